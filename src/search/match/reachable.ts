// Which names are worth a closer look: the same paths as in lattice.ts, all places of the query at once as the bits of a
// number (after Baeza-Yates and Gonnet 1992, with costs after Wu and Manber 1992). It tells whether, not where.
import type { NameTable } from './name-table.ts'

/** Triples of how many places a move goes on, its cost, and the places (bits) from which it can be made. */
export type Masks = readonly number[]

/** The masks of every character, by its number. */
export interface Steps {
  steps: Int32Array
  /** A character's begin at offsets[number] and end at offsets[number + 1]. */
  offsets: Uint32Array
}

/** How many places of a query fit; what is longer is judged by its beginning. */
export const MOST_PLACES = 30
/** Of a query that was cut off, reaching this near to the cut is enough. */
const SLACK = 6

/** Names along which a path of at most `budget` leads through the first `length` places; `isCut` says there are more. */
export function findReachable(
  table: NameTable,
  { steps, offsets }: Steps,
  length: number,
  budget: number,
  isCut: boolean,
  within: ArrayLike<number> | undefined,
): number[] {
  const { text, starts } = table
  const begins = beginners({ steps, offsets })
  const accepted = isCut ? -(1 << (length - SLACK)) : 1 << length
  const found: number[] = []
  const count = within?.length ?? starts.length - 1
  // The places reached, by cost; and those after the next character.
  let now = new Int32Array(budget + 1)
  let next = new Int32Array(budget + 1)
  for (let index = 0; index < count; index++) {
    const name = within ? within[index] : index
    const end = starts[name + 1]
    now.fill(0)
    // All places that are reached at any cost: most characters lead nowhere from them.
    let any = 0
    for (let at = starts[name]; at < end; at++) {
      const number = text[at]
      if (any === 0 && begins[number] === 0) continue
      now[0] |= 1
      any |= 1
      next.fill(0)
      let reached = 0
      const last = offsets[number + 1]
      for (let step = offsets[number]; step < last; step += 3) {
        const mask = steps[step + 2]
        if ((any & mask) === 0) continue
        const shift = steps[step]
        for (let level = 0, to = steps[step + 1]; to <= budget; level++, to++) {
          const moved = (now[level] & mask) << shift
          next[to] |= moved
          reached |= moved
        }
      }
      if (reached & accepted) {
        found.push(name)
        break
      }
      any = reached
      const spare = now
      now = next
      next = spare
    }
  }
  return found
}

/** The same where costs do not count. */
export function findReachableAtAll(
  table: NameTable,
  { steps, offsets }: Steps,
  length: number,
  isCut: boolean,
  within: ArrayLike<number> | undefined,
): number[] {
  const { text, starts } = table
  const begins = beginners({ steps, offsets })
  const accepted = isCut ? -(1 << (length - SLACK)) : 1 << length
  const found: number[] = []
  const count = within?.length ?? starts.length - 1
  for (let index = 0; index < count; index++) {
    const name = within ? within[index] : index
    const end = starts[name + 1]
    let places = 1
    for (let at = starts[name]; at < end; at++) {
      const number = text[at]
      if (places === 1 && begins[number] === 0) continue
      const last = offsets[number + 1]
      let reached = 0
      for (let step = offsets[number]; step < last; step += 3)
        reached |= (places & steps[step + 2]) << steps[step]
      if (reached & accepted) {
        found.push(name)
        break
      }
      places = reached | 1
    }
  }
  return found
}

/** 1 for characters with which a path may begin. */
function beginners({ steps, offsets }: Steps): Uint8Array {
  const begins = new Uint8Array(offsets.length - 1)
  for (let number = 0; number < begins.length; number++)
    for (let step = offsets[number]; step < offsets[number + 1]; step += 3)
      if (steps[step + 2] & 1) begins[number] = 1
  return begins
}
