import { expect, test } from 'vitest'
import { findContiguous } from '../../../src/search/match/contiguous.ts'
import { makeNameTable } from '../../../src/search/match/growing-table.ts'
import { numbersOf } from '../../../src/search/match/name-table.ts'

const table = makeNameTable([['海海丰', '海风'], ['新海丰厂'], ['丰海']])
const found = (query: string, within?: readonly number[]) =>
  findContiguous(table, numbersOf(table, [...query]), within).map(({ name, from, to }) => [name, from, to])

test.each([
  [
    '海丰',
    [
      [0, 1, 3],
      [2, 1, 3],
    ],
  ],
  [
    '海',
    [
      [0, 0, 1],
      [1, 0, 1],
      [2, 1, 2],
      [3, 1, 2],
    ],
  ],
  ['新海丰厂', [[2, 0, 4]]],
  ['海丰海', []],
  ['海锋', []],
  ['', []],
])('findContiguous(): %s stands in names 0, 1 (both of one owner), 2, 3', (query, matches) => {
  expect(found(query)).toEqual(matches)
})

test('findContiguous() looks at some names alone where it is told to', () => {
  expect(found('海丰', [2])).toEqual([[2, 1, 3]])
  expect(found('海丰', [])).toEqual([])
})
