import { describe, expect, test } from 'vitest'
import { letterPage, letterPages, searchPage } from '../../src/views/search.ts'
import { editionOf } from './world.ts'

const edition = editionOf({})
const [first, second] = edition.snapshot.enterprises
const LETTERS = new Map([
  ['j', first ? [first] : []],
  ['other', second ? [second] : []],
])

describe('searchPage()', () => {
  const page = searchPage(edition, 'zh', LETTERS)
  const optionsOf = (name: string) =>
    page.filters
      .flatMap(({ selects }) => selects)
      .find(select => select.name === name)
      ?.options.map(({ value, text }) => `${value} ${text}`)

  test('filters by what the register has', () => {
    expect(optionsOf('district')).toEqual(['north 北区', 'south 南区'])
    expect(optionsOf('year')).toEqual(['2024 2024年', '2023 2023年', '2017 2017年'])
    expect(optionsOf('kind')).toEqual([
      'publicity 公示',
      'announcement 认定',
      're-evaluation 复评',
      'revocation 撤销',
      'measures 办法',
      'guide 说明和其他页面',
    ])
    expect(optionsOf('status')?.at(-1)).toBe('none 尚无称号')
  })

  test('leads without a script to lists by letter, district and batch', () => {
    const links = page.browse.map(({ items }) => items.map(({ link, count }) => [link.path, count]))
    expect(links.slice(0, 2)).toEqual([
      [
        ['/search/j/', 1],
        ['/search/other/', 1],
      ],
      [
        ['/districts/north/', 1],
        ['/districts/south/', 1],
      ],
    ])
    expect(links[2]).toContainEqual(['/batches/2023-1/', 1])
  })
})

describe('letterPage()', () => {
  test('has a page for every letter', () => {
    expect(letterPages(LETTERS)).toEqual(['j', 'other'])
  })

  test('lists the enterprises under a letter, and marks it', () => {
    const page = letterPage(edition, 'zh', LETTERS, 'j')
    expect(page.title).toBe('名称首字母：J')
    expect(page.listing.table.rows.map(({ name }) => name)).toMatchObject([{ text: '甲公司' }])
    expect(page.letters.map(({ link, isCurrent }) => [link.text, isCurrent])).toEqual([
      ['J', true],
      ['数字及其他', false],
    ])
  })

  test('knows no other', () => {
    expect(() => letterPage(edition, 'zh', LETTERS, 'x')).toThrow('x')
  })
})
