// Readings as bytes: characters that are read alike stand together (han-order.ts), so that most of them need no more to be
// said than that they are read as the one before.
// Who may import: common.ts.

import { numberCoder } from '../../codec/number-coder.ts'
import { numbering } from '../../codec/numbering.ts'
import { Ppm } from '../../codec/ppm.ts'
import { type Coder, codeEven, Decoder, Encoder } from '../../codec/range-coder.ts'
import type { Readings } from '../../readings.ts'
import { codeCharacters } from './han-order.ts'

type Syllables = Readings['syllables']

/** Readings of characters; the readings of each are in order. */
export function packSyllables(syllables: Syllables): Uint8Array {
  const coder = new Encoder()
  codeSyllables(coder, syllables)
  return coder.finish()
}

export function unpackSyllables(bytes: Uint8Array): Syllables {
  return codeSyllables(new Decoder(bytes))
}

function codeSyllables(coder: Coder, known?: Syllables): Syllables {
  const list = codeList(coder, known && [...new Set([...known.values()].flat())].sort())
  const numberOf = numbering(list)
  const characters = codeCharacters(coder, known && [...known.keys()])
  const codeStep = numberCoder(coder)
  const codeMore = numberCoder(coder)
  const others = new Ppm((_, number) => codeEven(coder, list.length, number))
  const found = new Map<string, readonly string[]>()
  let last = 0
  for (const character of characters) {
    const wanted = known?.get(character)?.map(numberOf)
    const [first, ...more] = wanted ? nearest(wanted, last) : []
    // The next syllable of the list is the next most likely; the list is a ring.
    last =
      (last + codeStep(first === undefined ? undefined : (first - last + list.length) % list.length)) %
      list.length
    const count = codeMore(wanted && more.length)
    const rest = Array.from({ length: count }, (_, index) => others.code(coder, 0, more[index]))
    found.set(character, [last, ...rest].map(number => list[number]).sort())
  }
  return found
}

/** The numbers, the one first that comes next after the last one. */
function nearest(numbers: readonly number[], last: number): number[] {
  const far = 0x10000
  const distance = (number: number) => (number < last ? number + far : number)
  return [...numbers].sort((one, other) => distance(one) - distance(other))
}

const LETTERS = 27

/** Syllables in their order: how many letters each shares with the one before, and the others, by what stands before. */
function codeList(coder: Coder, known?: readonly string[]): string[] {
  const codeNumber = numberCoder(coder)
  const letters = new Ppm((_, letter) => codeEven(coder, LETTERS, letter))
  const size = codeNumber(known?.length)
  let last = ''
  return Array.from({ length: size }, (_, index) => {
    const wanted = known?.[index]
    let made = last.slice(0, codeNumber(wanted === undefined ? undefined : sharedBy(last, wanted)))
    for (;;) {
      const next = wanted === undefined ? undefined : letterOf(wanted, made.length)
      const letter = letters.code(coder, letterOf(made, made.length - 1), next)
      if (letter === 0) break
      made += String.fromCharCode(0x60 + letter)
    }
    last = made
    return made
  })
}

/** a is 1; 0 is the end, or the beginning. */
const letterOf = (text: string, place: number): number => Math.max(0, (text.charCodeAt(place) || 0x60) - 0x60)

function sharedBy(one: string, other: string): number {
  let shared = 0
  while (shared < one.length && one[shared] === other[shared]) shared += 1
  return shared
}
