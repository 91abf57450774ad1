import { describe, expect, test } from 'vitest'
import type { Moves } from '../../../src/search/match/lattice.ts'
import { approximateMoves, exactMoves, LETTER, movesOfLetter } from '../../../src/search/match/moves.ts'

/** Place after it → the lowest cost. */
function ends(moves: Moves): Record<number, number> {
  const costs: Record<number, number> = {}
  for (let step = 0; step < moves.length; step += 2) {
    const [to = -1, cost = 0] = moves.slice(step, step + 2)
    costs[to] = Math.min(cost, costs[to] ?? Number.POSITIVE_INFINITY)
  }
  return costs
}

describe('exactMoves()', () => {
  test.each([
    ['in full, or by its initial', 'hai', 'haifeng', 0, { 3: 0, 1: 1 }],
    ['cut where the query ends', 'feng', 'haife', 3, { 5: 0, 4: 1 }],
    ['zh for one', 'zhang', 'zhws', 0, { 1: 1, 2: 3 }],
    ['a syllable of one letter has no initial', 'e', 'er', 0, { 1: 0 }],
    ['nothing', 'hai', 'feng', 0, {}],
  ] as const)('%s', (_, syllable, letters, place, expected) => {
    expect(ends(exactMoves(syllable, letters, place))).toEqual(expected)
  })
})

describe('approximateMoves()', () => {
  test.each([
    ['as it is', 'hai', 'hai', 3, 0],
    ['z for zh', 'zhang', 'zang', 4, 1],
    ['n for ng', 'zhang', 'zhan', 4, 0],
    ['n for ng before another', 'feng', 'fenji', 3, 1],
    ['f for h', 'hua', 'fua', 3, 1],
    ['a wrong letter', 'feng', 'fwng', 4, LETTER],
    ['a missing letter', 'jing', 'jngx', 3, LETTER],
    ['a letter too many', 'hai', 'haxi', 4, LETTER],
    ['two letters exchanged', 'hai', 'hiax', 3, LETTER],
  ] as const)('%s: %s as %s', (_, syllable, letters, to, cost) => {
    expect(ends(approximateMoves(syllable, letters, 0))[to]).toBe(cost)
  })

  test('two wrong letters are too many for a syllable', () => {
    expect(ends(approximateMoves('feng', 'fwxg', 0))).toEqual({})
  })
})

test('movesOfLetter(): anything else, nothing, or itself after one too many', () => {
  expect(ends(movesOfLetter('5', 'a8b', 1))).toEqual({ 1: LETTER, 2: LETTER })
  expect(ends(movesOfLetter('5', 'ax5', 1))).toEqual({ 1: LETTER, 2: LETTER, 3: LETTER })
  // It may not be left out where nothing stands before it.
  expect(ends(movesOfLetter('5', '8b', 0))).toEqual({ 1: LETTER })
})
