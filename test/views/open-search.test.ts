import { expect, test } from 'vitest'
import { openSearch } from '../../src/views/open-search.ts'
import { editionOf } from './world.ts'

const edition = editionOf({})

function describeAs(zh: string) {
  const site = { ...edition.site, title: { zh, en: 'Register' }, contact: { email: 'a@example.org' } }
  return openSearch({ ...edition, url: 'https://example.org/a/', site })
}

// OpenSearch 1.1: ShortName has at most 16 characters, LongName 48; a template holds {searchTerms}.
test.each([
  ['示例公开平台', '示例公开平台'],
  ['威海市数字化车间和智能工厂认定公开平台', '数字化车间和智能工厂认定公开平台'],
  ['某某市数字化车间和智能工厂认定与复评公开平台', '数字化车间和智能工厂认定与复评公'],
])('openSearch(): %s', (title, shortName) => {
  expect(describeAs(title)).toMatchObject({ ShortName: shortName, LongName: title, Contact: 'a@example.org' })
  expect([...shortName].length).toBeLessThanOrEqual(16)
})

test('openSearch() tells the languages of the site', () => {
  const alone = { ...edition, site: { ...edition.site, without: ['english' as const] } }
  expect([edition, alone].map(one => openSearch(one).Language)).toEqual([['zh-CN', 'en'], ['zh-CN']])
})

test('openSearch() names the search and itself', () => {
  expect(describeAs('示例')).toMatchObject({
    Url: [
      { '@type': 'text/html', '@template': 'https://example.org/a/search/?q={searchTerms}' },
      { '@rel': 'self', '@template': 'https://example.org/a/opensearch.xml' },
    ],
  })
})
