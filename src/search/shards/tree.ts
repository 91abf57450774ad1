// In: names, and where in them a query may begin. Out: in order of key, all groups of owners that a query can ask for: an
// owner is in the group of a key where one of its names, from some place on, begins with the key, as it is written or as
// it is read. A key that few owners share stands for all longer ones; for one that many share there are its best owners.
// Who may import: make-shards.ts.
import { OwnerSet } from './owner-set.ts'
import { type Ground, INITIALS, type Paths, pathsOf, READ, WRITTEN } from './paths.ts'

export interface Group {
  key: string
  /** Different owners, in no order. */
  owners: readonly number[]
  /** How many there are where these are only the best. */
  count: number | undefined
}

export interface Sizes {
  /** So many owners of one key are told in full. */
  most: number
  /** So many are told of a key that more have. */
  best: number
}

/** Calls `emit` for each group, in the order of the keys as strings. */
export function growTree(ground: Ground, paths: Paths, sizes: Sizes, emit: (group: Group) => void): void {
  const owners = new OwnerSet(ground)
  const divide = divider(ground)
  const { symbols } = ground.alphabet
  const grow = (key: string, group: Paths) => {
    const count = owners.take(group)
    if (count <= sizes.most) {
      emit({ key, owners: owners.all(), count: undefined })
      return
    }
    emit({ key, owners: owners.best(group, sizes.best), count })
    for (const { symbol, branch } of divide(group)) grow(key + symbols[symbol], branch)
  }
  for (const { symbol, branch } of divide(paths)) grow(symbols[symbol] as string, branch)
}

/** Paths by the symbol that comes next; those at the end of their name are dropped, those with a choice are in several. */
function divider({ table, alphabet, nameAt }: Ground): (paths: Paths) => { symbol: number; branch: Paths }[] {
  const { text, starts } = table
  const { plain, first, next, readings, initials } = alphabet
  const counts = new Uint32Array(alphabet.symbols.length)
  // The steps of one path: how many, and for each the symbol and the way after it.
  const symbolOf = new Uint16Array(256)
  const wayOf = new Uint16Array(256)
  const stepsOf = ({ begun, at, way }: Paths, index: number): number => {
    const now = way[index] as number
    if (now !== READ && now < INITIALS) {
      symbolOf[0] = first[now] as number
      wayOf[0] = next[now] as number
      return 1
    }
    const place = at[index] as number
    if (place === starts[(nameAt[begun[index] as number] as number) + 1]) return 0
    const character = text[place] as number
    const lists = now === READ ? readings : initials
    const from = lists.starts[character] as number
    const count = (lists.starts[character + 1] as number) - from
    if (now === WRITTEN || count === 0) {
      symbolOf[0] = plain[character] as number
      wayOf[0] = now
      return 1
    }
    for (let step = 0; step < count; step++) {
      const value = lists.values[from + step] as number
      symbolOf[step] = now === READ ? (first[value] as number) : value
      wayOf[step] = now === READ ? (next[value] as number) : now
    }
    return count
  }
  const isInside = (way: number) => way !== READ && way < INITIALS

  return paths => {
    const { begun, at, way } = paths
    const touched: number[] = []
    let total = 0
    for (let index = 0; index < begun.length; index++) {
      const steps = stepsOf(paths, index)
      total += steps
      for (let step = 0; step < steps; step++) {
        const symbol = symbolOf[step] as number
        if (counts[symbol] === 0) touched.push(symbol)
        counts[symbol] = (counts[symbol] as number) + 1
      }
    }
    touched.sort((one, other) => one - other)
    const all = pathsOf(total)
    const branches: { symbol: number; branch: Paths }[] = []
    let offset = 0
    for (const symbol of touched) {
      const end = offset + (counts[symbol] as number)
      branches.push({
        symbol,
        branch: {
          begun: all.begun.subarray(offset, end),
          at: all.at.subarray(offset, end),
          way: all.way.subarray(offset, end),
        },
      })
      counts[symbol] = offset
      offset = end
    }
    for (let index = 0; index < begun.length; index++) {
      const steps = stepsOf(paths, index)
      const after = (at[index] as number) + (isInside(way[index] as number) ? 0 : 1)
      for (let step = 0; step < steps; step++) {
        const target = counts[symbolOf[step] as number] as number
        counts[symbolOf[step] as number] = target + 1
        all.begun[target] = begun[index] as number
        all.at[target] = after
        all.way[target] = wayOf[step] as number
      }
    }
    for (const symbol of touched) counts[symbol] = 0
    return branches
  }
}
