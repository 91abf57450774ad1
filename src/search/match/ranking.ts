// Which of many matches come first: by how they were found, then whole name · from the brand on · from the beginning ·
// inside, then the present name before former ones, then the shorter name. One match for each owner, its best.
import type { Match, NameTable } from './name-table.ts'

const LENGTHS = 128
/** What an order leaves room for: four places, present or former, lengths. */
const ORDER = 4 * 2 * LENGTHS
const OWNERS = 2 ** 22

export class Ranking {
  private readonly keys: Float64Array
  private readonly matches: (Match | undefined)[]
  private owners: number[] = []
  /** The lowest order there is. */
  best = Number.POSITIVE_INFINITY

  constructor(owners: number) {
    this.matches = new Array(owners)
    this.keys = new Float64Array(owners).fill(Number.POSITIVE_INFINITY)
  }

  /** How many owners have been found. */
  get count(): number {
    return this.owners.length
  }

  has(owner: number): boolean {
    return this.keys[owner] < Number.POSITIVE_INFINITY
  }

  /** Offers a match found in a way of some order: the lower the better, a whole number. */
  offer(table: NameTable, match: Match, order: number): void {
    const { name, from, to } = match
    const owner = table.owners[name]
    const length = table.starts[name + 1] - table.starts[name]
    const place = from === 0 && to === length ? 0 : from === table.brands[name] ? 1 : from === 0 ? 2 : 3
    const former = table.isFormer[name]
    const detail = (place * 2 + former) * LENGTHS + Math.min(length, LENGTHS - 1)
    this.put(owner, order * ORDER + detail, match)
  }

  /** Offers an owner that was found in another way than by a name. */
  offerOwner(owner: number, order: number): void {
    this.put(owner, order * ORDER, undefined)
  }

  /** The first `limit` owners, best first, each with the match that found it. */
  first(limit: number): { owner: number; match: Match | undefined }[] {
    const keyOf = (owner: number) => this.keys[owner] * OWNERS + owner
    const best: number[] = []
    for (const owner of this.owners) {
      const key = keyOf(owner)
      if (best.length === limit && key >= (best[limit - 1] ?? Number.NEGATIVE_INFINITY)) continue
      let place = best.length
      while (place > 0 && best[place - 1] > key) place -= 1
      best.splice(place, 0, key)
      if (best.length > limit) best.pop()
    }
    return best.map(key => ({ owner: key % OWNERS, match: this.matches[key % OWNERS] }))
  }

  private put(owner: number, key: number, match: Match | undefined): void {
    const before = this.keys[owner]
    if (key >= before) return
    this.best = Math.min(this.best, Math.floor(key / ORDER))
    if (before === Number.POSITIVE_INFINITY) this.owners.push(owner)
    this.keys[owner] = key
    this.matches[owner] = match
  }
}
