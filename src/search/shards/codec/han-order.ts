// All characters in an order in which those that are read alike stand together, and those that are common come first:
// GB 2312 has its first 3,755 in the order of pinyin, then 3,008 by radical; all others follow by code point. So lists of
// characters, and what they are read as, take few bytes.
// Who may import: src/search/shards.

import { pointOf } from '../../codec/lines.ts'
import { numberCoder } from '../../codec/number-coder.ts'
import type { Coder } from '../../codec/range-coder.ts'

/** Rows and cells of the characters of GB 2312, as EUC-CN has them (the first and last bytes of each row). */
const ROWS = [0xb0, 0xf7] as const
const CELLS = [0xa1, 0xfe] as const

let order: { characters: readonly string[]; places: ReadonlyMap<string, number> } | undefined

function gb2312() {
  if (order) return order
  const bytes: number[] = []
  for (let row = ROWS[0]; row <= ROWS[1]; row++)
    for (let cell = CELLS[0]; cell <= CELLS[1]; cell++) bytes.push(row, cell)
  const text = new TextDecoder('gb18030').decode(Uint8Array.from(bytes))
  // Five cells at the end of the first level are empty.
  const characters = [...text].filter(character => /\p{Script=Han}/u.test(character))
  order = { characters, places: new Map(characters.map((character, place) => [character, place])) }
  return order
}

/** The place of a character: a whole number. */
export function placeOf(character: string): number {
  const { characters, places } = gb2312()
  return places.get(character) ?? characters.length + pointOf(character)
}

/** The character of a place. */
function characterAt(place: number): string {
  const { characters } = gb2312()
  return characters[place] ?? String.fromCodePoint(place - characters.length)
}

/** Characters in their order. */
export function codeCharacters(coder: Coder, known?: readonly string[]): string[] {
  const codeGap = numberCoder(coder)
  const places = known?.map(placeOf).sort((one, other) => one - other)
  const size = codeGap(places?.length)
  let last = -1
  return Array.from({ length: size }, (_, index) => {
    last += 1 + codeGap(places && places[index] - last - 1)
    return characterAt(last)
  })
}
