import { describe, expect, test } from 'vitest'
import { guideOf } from '../../src/datasets/api/guide.ts'
import { DATASETS } from '../../src/datasets/catalog.ts'
import { words } from '../../src/i18n/words.ts'
import { apiPage } from '../../src/views/api.ts'
import { documentsOf } from '../datasets/api/api.ts'
import { editionOf, type Rows, title } from './world.ts'

const ROWS: Rows = {
  enterprises: [{ enterprise_id: 'e3', name: '丙公司', uscc: '91000000MAMXECC96N' }],
  certifications: [title('t3', 'e3', 'n-old', '2017-11-30')],
}
const below = (rows: Rows = ROWS) => ({
  ...editionOf(rows),
  base: '/register/',
  url: 'https://example.org/register/',
})
const page = (edition = below(), lang: 'zh' | 'en' = 'zh') => apiPage(edition, lang, guideOf(edition))

describe('apiPage', () => {
  test('every address, with one of this edition that answers', async () => {
    const { rows } = page().endpoints
    const documents = await documentsOf(below())
    expect(rows.map(({ template }) => template)).toEqual(
      ['index', 'enterprises/{enterprise_id}', 'uscc/{uscc}', 'titles/{title_id}', 'openapi'].map(
        path => `https://example.org/register/api/v1/${path}.json`,
      ),
    )
    for (const { example } of rows) {
      const { href } = example as { href: string }
      expect([href, documents.has(href.replace('https://example.org/register/api/v1/', ''))]).toEqual([
        href,
        true,
      ])
    }
  })

  test('lines to copy with real ids: of the first enterprise that has a code and a title', () => {
    const [curl, javascript, python] = page().snippets.map(({ text }) => text)
    expect(curl).toBe('curl -fsS https://example.org/register/api/v1/uscc/91000000MAMXECC96N.json')
    expect(javascript).toContain("fetch('https://example.org/register/api/v1/uscc/91000000MAMXECC96N.json')")
    expect(python).toContain('urlopen("https://example.org/register/api/v1/titles/t3.json")')
  })

  test('an enterprise by its id where none has a code, and no lines where none is public', () => {
    expect(page(below({})).snippets[0]?.text).toBe(
      'curl -fsS https://example.org/register/api/v1/enterprises/e1.json',
    )
    const empty = { ...editionOf({}, '2017-11-29'), url: 'https://example.org/' }
    const { endpoints, snippets } = page(empty)
    expect(snippets).toEqual([])
    expect(endpoints.rows.map(({ example }) => example !== undefined)).toEqual([
      true,
      false,
      false,
      false,
      true,
    ])
  })

  test('every member of the documents, in their order', async () => {
    const documents = await documentsOf(below())
    const [enterprise, titles] = page().fields.map(({ rows }) => rows.map(({ name }) => name))
    const members = (path: string) => {
      const { records, links, ...own } = documents.get(path)
      const below = (place: string, value: object) => Object.keys(value).map(name => `${place}.${name}`)
      return [...Object.keys(own), ...below('records', records), ...below('links', links)]
    }
    expect(enterprise).toEqual(members('enterprises/e3.json'))
    expect(titles).toEqual(members('titles/t3.json'))
  })

  test.each(['zh', 'en'] as const)('a word for every type and a meaning for every member, in %s', lang => {
    const known = Object.values(words(lang).api.types)
    const names = DATASETS.map(({ name }) => name)
    for (const { rows } of page(below(), lang).fields) {
      for (const { type, meaning, dataset } of rows) {
        expect(
          known.some(word => `${type}`.startsWith(word)),
          `${type}`,
        ).toBe(true)
        expect(`${meaning}`).toMatch(lang === 'zh' ? /[\u4e00-\u9fff]/ : /^[\x20-\x7e]+$/)
        if (dataset) expect(names).toContain((dataset as { text: string }).text)
      }
    }
  })
})
