// What a site is without is not written and not linked to; what it keeps stays as it was.
import { describe, expect, test } from 'vitest'
import { badgeFiles } from '../../src/badges/files.ts'
import { publishApi } from '../../src/datasets/api/files.ts'
import { guideOf } from '../../src/datasets/api/guide.ts'
import { wholeFiles } from '../../src/datasets/shelf.ts'
import type { Edition } from '../../src/edition.ts'
import { deadLinks } from '../../src/entries/links.ts'
import { deadRedirects } from '../../src/entries/redirects.ts'
import { feedFiles } from '../../src/feeds/files.ts'
import type { Lang } from '../../src/i18n/lang.ts'
import { propsOf } from '../../src/page-props.ts'
import { FAMILIES, type Family, familiesOf, langsOf } from '../../src/site/families.ts'
import { parseJson } from '../../src/source/json.ts'
import { readText } from '../../src/texts/text.ts'
import { dataPage } from '../../src/views/data.ts'
import { frameOf } from '../../src/views/frame.ts'
import { demonstration } from '../datasets/edition.ts'

const edition = demonstration()
const [TITLE = ''] = edition.snapshot.byId.titles.keys()
const [ENTERPRISE = ''] = edition.snapshot.byId.enterprises.keys()

const lacking = (...without: Family[]): Edition => ({ ...edition, site: { ...edition.site, without } })

/** Every file that belongs to a record rather than to the register, and those of the API: path → text. */
async function filesOf(one: Edition): Promise<ReadonlyMap<string, string>> {
  const files = [...feedFiles(one), ...badgeFiles(one)]
  await publishApi(
    one,
    '',
    wholeFiles(file => files.push(file)),
  )
  return new Map(files.map(({ path, body }) => [path, typeof body === 'string' ? body : String(body)]))
}

/** What pages print that could link to a family. */
function pagesOf(one: Edition): string {
  const head = { path: '/', title: '', description: '' } as const
  const props = (lang: Lang) => [
    propsOf(one, 'enterprises/[id]', { lang, id: ENTERPRISE }),
    propsOf(one, 'titles/[id]', { lang, id: TITLE }),
    dataPage(one, lang, [], []),
    frameOf(one, lang, head),
  ]
  return JSON.stringify(langsOf(one.site).map(props))
}

const PLACES: Readonly<Record<Family, RegExp>> = {
  'enterprise-feeds': /feeds\/enterprises\//,
  api: /"\/(?:en\/)?api\//,
  badges: /badges\//,
  english: /\/en\//,
}

describe.each(FAMILIES.map(family => [family] as const))('a site without %s', family => {
  test('has none of its files, and the others under the same paths', async () => {
    const [all, left] = [await filesOf(edition), await filesOf(lacking(family))]
    const others = [...all.keys()].filter(path => !familiesOf(path).includes(family))
    expect([...left.keys()]).toEqual(others)
    // English has pages, and no file of a record.
    expect(others.length < all.size).toBe(family !== 'english')
  })

  test('links to it from no page, as a site with it does', () => {
    expect(pagesOf(edition)).toMatch(PLACES[family])
    expect(pagesOf(lacking(family))).not.toMatch(PLACES[family])
  })

  test('names it in no document of the API', async () => {
    const files = await filesOf(lacking(family))
    const api = [...files].filter(([path]) => path.startsWith('api/') && path.endsWith('.json'))
    for (const [, text] of api) expect(text).not.toMatch(PLACES[family])
  })
})

test('the guide to the API tells of the links that documents have', () => {
  const links = (one: Edition) =>
    guideOf(one).resources.map(({ fields }) =>
      fields.map(({ name }) => name).filter(name => /feed|badge/.test(name)),
    )
  expect(links(edition)).toEqual([['links.feed'], ['links.badge', 'links.feed']])
  expect(links(lacking('badges', 'enterprise-feeds'))).toEqual([[], []])
})

test('what leads to one address a language says to which', () => {
  const pages = (one: Edition) =>
    guideOf(one).resources.map(({ fields }) => fields.find(({ name }) => name === 'links.page'))
  expect(pages(edition)).toMatchObject([
    { type: 'pages', words: { zh: '企业网页，中文和英文' } },
    { type: 'pages', words: { en: 'Its page, in Chinese and in English' } },
  ])
  expect(pages(lacking('english'))).toMatchObject([
    { type: 'page', words: { zh: '企业网页' } },
    { type: 'page', words: { en: 'Its page' } },
  ])
})

test('a link or an old path to what the site is without leads nowhere', () => {
  const [redirects, pages] = [{ '/old/': '/api/' }, () => new Set<string>()]
  const document = parseJson('site.json', JSON.stringify({ redirects })).value
  if (!document) throw new Error('not JSON')
  const text = readText('notices/n1.md', '正文\n\n[总目录](/api/v1/index.json)').value
  const told = (...without: Family[]) => [
    deadRedirects(document, { redirects, without }, pages).map(({ column }) => column),
    deadLinks([text], pages, { redirects, without }).map(({ line }) => line),
  ]
  expect(told('badges')).toEqual([[], []])
  expect(told('api')).toEqual([['redirects./old/'], [3]])
  expect(told('english')).toEqual([[], []])
  expect(
    deadRedirects(document, { redirects: { '/old/': '/en/about/' }, without: ['english'] }, pages),
  ).toHaveLength(1)
})

test('familiesOf knows families by a path, in both languages', () => {
  const told = [
    '/api/',
    '/en/api/',
    '/en/',
    '/badges/t1.svg',
    '/feeds/enterprises/e1.xml',
    '/feeds/all.xml',
    '/',
    '/data/',
  ]
  expect(told.map(familiesOf)).toEqual([
    ['api'],
    ['english', 'api'],
    ['english'],
    ['badges'],
    ['enterprise-feeds'],
    [],
    [],
    [],
  ])
})
