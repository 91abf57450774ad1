// In: the cores of all names, and that of one that must be among them. Out: those within two characters of it. near-names.ts asks.
import { APART, type Core, listUnder } from './core.ts'

// Cut into one part more than may differ, a name shares at least one part whole with each that is near enough.
export function indexParts(cores: readonly Core[]): ReadonlyMap<string, readonly Core[]> {
  const index = new Map<string, Core[]>()
  for (const one of cores) for (const part of partsOf(one.core)) listUnder(index, part, one)
  return index
}

/** The cores that share a part with another. */
export function withPartOf(core: string, index: ReadonlyMap<string, readonly Core[]>): Set<Core> {
  return new Set(partsIn(core).flatMap(part => index.get(part) ?? []))
}

function partsOf(core: string): string[] {
  const parts = APART + 1
  const cut = (i: number) => Math.floor((core.length * i) / parts)
  return Array.from({ length: parts }, (_, i) => `${i} ${core.slice(cut(i), cut(i + 1))}`).filter(
    part => part.length > 2,
  )
}

/** What an index of parts could hold of a name near to this one: each part of it, moved by what may differ. */
function partsIn(core: string): string[] {
  const found = new Set<string>()
  for (let length = core.length - APART; length <= core.length + APART; length++) {
    const cut = (i: number) => Math.floor((length * i) / (APART + 1))
    for (let i = 0; i <= APART; i++) {
      for (let move = -APART; move <= APART; move++) {
        const from = cut(i) + move
        const part = from < 0 ? '' : core.slice(from, cut(i + 1) + move)
        if (part.length > 0) found.add(`${i} ${part}`)
      }
    }
  }
  return [...found]
}
