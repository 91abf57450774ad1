// Names in which a query stands nearly as it is: its characters in a row, some of them as what they are taken for, or one of
// them as anything (after Baeza-Yates and Gonnet 1992: all places of the query at once, as the bits of a number).
import type { NameTable } from './name-table.ts'

/** For each character, by its number, the places (bits) of a query where it may stand. */
export type PlaceMasks = Uint32Array

/**
 * How near names are: 2 where every place is held by a character of `alike`, 1 where all but one are held by one of
 * `exact`, 0 else. `length` places, at most 30.
 */
export function nearness(table: NameTable, exact: PlaceMasks, alike: PlaceMasks, length: number): Uint8Array {
  const { text, starts } = table
  const last = 1 << (length - 1)
  const near = new Uint8Array(starts.length - 1)
  for (let name = 0; name < near.length; name++) {
    // Bit p: the places up to p have been held by the characters up to here; but for one; by what is alike.
    let held = 0
    let butOne = 0
    let like = 0
    for (let at = starts[name]; at < starts[name + 1]; at++) {
      const number = text[at]
      butOne = (((butOne << 1) | 1) & exact[number]) | ((held << 1) | 1)
      held = ((held << 1) | 1) & exact[number]
      like = ((like << 1) | 1) & (exact[number] | alike[number])
      if (like & last) {
        near[name] = 2
        break
      }
      if (butOne & last) near[name] = 1
    }
  }
  return near
}
