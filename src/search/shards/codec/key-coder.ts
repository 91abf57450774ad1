// Keys and ids in their order: how much each has in common with the one before it, then the rest by character.
// Who may import: src/search/shards.

import { numberCoder } from '../../codec/number-coder.ts'
import { Ppm } from '../../codec/ppm.ts'
import { type Coder, codeEven } from '../../codec/range-coder.ts'
import { codePoint } from './code-point.ts'
import type { LineModel } from './line-coder.ts'

const END = 0
const OTHER = 1
const FIRST = 2
/** Characters are expected by their place in the key, up to this one. */
const DEEPEST = 31

export type KnownCharacters = Pick<LineModel, 'characters' | 'numbers'>

/** Codes strings, of which each resembles the one before it; characters that the model knows cost less. */
export function keyCoder(coder: Coder, { characters, numbers }: KnownCharacters): (key?: string) => string {
  const codeNumber = numberCoder(coder)
  const ppm = new Ppm((_, symbol) => codeEven(coder, FIRST + characters.length, symbol))
  const numberOf = (character: string) => FIRST + (numbers.get(character) ?? OTHER - FIRST)
  /** '' at the end of the key. */
  const codeCharacter = (place: number, character?: string): string => {
    const wanted = character === undefined ? undefined : character === '' ? END : numberOf(character)
    const symbol = ppm.code(coder, Math.min(place, DEEPEST), wanted)
    if (symbol === END) return ''
    if (symbol === OTHER) return String.fromCodePoint(codePoint(coder, character?.codePointAt(0)))
    return characters[symbol - FIRST]
  }
  let last: string[] = []
  return key => {
    const wanted = key === undefined ? undefined : [...key]
    const made = last.slice(0, codeNumber(wanted && sharedBy(last, wanted)))
    for (;;) {
      const character = codeCharacter(made.length, wanted && (wanted[made.length] ?? ''))
      if (character === '') break
      made.push(character)
    }
    last = made
    return made.join('')
  }
}

function sharedBy(one: readonly string[], other: readonly string[]): number {
  let shared = 0
  while (shared < one.length && one[shared] === other[shared]) shared += 1
  return shared
}
