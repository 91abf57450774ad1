import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFiltered, readAddress, withoutFilters, writeAddress } from '../../../src/search/page/address.ts'

const NOTHING = { query: '', district: '', status: '', kind: '', year: '' }

test('readAddress() reads what an address asks for, and nothing of what is not there', () => {
  expect(readAddress('?q=%E6%B5%B7%E9%94%90+2021&district=gaoqu&kind=publicity')).toEqual({
    ...NOTHING,
    query: '海锐 2021',
    district: 'gaoqu',
    kind: 'publicity',
  })
  expect(readAddress('')).toEqual(NOTHING)
})

test('writeAddress() leaves out what is all, and writes nothing for nothing', () => {
  expect(writeAddress({ ...NOTHING, query: 'a b', year: '2024' })).toBe('?q=a+b&year=2024')
  expect(writeAddress(NOTHING)).toBe('')
})

test('readAddress() reads what writeAddress() wrote', () => {
  const value = fc.string({ unit: 'grapheme' }).map(text => text.trim())
  const wish = fc.record({ query: value, district: value, status: value, kind: value, year: value })
  fc.assert(
    fc.property(wish, one => {
      expect(readAddress(writeAddress(one))).toEqual(one)
    }),
  )
})

test('withoutFilters() keeps the query', () => {
  const wish = { ...NOTHING, query: '海锐', district: 'gaoqu' }
  expect([isFiltered(wish), isFiltered(withoutFilters(wish)), withoutFilters(wish).query]).toEqual([
    true,
    false,
    '海锐',
  ])
})
