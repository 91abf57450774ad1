// Which names are worth a closer look: the same paths as in lattice.ts, all places of the query at once as the bits of a
// number (after Baeza-Yates and Gonnet 1992, with costs after Wu and Manber 1992). It tells whether, not where.
import type { NameTable } from './name-table.ts'

/** Triples of how many places a move goes on, its cost, and the places (bits) from which it can be made. */
export type Masks = readonly number[]

/** How many places of a query fit; what is longer is judged by its beginning. */
export const MOST_PLACES = 30
/** Of a query that was cut off, reaching this near to the cut is enough. */
const SLACK = 6

/** Names along which a path of at most `budget` leads through the first `length` places; `isCut` says there are more. */
export function findReachable(
  table: NameTable,
  masksOf: (number: number) => Masks,
  length: number,
  budget: number,
  isCut: boolean,
  within?: readonly number[],
): number[] {
  const { text, starts } = table
  const { steps, offsets } = flatten(table, masksOf)
  const accepted = isCut ? -(1 << (length - SLACK)) : 1 << length
  const found: number[] = []
  const count = within?.length ?? starts.length - 1
  // The places reached, by cost; and those after the next character.
  let now = new Int32Array(budget + 1)
  let next = new Int32Array(budget + 1)
  for (let index = 0; index < count; index++) {
    const name = within ? (within[index] as number) : index
    const end = starts[name + 1] as number
    let isFound = false
    now.fill(0)
    for (let at = starts[name] as number; at < end && !isFound; at++) {
      const number = text[at] as number
      const last = offsets[number + 1] as number
      for (let level = 0; level <= budget; level++) next[level] = 0
      now[0] = (now[0] as number) | 1
      // Most characters lead nowhere: only the costs that a path has reached are followed.
      let dearest = budget
      while (now[dearest] === 0) dearest -= 1
      for (let step = offsets[number] as number; step < last; step += 3) {
        const shift = steps[step] as number
        const cost = steps[step + 1] as number
        const mask = steps[step + 2] as number
        for (let level = 0; level <= dearest && level + cost <= budget; level++)
          next[level + cost] = (next[level + cost] as number) | (((now[level] as number) & mask) << shift)
      }
      for (let level = 0; level <= budget; level++) if ((next[level] as number) & accepted) isFound = true
      const spare = now
      now = next
      next = spare
    }
    if (isFound) found.push(name)
  }
  return found
}

/** The same where costs do not count. */
export function findReachableAtAll(
  table: NameTable,
  masksOf: (number: number) => Masks,
  length: number,
  isCut: boolean,
  within?: readonly number[],
): number[] {
  const { text, starts } = table
  const { steps, offsets } = flatten(table, masksOf)
  const accepted = isCut ? -(1 << (length - SLACK)) : 1 << length
  const found: number[] = []
  const count = within?.length ?? starts.length - 1
  for (let index = 0; index < count; index++) {
    const name = within ? (within[index] as number) : index
    const end = starts[name + 1] as number
    let places = 1
    for (let at = starts[name] as number; at < end; at++) {
      const number = text[at] as number
      const last = offsets[number + 1] as number
      let reached = 0
      for (let step = offsets[number] as number; step < last; step += 3)
        reached |= (places & (steps[step + 2] as number)) << (steps[step] as number)
      if (reached & accepted) {
        found.push(name)
        break
      }
      places = reached | 1
    }
  }
  return found
}

function flatten(table: NameTable, masksOf: (number: number) => Masks) {
  const steps: number[] = []
  const offsets = Uint32Array.from(table.characters, (_, number) => {
    const offset = steps.length
    if ((table.frequency[number] as number) > 0) steps.push(...masksOf(number))
    return offset
  })
  return { steps: Int32Array.from(steps), offsets: Uint32Array.of(...offsets, steps.length) }
}
