import { describe, expect, test } from 'vitest'
import {
  aboutEdition,
  descriptionOf,
  disclaimerOf,
  firstDay,
  keywordsOf,
  marked,
} from '../../src/datasets/about.ts'
import type { Site } from '../../src/entries/site.ts'
import { day, registerOf } from '../register/world.ts'
import { editionOf } from './edition.ts'
import { STORY, snapshotOf } from './rows-of.ts'

const bare = editionOf(registerOf(STORY), day('2022-02-02'))
const editionWith = (more: Partial<Site>) => ({ ...bare, site: { ...bare.site, ...more } })
const labels = (edition: typeof bare) => aboutEdition(edition).map(({ label }) => label.zh)

describe('aboutEdition', () => {
  test('what it is, of which day, whose, how to cite it, where it is', () => {
    expect(labels(bare)).toEqual(['名称', '截至', '发布单位', '许可', '引用', '网址', '联系', '说明'])
    expect(aboutEdition(bare)[1]?.value).toEqual({ zh: '2022-02-02', en: '2022-02-02' })
  })

  test('licence and contact as the bureau states them', () => {
    const licence = { name: 'CC BY 4.0', url: 'https://example.org/by/4.0/' }
    const edition = editionWith({ licence, contact: { ...bare.site.contact, office: '一科', phone: '0000' } })
    const lines = new Map(aboutEdition(edition).map(({ label, value }) => [label.en, value.zh]))
    expect(lines.get('Licence')).toBe('CC BY 4.0 https://example.org/by/4.0/')
    expect(lines.get('Contact')).toBe('一科，0000')
  })

  test('of a demonstration it says so right below the title, and before every description', () => {
    const edition = editionWith({ demo: true })
    expect(labels(edition)[1]).toBe('声明')
    expect(disclaimerOf(edition)?.zh).toContain('虚构')
    expect(marked(edition, { zh: '甲', en: 'a' }).zh).toMatch(/^示例数据：.*甲$/)
    expect(disclaimerOf(bare)).toBe(undefined)
    expect(marked(bare, { zh: '甲', en: 'a' })).toEqual({ zh: '甲', en: 'a' })
  })
})

test('descriptionOf gives the title where there is no description', () => {
  expect(descriptionOf(editionWith({ description: { zh: '', en: '' } }))).toEqual(bare.site.title)
  expect(descriptionOf(editionWith({ description: { zh: '说明', en: '' } })).zh).toBe('说明')
})

test('firstDay is that of the first notice that is out', () => {
  expect(firstDay(snapshotOf(STORY, '2023-12-31'))).toBe('2021-03-01')
  expect(firstDay(snapshotOf(STORY, '2021-02-28'))).toBe(undefined)
})

test('keywordsOf begins with the categories of the measures', () => {
  expect(keywordsOf(bare).map(({ zh }) => zh)).toEqual(['车间', '工厂', '认定公示', '复评', '撤销'])
})
