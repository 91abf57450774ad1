// A citation says the day and the hash, and is what its readers read: TeX's own signs are no commands in it.
import { describe, expect, test } from 'vitest'
import { cite } from '../../src/datasets/citation.ts'
import { day, registerOf } from '../register/world.ts'
import { editionOf } from './edition.ts'

const edition = editionOf(registerOf({}), day('2022-02-02'))
const titled = (zh: string) => ({ ...edition, site: { ...edition.site, title: { zh, en: zh } } })

describe('cite', () => {
  test('names publisher, dataset, day, address and hash, in all three forms', () => {
    const { text, bibtex, csl } = cite(
      edition,
      { name: 'titles', title: { zh: '称号', en: 'Titles' } },
      'ab12',
    )
    expect(text.zh).toBe(
      '示例局：《示例：称号》（数据集），截至 2022-02-02，https://example.org/data/titles/，CC BY 4.0，manifest.json SHA-256 ab12。',
    )
    expect(bibtex).toContain('@misc{register-titles-2022-02-02,')
    expect(bibtex).toContain('  note = {截至 2022-02-02；CC BY 4.0；manifest.json SHA-256 ab12},')
    expect(csl).toMatchObject({
      type: 'dataset',
      issued: { 'date-parts': [[2022, 2, 2]] },
      URL: 'https://example.org/data/titles/',
      note: 'manifest.json SHA-256 ab12',
    })
  })

  test('without a dataset it is the register; without a hash it claims no proof', () => {
    const { text, bibtex, csl } = cite(edition)
    expect(text.zh).toBe(
      '示例局：《示例》（数据集），截至 2022-02-02，https://example.org/data/，CC BY 4.0。',
    )
    expect(text.en).toMatch(
      /^.*, “.*” \(dataset\), as of 2022-02-02, https:\/\/example\.org\/data\/, CC BY 4\.0\.$/,
    )
    expect(bibtex).toContain('@misc{register-2022-02-02,')
    expect(csl).not.toHaveProperty('note')
  })

  test('names the licence', () => {
    const licence = { name: 'CC BY 4.0', url: 'https://example.org/by/' }
    const { text } = cite({ ...edition, site: { ...edition.site, licence } })
    expect(text.zh).toContain('，CC BY 4.0。')
  })

  test('BibTeX has TeX’s signs as signs, CSL-JSON as they are', () => {
    const { bibtex, csl } = cite(titled('甲 & 乙 {100%} #1_$ \\ ~ ^'))
    expect(bibtex).toContain(
      'title = {{甲 \\& 乙 \\{100\\%\\} \\#1\\_\\$ \\textbackslash{} \\textasciitilde{} \\textasciicircum{}}},',
    )
    expect(csl.title).toBe('甲 & 乙 {100%} #1_$ \\ ~ ^')
  })
})
