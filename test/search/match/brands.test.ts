import { expect, test } from 'vitest'
import { passPlaces, placesOf } from '../../../src/search/match/brands.ts'
import { makeNameTable } from '../../../src/search/match/growing-table.ts'

const NAMES = [
  ...Array.from({ length: 30 }, (_, index) => `威海${index}号机械`),
  ...Array.from({ length: 10 }, (_, index) => `山东省威海市${index}号机械`),
  '海丰机械',
  '威海',
]
const table = makeNameTable(NAMES.map(name => [name]))
const brandOf = (name: string) => table.brands[NAMES.indexOf(name)]

test.each([
  ['威海0号机械', 2],
  // Two places, of which each says what kind of place it is.
  ['山东省威海市0号机械', 6],
  ['海丰机械', 0],
  // Nothing would be left.
  ['威海', 0],
])('the brand of %s begins at place %i', (name, brand) => {
  expect(brandOf(name)).toBe(brand)
})

test('a part of the names passes over the same places when it is told them', () => {
  const places = placesOf(table)
  expect(places[0]).toEqual(new Set(['威海', '山东']))
  const part = makeNameTable([['山东省威海市0号机械'], ['海丰机械'], ['威海0号机械']])
  expect([...passPlaces(part, places)]).toEqual([6, 0, 2])
})
