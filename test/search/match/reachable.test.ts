import fc from 'fast-check'
import { expect, test } from 'vitest'
import { covering } from '../../../src/search/match/covering.ts'
import { makeNameTable } from '../../../src/search/match/growing-table.ts'
import { findReachable, findReachableAtAll, type Steps } from '../../../src/search/match/reachable.ts'

const CHARACTERS = [...'abcd']
const LENGTH = 6
/** By how many places a character leads on, at what cost, from which places. */
const step = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(2), fc.integer({ min: 1, max: 2 ** LENGTH - 1 }))
const world = fc.record({
  names: fc.array(fc.string({ unit: fc.constantFrom(...CHARACTERS), minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 6,
  }),
  known: fc.array(fc.array(step, { maxLength: 2 }), { minLength: 4, maxLength: 4 }),
})

function open({ names, known }: { names: string[]; known: [number, number, number][][] }) {
  const table = makeNameTable(names.map(name => [name]))
  const stepsOf = (character = '') => known[CHARACTERS.indexOf(character)] ?? []
  const all = table.characters.map(stepsOf)
  const offsets = new Uint32Array(all.length + 1)
  all.forEach((list, number) => {
    offsets[number + 1] = (offsets[number] ?? 0) + 3 * list.length
  })
  const steps: Steps = { steps: Int32Array.from(all.flat(2)), offsets }
  /** By brute force: what the cheapest way through all places costs. */
  const cheapest = (name: string, at: number, place: number): number => {
    if (place === LENGTH) return 0
    if (at === name.length) return Number.POSITIVE_INFINITY
    const ways = stepsOf(name[at]).map(([by, cost, from]) =>
      from & (1 << place) && place + by <= LENGTH
        ? cost + cheapest(name, at + 1, place + by)
        : Number.POSITIVE_INFINITY,
    )
    return Math.min(Number.POSITIVE_INFINITY, ...ways)
  }
  const costs = names.map(name => Math.min(...[...name].map((_, at) => cheapest(name, at, 0))))
  return { table, steps, costs }
}

const within = (costs: readonly number[], budget: number) =>
  costs.flatMap((cost, name) => (cost <= budget ? [name] : []))

test('findReachable() finds every name with a way that costs no more, and no other', () => {
  fc.assert(
    fc.property(world, fc.nat(4), (made, budget) => {
      const { table, steps, costs } = open(made)
      expect(findReachable(table, steps, LENGTH, budget, false, undefined)).toEqual(within(costs, budget))
    }),
  )
})

test('findReachableAtAll() the same, at any cost, and among some names alone', () => {
  fc.assert(
    fc.property(world, made => {
      const { table, steps, costs } = open(made)
      expect(findReachableAtAll(table, steps, LENGTH, false, undefined)).toEqual(within(costs, 1000))
      expect(findReachableAtAll(table, steps, LENGTH, false, [0])).toEqual(within(costs.slice(0, 1), 1000))
    }),
  )
})

test('covering() leaves out names that explain too few of the places, in whatever order', () => {
  const table = makeNameTable([['ab'], ['ba'], ['cc']])
  const numberOf = (one: string) => table.numbers.get(one) ?? 0
  const steps: number[] = []
  const offsets = new Uint32Array(table.characters.length + 1)
  table.characters.forEach((one, number) => {
    if (number === numberOf('a')) steps.push(4, 0, 0b1)
    if (number === numberOf('b')) steps.push(4, 0, 0b10000)
    if (one === 'c') steps.push(1, 0, 0b1)
    offsets[number + 1] = steps.length
  })
  expect(covering(table, { steps: Int32Array.from(steps), offsets }, 8, 1)).toEqual([0, 1])
  // So few letters may all be spoilt.
  expect(covering(table, { steps: Int32Array.from(steps), offsets }, 5, 1)).toBeUndefined()
})
