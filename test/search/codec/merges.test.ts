import { expect, test } from 'vitest'
import { mergePairs } from '../../../src/search/codec/merges.ts'

const spelt = (word: string) => [...word].map(character => (character.codePointAt(0) ?? 0) - 0x60)
/** The first symbol that is no letter. */
const FIRST = 27

/** What a sequence was before anything was merged. */
function undo(sequence: readonly number[], merges: readonly (readonly [number, number])[]): number[] {
  return sequence.flatMap(symbol => {
    const merge = merges[symbol - FIRST]
    return merge ? undo(merge, merges) : [symbol]
  })
}

test('pairs that come often become one symbol, and are told so that they can be undone', () => {
  const words = Array.from({ length: 40 }, (_, index) => spelt(index % 2 === 0 ? 'banana' : 'bandana'))
  const { merges, sequences } = mergePairs(words, FIRST)
  expect(merges[0]).toEqual(spelt('an'))
  expect(Math.max(...sequences.map(({ length }) => length))).toBeLessThan(5)
  expect(sequences.map(sequence => undo(sequence, merges))).toEqual(words)
})

test('what comes seldom stays as it is', () => {
  const words = [spelt('banana'), spelt('bandana')]
  expect(mergePairs(words, FIRST)).toEqual({ merges: [], sequences: words })
})
