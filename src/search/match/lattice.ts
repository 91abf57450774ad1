// A query against the characters of names, where one character may stand for several of the query: its pinyin, an
// initial, itself. Dynamic programming over (character of the name, place in the query), all readings at once.
import type { Match, NameTable } from './name-table.ts'

/** From a place of the query, what a character may stand for: pairs of the place after it and the cost. */
export type Moves = readonly number[]

/** Costs of a path stay below this; it is held in one number with where the path began. */
const STARTS = 1024

/**
 * The cheapest path of each name along which its characters, one after another, stand for the whole query (`length`
 * places), where that costs no more than `budget`. `movesOf` has the moves of a character, by its number, from a place;
 * it is asked once for each pair that is reached.
 */
export function findAligned(
  table: NameTable,
  movesOf: (number: number, place: number) => Moves,
  length: number,
  budget: number,
  within?: readonly number[],
): Match[] {
  const { text, starts } = table
  const found: Match[] = []
  const count = within?.length ?? starts.length - 1
  const limit = (budget + 1) * STARTS
  // The moves of each pair that was asked for: their number, then the moves; where they stand, or 0.
  const pool: number[] = [0]
  const known = new Uint32Array(table.characters.length * length)
  /** 1 for characters with which no path begins. */
  const isIdle = new Uint8Array(table.characters.length)
  let now = new Int32Array(length + 1).fill(limit)
  let next = new Int32Array(length + 1).fill(limit)
  let active: number[] = []
  let reached: number[] = []
  let best = limit

  const learn = (number: number, place: number): number => {
    const offset = pool.length
    const moves = movesOf(number, place)
    pool.push(moves.length, ...moves)
    known[number * length + place] = offset
    if (place === 0 && moves.length === 0) isIdle[number] = 1
    return offset
  }
  const follow = (number: number, place: number, path: number) => {
    const offset = known[number * length + place] || learn(number, place)
    const end = offset + pool[offset]
    for (let step = offset + 1; step < end; step += 2) {
      const target = pool[step]
      const cost = path + pool[step + 1] * STARTS
      if (cost >= best || cost >= next[target]) continue
      if (next[target] === limit) reached.push(target)
      next[target] = cost
    }
  }

  for (let index = 0; index < count; index++) {
    const name = within ? within[index] : index
    const start = starts[name]
    const end = starts[name + 1]
    let to = 0
    best = limit
    for (let at = start; at < end; at++) {
      const number = text[at]
      if (active.length === 0) {
        // No path is under way: none can be cheaper than one for nothing, and most characters begin none.
        if (best < STARTS) break
        if (isIdle[number] === 1) continue
      }
      follow(number, 0, Math.min(at - start, STARTS - 1))
      for (const place of active) {
        if (place < length) follow(number, place, now[place])
        now[place] = limit
      }
      if (next[length] < best) {
        best = next[length]
        to = at - start + 1
      }
      active.length = 0
      ;[active, reached] = [reached, active]
      ;[now, next] = [next, now]
    }
    for (const place of active) now[place] = limit
    active.length = 0
    if (best < limit) found.push({ name, from: best % STARTS, to, cost: Math.floor(best / STARTS) })
  }
  return found
}
