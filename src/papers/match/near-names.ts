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

/** At most three firms that a name may be a slip for; `isKnown` where it must be one of the register, and may be farther off. */
export type NearFirms = (name: string, district: string | undefined, isKnown: boolean) => Firm[]

/** Finds near names; the firms are indexed at the first question, for most papers ask none. */
export function nearFinder(firms: FirmIndex, places: readonly string[]): NearFirms {
  let index: CoreIndex | undefined
  return (name, district, isKnown) => {
    index ??= indexCores(firms, places)
    const { byPart, lead } = index
    const core = coreOf(name, places)
    const apart = new Map<Firm, number>()
    for (const one of new Set(partsIn(core).flatMap(part => byPart.get(part) ?? []))) {
      const letters = lettersApart(one.core, core)
      if (letters > farthest(core, one.core)) continue
      const isElsewhere = !!district && !!one.firm.district && one.firm.district !== district
      if (!isKnown && !isSlip(one.core, core, letters, { lead, isElsewhere })) continue
      const rank = letters + (isElsewhere ? 0.5 : 0)
      apart.set(one.firm, Math.min(rank, apart.get(one.firm) ?? APART + 1))
    }
    return [...apart]
      .sort((a, b) => a[1] - b[1] || (a[0].id < b[0].id ? -1 : 1))
      .slice(0, MOST)
      .map(([firm]) => firm)
  }
}

/** How many characters differ; two that changed places are one slip. */
function lettersApart(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > APART) return APART + 1
  const letters = distance(a, b)
  const at = [...a].findIndex((character, i) => character !== b[i])
  const isExchanged = letters === 2 && a.length === b.length && a[at] === b[at + 1] && a[at + 1] === b[at]
  return isExchanged ? 1 : letters
}

/** How many characters a firm is called by, before the words for its trade: 己泰 in 己泰精密制造. */
const CALLED = 2

/**
 * Whether one name may be a slip for the other, and not that of a second firm in the same trade: they are called alike and the
 * trade is worded otherwise, or one character of what they are called is another and nothing says that they are in two places.
 */
function isSlip(
  a: string,
  b: string,
  letters: number,
  { lead, isElsewhere }: { lead: number; isElsewhere: boolean },
): boolean {
  const isCalledAlike = a.length > lead + CALLED && a.slice(0, lead + CALLED) === b.slice(0, lead + CALLED)
  return isCalledAlike || (letters <= 1 && !isElsewhere)
}

/** Of short names nearly every other is two characters away. */
function farthest(a: string, b: string): number {
  return Math.max(a.length, b.length) >= 6 ? APART : 1
}

interface CoreIndex {
  byPart: ReadonlyMap<string, readonly Core[]>
  /** How many characters the names of most firms begin with alike, and so say nothing: a place that no table names. */
  lead: number
}

// Cut into one part more than may differ, a name shares at least one part whole with each that is near enough.
function indexCores(firms: FirmIndex, places: readonly string[]): CoreIndex {
  const index = new Map<string, Core[]>()
  const all: string[] = []
  for (const firm of firms.all()) {
    for (const core of new Set(namesOf(firm).map(name => coreOf(name, places)))) {
      all.push(core)
      for (const part of partsOf(core)) {
        const listed = index.get(part)
        if (listed) listed.push({ firm, core })
        else index.set(part, [{ firm, core }])
      }
    }
  }
  return { byPart: index, lead: commonLead(all) }
}

function commonLead(cores: readonly string[]): number {
  for (let length = 4; length > 0; length--) {
    const counted = new Map<string, number>()
    for (const core of cores) {
      const begin = core.slice(0, length)
      counted.set(begin, (counted.get(begin) ?? 0) + 1)
    }
    if (Math.max(...counted.values()) > cores.length / 2) return length
  }
  return 0
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
