import { expect, test } from 'vitest'
import { makeNameTable } from '../../../src/search/match/growing-table.ts'
import { syllablesOf } from '../../../src/search/match/syllables.ts'

test('syllablesOf() has the syllables of each character, told once for all', () => {
  const table = makeNameTable([['长海5']])
  const readings = {
    syllables: new Map([
      ['长', ['chang', 'zhang']],
      ['海', ['hai']],
    ]),
    simplified: new Map(),
  }
  const { list, ids, starts } = syllablesOf(table, readings)
  const of = (character: string) => {
    const number = table.numbers.get(character) ?? 0
    return [...ids.subarray(starts[number], starts[number + 1])].map(id => list[id])
  }
  expect([of('长'), of('海'), of('5')]).toEqual([['chang', 'zhang'], ['hai'], []])
  expect(syllablesOf(table, readings).list).toBe(list)
  expect(syllablesOf(table, { ...readings }).list).not.toBe(list)
})
