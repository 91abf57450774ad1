import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeNameTable } from '../../../src/search/match/growing-table.ts'
import { findAligned, type Moves } from '../../../src/search/match/lattice.ts'

const CHARACTERS = [...'abcd']

test('findAligned() finds the cheapest path that any search finds', () => {
  const name = fc.array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 6 })
  // What each character may stand for: how many places, at what cost.
  const steps = fc.record(
    Object.fromEntries(
      CHARACTERS.map(one => [
        one,
        fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(3)), { maxLength: 2 }),
      ]),
    ),
  )
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 1, maxLength: 5 }),
      steps,
      fc.integer({ min: 1, max: 6 }),
      (names, known, length) => {
        const table = makeNameTable(names.map(one => [one.join('')]))
        const stepsOf = (character: string) => known[character] ?? []
        const movesOf = (number: number, place: number): Moves =>
          stepsOf(table.characters[number] ?? '').flatMap(([by, cost]) =>
            place + by <= length ? [place + by, cost] : [],
          )
        const cheapest = (one: readonly string[], at: number, place: number): number => {
          if (place === length) return 0
          const character = one[at]
          if (character === undefined) return Number.POSITIVE_INFINITY
          return Math.min(
            Number.POSITIVE_INFINITY,
            ...stepsOf(character).map(([by, cost]) =>
              place + by <= length ? cost + cheapest(one, at + 1, place + by) : Number.POSITIVE_INFINITY,
            ),
          )
        }
        const budget = 5
        const expected = names.flatMap((one, index) => {
          const cost = Math.min(...one.map((_, at) => cheapest(one, at, 0)))
          return cost <= budget ? [[index, cost]] : []
        })
        const found = findAligned(table, movesOf, length, budget)
        expect(found.map(({ name, cost }) => [name, cost])).toEqual(expected)
      },
    ),
  )
})

test('findAligned() tells where in the name the path lies', () => {
  const table = makeNameTable([['xxabyy']])
  const movesOf = (number: number, place: number): Moves =>
    table.characters[number] === 'ab'.charAt(place) ? [place + 1, 0] : []
  expect(findAligned(table, movesOf, 2, 0)).toEqual([{ name: 0, from: 2, to: 4, cost: 0 }])
})
