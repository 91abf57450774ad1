import { describe, expect, test } from 'vitest'
import { masthead } from '../../src/components/frame.ts'
import type { Day } from '../../src/day.ts'
import { frameOf } from '../../src/views/frame.ts'
import { editionOf } from './world.ts'

const below = { ...editionOf(), base: '/register/', url: 'https://example.org/register/' }

describe('frameOf', () => {
  test('every address lies below the base and in the page’s language', () => {
    const frame = frameOf(below, 'en', {
      path: '/notices/n-re/',
      title: 'x',
      crumbs: [{ text: 'y', path: '/notices/' }],
    })
    expect(frame.canonical).toBe('https://example.org/register/en/notices/n-re/')
    expect(frame.crumbs.map(({ href }) => href)).toEqual(['/register/en/', '/register/en/notices/'])
    expect(frame.nav.every(({ href }) => href?.startsWith('/register/en/'))).toBe(true)
    expect(frame.feed).toBe('/register/feeds/publicity.xml')
    expect(frame.otherLanguage).toEqual({ href: '/register/notices/n-re/', hreflang: 'zh-CN' })
  })

  test('a step that the masthead marks is told apart, so that a small screen need not repeat it', () => {
    const { crumbs } = frameOf(below, 'zh', {
      path: '/titles/t1/',
      title: 'x',
      crumbs: [
        { text: '名单', path: '/register/' },
        { text: '一企业', path: '/enterprises/e1/' },
      ],
    })
    expect(crumbs.map(({ isMarked }) => isMarked)).toEqual([true, true, false])
  })

  test('the foot leads to what no section does', () => {
    const { footer } = frameOf(below, 'en', { path: '/about/', title: 'About' })
    const hrefs = footer.links.map(({ href }) => href)
    expect(hrefs).toEqual(expect.arrayContaining(['/register/en/api/', '/register/en/search/']))
  })

  test('the page of a record asks for corrections by a mail that names page, id and day', () => {
    const head = { path: '/titles/t1/', title: '一车间', changedOn: '2023-09-15' } as const
    const contact = { ...below.site.contact, email: 'a@example.org' }
    const mailed = { ...below, site: { ...below.site, contact } }
    const { href = '' } =
      frameOf(mailed, 'zh', { ...head, changedOn: head.changedOn as Day }).correction ?? {}
    expect(href).toMatch(/^mailto:a@example\.org\?subject=/)
    const told = decodeURIComponent(href)
    expect(told).toContain('请求更正：一车间')
    expect(told).toContain(
      '网页：https://example.org/register/titles/t1/\n编号：t1\n所载记录最近一次变动：2023-09-15',
    )
    expect(frameOf(mailed, 'zh', { path: '/about/', title: '关于' }).correction).toBeUndefined()
  })

  test('names the same page in every language', () => {
    expect(frameOf(below, 'zh', { path: '/about/', title: '关于' }).alternates).toEqual([
      { hreflang: 'zh-CN', href: 'https://example.org/register/about/' },
      { hreflang: 'en', href: 'https://example.org/register/en/about/' },
      { hreflang: 'x-default', href: 'https://example.org/register/about/' },
    ])
  })

  test('a lost page has no other address, and its switch leads home', () => {
    const frame = frameOf(below, 'zh', { path: '/404.html', title: '没有', isLost: true })
    expect(frame.alternates).toEqual([])
    expect(frame.otherLanguage?.href).toBe('/register/en/')
  })

  test('on a site in one language a page has no other address and no switch', () => {
    const alone = { ...below, site: { ...below.site, without: ['english' as const] } }
    const frame = frameOf(alone, 'zh', { path: '/about/', title: '关于' })
    expect([frame.alternates, frame.otherLanguage]).toEqual([[], undefined])
    expect(masthead({ edition: alone, here: { base: alone.base, lang: 'zh' }, frame }).markup).not.toMatch(
      /English/,
    )
  })

  test('marks the section that a page is in', () => {
    const currentOn = (path: `/${string}`) => {
      const { nav, more } = frameOf(below, 'zh', { path, title: 'x' })
      return [...nav, ...more].filter(({ isCurrent }) => isCurrent).map(({ text }) => text)
    }
    expect(currentOn('/notices/n-re/')).toEqual(['公告'])
    expect(currentOn('/enterprises/e1/')).toEqual(['名单'])
    expect(currentOn('/statistics/')).toEqual(['统计'])
  })

  test('tells directories of government sites and whoever is sent the address what it is', () => {
    const settings = { site_code: '0000000001' }
    const { meta } = frameOf(editionOf({}, '2024-06-30', {}, settings), 'zh', {
      path: '/about/',
      title: '关于',
      description: '说明',
    })
    expect(meta).toEqual(
      expect.arrayContaining([
        { name: 'SiteName', content: '名录' },
        { name: 'SiteDomain', content: 'example.org' },
        { name: 'SiteIDCode', content: '0000000001' },
        { property: 'og:title', content: '关于' },
        { property: 'og:description', content: '说明' },
        { property: 'og:url', content: 'https://example.org/about/' },
      ]),
    )
    const lost = frameOf(below, 'zh', { path: '/404.html', title: '没有', isLost: true }).meta
    expect(lost.map(({ name }) => name)).toEqual(['SiteName', 'SiteDomain'])
  })

  test('the title of a page ends with that of the site; the home page bears the site’s alone', () => {
    expect(frameOf(below, 'zh', { path: '/about/', title: '关于' }).title).toBe('关于 - 名录')
    expect(frameOf(below, 'zh', { path: '/', title: '名录' }).title).toBe('名录')
  })
})
