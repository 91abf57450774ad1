import { describe, expect, test } from 'vitest'
import { readEntries } from '../../src/entries/entries.ts'
import { goodFolder } from './good-folder.ts'

/** What is wrong with the good folder under these redirects. */
function problemsOf(redirects: Readonly<Record<string, string>>) {
  const files = goodFolder()
  const site = JSON.parse(new TextDecoder().decode(files.get('site.json')))
  files.set('site.json', new TextEncoder().encode(JSON.stringify({ ...site, redirects }, null, 2)))
  return readEntries(files).problems
}

describe('a redirect may start', () => {
  test.each([
    '/gongshi/',
    '/gongshi/list.html',
    '/公示/2022/',
    '/art/2022/3/15/art_1_2.html',
    '/v1.0/x/',
    '/enterprises/',
    '/districts/',
    '/enterprises/e9/',
    '/publicity/w9/',
    '/about/us/',
    '/en/gongshi/',
    '/index.htm',
  ])('from %s', from => {
    expect(problemsOf({ [from]: '/publicity/' })).toEqual([])
  })
})

describe('a redirect may lead', () => {
  test.each([
    '/',
    '/publicity/',
    '/titles/t1/',
    '/en/enterprises/e1/',
    '/batches/2022-1/',
    '/badges/t1.svg',
    '/datasets/titles.csv',
    '/register/?q=a#list',
    '/about/#contact',
  ])('to %s', to => {
    expect(problemsOf({ '/old/': to })).toEqual([])
  })
})

describe('a redirect cannot start where the site has something of its own:', () => {
  test.each([
    '/',
    '/index.html',
    '/en/',
    '/publicity/',
    '/publicity/index.html',
    '/en/publicity/',
    '/publicity/w1/',
    '/notices/p1/',
    '/titles/t1/',
    '/enterprises/e1/',
    '/en/enterprises/e1/',
    '/batches/2022-1/',
    '/districts/east/',
    '/measures/m2021/',
    '/re-evaluations/r2023/',
    '/register/2/',
    '/search/',
    '/datasets/titles.csv',
    '/feeds/publicity.xml',
    '/api/x/',
    '/badges/x.svg',
    '/en/badges/x.svg',
    '/pagefind/x/',
    '/_astro/x.css',
    '/robots.txt',
    '/404/',
    '/Publicity/',
    '/Titles/T1/',
    '/EN/Index.html',
    '/edition.json',
    '/redirects.conf',
    '/sitemap-2.xml',
    '/lists/titles.json',
  ])('%s', from => {
    expect(problemsOf({ '/old/': '/about/', [from]: '/about/' })).toEqual([
      expect.objectContaining({
        rule: 'cell/setting',
        level: 'error',
        file: 'site.json',
        line: expect.any(Number),
        column: `redirects.${from}`,
        message: expect.objectContaining({ zh: expect.stringContaining('本站自己有') }),
      }),
    ])
  })

  test('nor where another starts', () => {
    const twice = problemsOf({ '/old/': '/about/', '/old/index.html': '/data/' })
    expect(twice.map(({ column, message }) => [column, message.zh])).toEqual([
      ['redirects./old/index.html', '前面已有从同一路径开始的跳转（不区分大小写）。'],
    ])
    expect(problemsOf({ '/old/': '/about/', '/OLD/': '/data/' })).toMatchObject([
      { column: 'redirects./OLD/' },
    ])
  })
})

describe('a redirect cannot lead', () => {
  test.each(['/nowhere/', '/titles/t9/', '/datasets/title.csv', '/%E5%85%AC/', '/enterprises/'])(
    'to nothing: %s',
    to => {
      expect(problemsOf({ '/old/': to })).toMatchObject([
        {
          rule: 'cell/setting',
          column: 'redirects./old/',
          value: to,
          message: { zh: expect.stringContaining('没有') },
        },
      ])
    },
  )

  test.each([
    ['to itself', { '/old/': '/old/' }, '/old/'],
    ['to itself by another spelling', { '/公示/': '/%E5%85%AC%E7%A4%BA/index.html?a' }, '/公示/'],
    ['in a circle', { '/a/': '/b/', '/b/': '/c/', '/c/': '/a/' }, '/a/'],
    ['into a circle', { '/a/': '/b/', '/b/': '/b/' }, '/b/'],
  ])('%s, and is told once', (_, redirects, from) => {
    expect(problemsOf(redirects).map(({ column, message }) => [column, message.zh])).toEqual([
      [`redirects.${from}`, expect.stringContaining('转回到自己')],
    ])
  })

  test('by parts that no disk can hold', () => {
    const long = `/${'公'.repeat(67)}/`
    expect(problemsOf({ [long]: '/about/' })).toMatchObject([
      { message: { zh: expect.stringContaining('200 个字节') } },
    ])
    expect(problemsOf({ [`/${'公'.repeat(66)}/`]: '/about/' })).toEqual([])
  })
})

test('a redirect may lead to another', () => {
  expect(problemsOf({ '/a/': '/b/', '/b/': '/publicity/' })).toEqual([])
})

describe('a redirect is from path to path, not', () => {
  const WRONG = [
    '',
    'old/',
    '/old',
    '//old/',
    '/a//b/',
    '/../old/',
    '/a/..',
    '/./a/',
    '/[id]/',
    '/a b/',
    '/%zz/',
  ]
  // Hosts of static sites read `*` and `:` in their lists of redirects; Windows has no such names.
  const NO_NAMES = ['/*/', '/a:b/', '/a"b/', '/a<b>/', '/a|b/', '/a./', '/a/b.html.']
  test.each([
    ...WRONG,
    ...NO_NAMES,
    '/old/?x=1',
    '/%E5%85%AC%E7%A4%BA/',
    '/old/#a',
    'https://example.org/old/',
  ])('from “%s”', from => {
    expect(problemsOf({ [from]: '/about/' })).toMatchObject([
      {
        rule: 'cell/setting',
        column: `redirects.${from}`,
        message: { zh: expect.stringContaining('旧路径') },
      },
    ])
  })
  test.each([...WRONG, 'https://example.org/new/', '//example.org/'])('to “%s”', to => {
    expect(problemsOf({ '/old/': to })).toMatchObject([
      {
        rule: 'cell/setting',
        column: 'redirects./old/',
        value: to,
        message: { zh: expect.stringContaining('新路径') },
      },
    ])
  })
})
