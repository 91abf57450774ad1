// A page is known by the JSON of its props: what JSON does not hold, a change of would go unseen.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { today } from '../src/day.ts'
import { openEdition } from '../src/edition.ts'
import { LANGS } from '../src/i18n/lang.ts'
import { PAGE_PROPS, prepareProps, propsOf } from '../src/page-props.ts'
import { lettersOf } from '../src/search/build/letters.ts'
import { batchPages } from '../src/views/batch.ts'
import { districtPages } from '../src/views/district.ts'
import { roundPages } from '../src/views/re-evaluations.ts'
import { registerPages } from '../src/views/register.ts'
import { revocationPages } from '../src/views/revocations.ts'
import { letterPages } from '../src/views/search.ts'

const edition = openEdition({ dir: 'data' }, today())
const { snapshot } = edition

const IDS: Readonly<Record<string, readonly string[]>> = {
  'titles/[id]': [...snapshot.byId.titles.keys()],
  'enterprises/[id]': [...snapshot.byId.enterprises.keys()],
  'register/[...list]': registerPages(snapshot),
  're-evaluations/[...round]': roundPages(snapshot),
  'revocations/[...page]': revocationPages(snapshot),
  'batches/[...batch]': batchPages(snapshot),
  'districts/[...district]': districtPages(snapshot),
  'search/[...letter]': letterPages(lettersOf(snapshot)),
}

/** Where a value holds something that JSON would leave out or write as something else. */
function lostIn(value: unknown, at = ''): string[] {
  if (value === null || ['string', 'boolean', 'undefined'].includes(typeof value)) return []
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [at]
  if (Array.isArray(value)) return value.flatMap((item, index) => lostIn(item, `${at}[${index}]`))
  const isPlain = typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype
  if (!isPlain) return [at]
  return Object.entries(value).flatMap(([name, item]) => lostIn(item, `${at}.${name}`))
}

test('a page takes what was handed to it, once; what nobody hands is kept for nobody', () => {
  const which = { lang: 'zh', id: 'status/revoked' } as const
  const { props, hand } = prepareProps(edition, 'register/[...list]', which)
  expect(propsOf(edition, 'register/[...list]', which)).not.toBe(props)
  hand()
  expect(propsOf(edition, 'register/[...list]', { ...which, lang: 'en' })).not.toEqual(props)
  expect(propsOf(edition, 'register/[...list]', which)).toBe(props)
  expect(propsOf(edition, 'register/[...list]', which)).not.toBe(props)
})

test('finds what JSON loses', () => {
  expect(lostIn({ a: [1, { b: new Map() }], c: () => 1, d: Number.NaN, e: undefined })).toEqual([
    '.a[1].b',
    '.c',
    '.d',
  ])
})

test.each(Object.entries(PAGE_PROPS))('%s prints what JSON holds', (component, makeProps) => {
  const ids = IDS[component] ?? []
  expect(ids.length).toBeGreaterThan(0)
  for (const id of ids.slice(0, 40))
    for (const lang of LANGS) {
      const props = makeProps(edition, { lang, id })
      expect([id, ...lostIn(props)]).toEqual([id])
    }
})

test.each(Object.keys(PAGE_PROPS))(
  '%s prints nothing of the edition beside them and its frame',
  component => {
    const source = readFileSync(`src/pages/[...lang]/${component}.astro`, 'utf8')
    const [, script = '', template = ''] = source.split(/^---$/m)
    const taken = /const \{ (.+) \} = edition\(\)$/m.exec(script)?.[1]?.split(', ') ?? []
    expect(taken.filter(name => !['base', 'isLive', 'snapshot'].includes(name))).toEqual([])
    expect(template.match(/<Page edition=\{edition\(\)\} lang=\{lang\} head=\{page\.head\}>/g)?.length).toBe(
      1,
    )
    expect(template.match(/edition\(\)|snapshot/g)).toEqual(['edition()'])
  },
)

test.each(Object.keys(PAGE_PROPS))(
  '%s is not in the text search, which a page that is taken would be left out of',
  kind => {
    expect(readFileSync(`src/pages/[...lang]/${kind}.astro`, 'utf8')).not.toContain('isIndexed')
  },
)
