// The different owners of some paths, and the best of them.
// Who may import: tree.ts.
import { type Ground, INITIALS, type Paths, WRITTEN } from './paths.ts'

/** Ranks are below it. */
const RANKS = 4096
const UNRANKED = 0xffff

/** Names are better than readings, and these than initials. Paths of a group are in order of kind, then of place. */
const kindOf = (way: number): number => (way === WRITTEN ? 0 : way === INITIALS ? 2 : 1)

export class OwnerSet {
  private readonly ground: Ground
  private readonly isIn: Uint8Array
  private readonly ranks: Uint16Array
  private owners: number[] = []

  constructor(ground: Ground) {
    this.ground = ground
    const count = ground.table.owners.reduce((most, owner) => Math.max(most, owner + 1), 0)
    this.isIn = new Uint8Array(count)
    this.ranks = new Uint16Array(count).fill(UNRANKED)
  }

  /** Takes the owners of some paths instead of those it had, and tells how many they are. */
  take({ begun }: Paths): number {
    const { table, nameAt } = this.ground
    for (const owner of this.owners) this.isIn[owner] = 0
    this.owners = []
    for (let index = 0; index < begun.length; index++) {
      const owner = table.owners[nameAt[begun[index]] as number]
      if (this.isIn[owner] === 1) continue
      this.isIn[owner] = 1
      this.owners.push(owner)
    }
    return this.owners.length
  }

  all(): readonly number[] {
    return this.owners
  }

  /** The `most` best of the owners of the paths, which it has taken; of equals those with lower numbers. */
  best(paths: Paths, most: number): number[] {
    this.rank(paths)
    const { owners, ranks } = this
    const counts = new Uint32Array(RANKS)
    for (const owner of owners) counts[ranks[owner]] += 1
    let limit = 0
    let sum = counts[0]
    while (sum < most) {
      limit += 1
      sum += counts[limit]
    }
    const better = owners.filter(owner => ranks[owner] < limit)
    const equal = owners.filter(owner => ranks[owner] === limit).sort((one, other) => one - other)
    for (const owner of owners) ranks[owner] = UNRANKED
    return [...better, ...equal.slice(0, most - better.length)]
  }

  /** Ranks owners by the first place in a name that leads to the key, as a list that is scanned finds it. */
  private rank({ begun, at, way }: Paths): void {
    const { table, nameAt, rankOf } = this.ground
    let lastName = -1
    let lastKind = -1
    for (let index = 0; index < begun.length; index++) {
      const from = begun[index]
      const name = nameAt[from]
      const kind = kindOf(way[index])
      if (name === lastName && kind === lastKind) continue
      lastName = name
      lastKind = kind
      const isWhole = from === table.starts[name] && at[index] === table.starts[name + 1]
      const rank = rankOf(from, kind, isWhole)
      const owner = table.owners[name]
      if (rank < this.ranks[owner]) this.ranks[owner] = rank
    }
  }
}
