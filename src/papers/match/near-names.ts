// In: a name that no firm has, and the firms. Out: at most three that it may be a slip for. Offered, never taken.
import { coreOf } from '../../register/names.ts'
import { APART, type Core, coresOf, lettersApart } from './core.ts'
import type { Firm, FirmIndex } from './enterprises.ts'
import { indexParts, withPartOf } from './parts.ts'
import { indexSlips, type SlipIndex, slipsFor } from './slips.ts'

const MOST = 3

/** At most three firms that a name may be a slip for; `isKnown` where it must be one of the register, and may be farther off. */
export type NearFirms = (name: string, district: string | undefined, isKnown: boolean) => Firm[]

/** Finds near names; the firms are indexed at the first question, for most papers ask none. */
export function nearFinder(firms: FirmIndex, places: readonly string[]): NearFirms {
  let cores: readonly Core[] | undefined
  let slips: SlipIndex | undefined
  let parts: ReadonlyMap<string, readonly Core[]> | undefined
  return (name, district, isKnown) => {
    cores ??= coresOf(firms, places)
    const core = coreOf(name, places)
    const isElsewhere = ({ firm }: Core) => !!district && !!firm.district && firm.district !== district
    if (isKnown) {
      parts ??= indexParts(cores)
      return nearest(withPartOf(core, parts), core, isElsewhere)
    }
    slips ??= indexSlips(cores)
    return nearest(slipsFor(core, slips, isElsewhere), core, isElsewhere)
  }
}

/** The firms of the nearest cores, those of the district first. */
function nearest(all: Iterable<Core>, core: string, isElsewhere: (one: Core) => boolean): Firm[] {
  const apart = new Map<Firm, number>()
  for (const one of all) {
    const letters = lettersApart(one.core, core)
    if (letters > farthest(core, one.core)) continue
    const rank = letters + (isElsewhere(one) ? 0.5 : 0)
    apart.set(one.firm, Math.min(rank, apart.get(one.firm) ?? APART + 1))
  }
  return [...apart]
    .sort((a, b) => a[1] - b[1] || (a[0].id < b[0].id ? -1 : 1))
    .slice(0, MOST)
    .map(([firm]) => firm)
}

/** Of short names nearly every other is two characters away. */
function farthest(a: string, b: string): number {
  return Math.max(a.length, b.length) >= 6 ? APART : 1
}
