// Names that cannot be what was misspelt: too few letters of the query are explained by any of their characters.
import { LETTER } from './moves.ts'
import type { NameTable } from './name-table.ts'
import type { Steps } from './reachable.ts'

/** A wrong letter spoils the syllable that it is in: this many letters, nearly always. */
const SPOILT = 5

/** Names whose characters, read without a wrong letter, stand for enough of the first `length` places, in any order. */
export function covering(
  table: NameTable,
  steps: Steps,
  length: number,
  letters: number,
): number[] | undefined {
  const most = letters * SPOILT
  if (length <= most) return undefined
  const covers = coversOf(steps)
  const { text, starts } = table
  const all = 2 ** length - 1
  const found: number[] = []
  for (let name = 0; name + 1 < starts.length; name++) {
    let covered = 0
    for (let at = starts[name]; at < starts[name + 1]; at++) covered |= covers[text[at]]
    if (bitsOf(all & ~covered) <= most) found.push(name)
  }
  return found
}

/** For each character the places (bits) that it may stand for without a wrong letter. */
function coversOf({ steps, offsets }: Steps): Int32Array {
  const covers = new Int32Array(offsets.length - 1)
  for (let number = 0; number < covers.length; number++) {
    let cover = 0
    for (let step = offsets[number]; step < offsets[number + 1]; step += 3) {
      if (steps[step + 1] >= LETTER) continue
      for (let shift = 0; shift < steps[step]; shift++) cover |= steps[step + 2] << shift
    }
    covers[number] = cover
  }
  return covers
}

function bitsOf(value: number): number {
  let rest = value - ((value >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
