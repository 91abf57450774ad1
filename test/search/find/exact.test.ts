import { describe, expect, test } from 'vitest'
import { packFiles } from '../../../src/search/build/files.ts'
import { UNPACK } from '../../../src/search/codec/parts.ts'
import { Enterprises } from '../../../src/search/find/enterprises.ts'
import { BY, findExact } from '../../../src/search/find/exact.ts'
import type { Query } from '../../../src/search/find/query.ts'
import type { PartName } from '../../../src/search/manifest.ts'
import { termsOf } from '../../../src/search/terms.ts'
import { dataOf, STATUS_WORDS } from '../world.ts'

const data = dataOf(
  [['威海海丰精密机械有限公司'], ['荣成海锋渔具有限公司', '荣成海锋网具厂'], ['威海祥瑞水产有限公司']],
  { codes: ['91000000MAAY8XMA16', '91000000MAMXECC96N'], places: [1, 0, 1] },
)
const files = packFiles(data)

/** What is known once some parts have come. */
function known(...parts: readonly ('readings' | 'columns' | 'codes')[]): Enterprises {
  const bytesOf = (part: PartName) =>
    files.find(({ path }) => path.startsWith(`search/${part}-`))?.body as Uint8Array
  const enterprises = new Enterprises(data.districts, STATUS_WORDS)
  enterprises.append(UNPACK.names(bytesOf('names')))
  if (parts.includes('readings')) enterprises.setReadings(UNPACK.readings(bytesOf('readings')))
  if (parts.includes('columns')) enterprises.columns = UNPACK.columns(bytesOf('columns'))
  if (parts.includes('codes')) enterprises.setCodes(UNPACK.codes(bytesOf('codes')))
  return enterprises
}

function query(text: string, options: Partial<Query['options']> = {}): Query {
  const terms = termsOf(text)
  return { terms, joined: terms.flat(), options: { limit: 10, ...options }, missing: new Set() }
}

const WHOLE = known('readings', 'columns', 'codes')

/** Whom a query finds, best first, and the best way in which it does. */
function found(text: string, options: Partial<Query['options']> = {}, from = WHOLE) {
  const ranking = findExact(from, query(text, options))
  const way = Object.entries(BY).find(([, order]) => order === ranking.best)?.[0]
  return [ranking.first(10).map(({ owner }) => owner), way]
}

describe('findExact', () => {
  test.each([
    ['海丰', [0], 'name'],
    ['海锋网具', [1], 'name'],
    ['haifeng', [1, 0], 'pinyin'],
    ['hfjm', [0], 'initials'],
    ['haifjm', [0], 'mixed'],
    ['91000000MAAY8XMA16', [0], 'code'],
    ['mamxecc96', [1], 'code'],
    ['e0002', [2], 'code'],
    ['精密 海丰', [0], 'terms'],
    // What stands in no name is the district, or the status.
    ['海锋 荣成市', [1], 'facets'],
    ['瑞 有效', [2], 'facets'],
    ['海风', [], undefined],
  ])('%s → %j by %s', (text, owners, way) => expect(found(text)).toEqual([owners, way]))

  test('leaves out those of another district or status', () => {
    expect(found('海', { district: 'rongcheng' })).toEqual([[1], 'name'])
    expect(found('海', { status: 'active' })[0]).not.toContain(1)
  })

  test('asks for the parts that the query needs, and finds what it can without them', () => {
    const without = known()
    const asked = query('910000')
    expect(findExact(without, asked).first(10)).toEqual([])
    expect([...asked.missing]).toEqual(['codes'])
    const terms = query('精密 海丰')
    expect(
      findExact(without, terms)
        .first(10)
        .map(({ owner }) => owner),
    ).toEqual([0])
    expect([...terms.missing]).toEqual(['columns'])
    expect(found('haifeng', {}, without)).toEqual([[], undefined])
  })

  test('a query that grows finds what the shorter one led to, and one that does not is looked for anew', () => {
    const fresh = known('readings')
    expect(found('haif', {}, fresh)[0]).toEqual(expect.arrayContaining([0, 1]))
    expect(found('haifengj', {}, fresh)).toEqual([[0], 'pinyin'])
    expect(found('yuju', {}, fresh)).toEqual([[1], 'pinyin'])
  })
})
