// In: names, and where in them a query may begin. Out: in order of key, all groups of owners that a query can ask for: an
// owner is in the group of a key where one of its names, from some place on, begins with the key, as it is written or as
// it is read. A key that few owners share stands for all longer ones; for one that many share there are its best owners.
// Who may import: make-shards.ts.
import { OwnerSet } from './owner-set.ts'
import { type Ground, isInside, type Paths, pathsOf } from './paths.ts'
import { stepper } from './stepper.ts'

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
  for (const { symbol, branch } of divide(paths)) grow(symbols[symbol], branch)
}

/** Paths by the symbol that comes next; those at the end of their name are dropped, those with a choice are in several. */
function divider(ground: Ground): (paths: Paths) => { symbol: number; branch: Paths }[] {
  const counts = new Uint32Array(ground.alphabet.symbols.length)
  const { symbolOf, wayOf, take } = stepper(ground)

  const countSymbols = (paths: Paths): number[] => {
    const touched: number[] = []
    for (let index = 0; index < paths.begun.length; index++) {
      const steps = take(paths, index)
      for (let step = 0; step < steps; step++) {
        const symbol = symbolOf[step]
        if (counts[symbol] === 0) touched.push(symbol)
        counts[symbol] += 1
      }
    }
    return touched.sort((one, other) => one - other)
  }
  /** Puts each path where the count of its symbol now says that there is room. */
  const fill = (all: Paths, paths: Paths) => {
    const { begun, at, way } = paths
    for (let index = 0; index < begun.length; index++) {
      const steps = take(paths, index)
      const after = at[index] + (isInside(way[index]) ? 0 : 1)
      for (let step = 0; step < steps; step++) {
        const target = counts[symbolOf[step]]
        counts[symbolOf[step]] = target + 1
        all.begun[target] = begun[index]
        all.at[target] = after
        all.way[target] = wayOf[step]
      }
    }
  }
  return paths => {
    const symbols = countSymbols(paths)
    const ends = symbols.map(symbol => counts[symbol])
    for (let place = 1; place < ends.length; place++) ends[place] += ends[place - 1]
    const all = pathsOf(ends.at(-1) ?? 0)
    symbols.forEach((symbol, place) => {
      counts[symbol] = ends[place - 1] ?? 0
    })
    fill(all, paths)
    for (const symbol of symbols) counts[symbol] = 0
    return symbols.map((symbol, place) => ({
      symbol,
      branch: partOf(all, ends[place - 1] ?? 0, ends[place]),
    }))
  }
}

function partOf({ begun, at, way }: Paths, from: number, to: number | undefined): Paths {
  return { begun: begun.subarray(from, to), at: at.subarray(from, to), way: way.subarray(from, to) }
}
