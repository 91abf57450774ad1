import { describe, expect, test } from 'vitest'
import { absoluteHref, fileHref, href, langOf, langPaths, pathOf } from '../../src/site/addresses.ts'

test('pathOf', () => {
  expect(pathOf()).toBe('/')
  expect(pathOf('batches', '2023年 第一批')).toBe('/batches/2023%E5%B9%B4%20%E7%AC%AC%E4%B8%80%E6%89%B9/')
})

describe('href', () => {
  test.each([
    ['/', 'zh', '/', '/'],
    ['/', 'en', '/', '/en/'],
    ['/register/', 'zh', '/titles/t1/', '/register/titles/t1/'],
    ['/register/', 'en', '/titles/t1/', '/register/en/titles/t1/'],
  ] as const)('base %s, %s, %s: %s', (base, lang, path, expected) => {
    expect(href(base, lang, path)).toBe(expected)
  })

  test('a file has no language', () => {
    expect(fileHref('/register/', '/feeds/publicity.xml')).toBe('/register/feeds/publicity.xml')
  })

  test('an absolute address begins with the edition’s', () => {
    expect(absoluteHref('https://a.cn/r/', 'en', '/about/')).toBe('https://a.cn/r/en/about/')
  })
})

test('langPaths gives every page in both languages', () => {
  const site = { without: [] }
  expect(langPaths(site)).toEqual([{ params: { lang: undefined } }, { params: { lang: 'en' } }])
  expect(langPaths(site, 'id', ['a', 'b']).map(({ params }) => [params.lang, params.id])).toEqual([
    [undefined, 'a'],
    [undefined, 'b'],
    ['en', 'a'],
    ['en', 'b'],
  ])
})

test('langPaths gives a page in Chinese alone where the site is without English', () => {
  expect(langPaths({ without: ['english'] })).toEqual([{ params: { lang: undefined } }])
})

test('langOf', () => {
  expect([langOf(undefined), langOf('en'), langOf('fr')]).toEqual(['zh', 'en', 'zh'])
})
