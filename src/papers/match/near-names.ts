// In: a name that no firm has, and the firms. Out: at most three that it may be a slip for. Offered, never taken.
import { distance } from 'fastest-levenshtein'
import { coreOf } from '../../register/names.ts'
import type { Firm, FirmIndex } from './enterprises.ts'
import { namesOf } from './enterprises.ts'

/** How many characters of the part that tells firms apart may differ. */
const APART = 2

const MOST = 3

interface Core {
  firm: Firm
  core: string
}

/** Finds near names; the firms are indexed at the first question, for most papers ask none. */
export function nearFinder(
  firms: FirmIndex,
  places: readonly string[],
): (name: string, district: string | undefined) => Firm[] {
  let index: ReadonlyMap<string, Core[]> | undefined
  return (name, district) => {
    index ??= indexCores(firms, places)
    const core = coreOf(name, places)
    const apart = new Map<Firm, number>()
    for (const one of new Set(partsIn(core).flatMap(part => index?.get(part) ?? []))) {
      if (Math.abs(one.core.length - core.length) > APART) continue
      const letters = distance(one.core, core)
      if (letters <= farthest(core, one.core))
        apart.set(one.firm, Math.min(letters, apart.get(one.firm) ?? APART))
    }
    const rank = ([firm, letters]: readonly [Firm, number]) =>
      letters + (district && firm.district !== district ? 0.5 : 0)
    return [...apart]
      .sort((a, b) => rank(a) - rank(b) || (a[0].id < b[0].id ? -1 : 1))
      .slice(0, MOST)
      .map(([firm]) => firm)
  }
}

/** Of short names nearly every other is two characters away. */
function farthest(a: string, b: string): number {
  return Math.max(a.length, b.length) >= 6 ? APART : 1
}

// Cut into one part more than may differ, a name shares at least one part whole with each that is near enough.
function indexCores(firms: FirmIndex, places: readonly string[]): Map<string, Core[]> {
  const index = new Map<string, Core[]>()
  for (const firm of firms.all()) {
    for (const core of new Set(namesOf(firm).map(name => coreOf(name, places)))) {
      for (const part of partsOf(core)) {
        const listed = index.get(part)
        if (listed) listed.push({ firm, core })
        else index.set(part, [{ firm, core }])
      }
    }
  }
  return index
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
