import { expect, test } from 'vitest'
import { makeNameTable } from '../../../src/search/match/growing-table.ts'
import { nearness } from '../../../src/search/match/nearly-contiguous.ts'

const NAMES = ['威海新材料公司', '新材公司料', '新村料厂', '新料', '心材料厂', '海新材料']
const table = makeNameTable(NAMES.map(name => [name]))

/** The places of a query where each character may stand. */
function masksOf(query: readonly string[]): Uint32Array {
  const masks = new Uint32Array(table.characters.length)
  query.forEach((characters, place) => {
    for (const one of characters) {
      const number = table.numbers.get(one)
      if (number !== undefined) masks[number] = (masks[number] ?? 0) | (1 << place)
    }
  })
  return masks
}

test.each([
  ['in a row', ['新', '材', '料'], ['', '', ''], [2, 1, 1, 0, 1, 2]],
  ['with one that is anything', ['新', '材', '科'], ['', '', ''], [1, 1, 0, 0, 0, 1]],
  ['with what is taken for others', ['新', '材', '科'], ['心', '村', '料'], [2, 1, 2, 0, 2, 2]],
])('nearness(): %s', (_, query, alike, near) => {
  expect([...nearness(table, masksOf(query), masksOf(alike), query.length)]).toEqual(near)
})
