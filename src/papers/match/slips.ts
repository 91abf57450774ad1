// In: the cores of all names, and that of a name that no firm has. Out: those that it may be a slip for, and not a second firm in the
// same trade: there nearly every name is a character or two away from another. near-names.ts asks.
import { type Core, lettersApart, listUnder } from './core.ts'

/** How many characters a firm is called by, before the words for its trade: 己泰 in 己泰精密制造. */
const CALLED = 2

/** What a slip may be found by: what a firm is called, and its core less any one character. */
export interface SlipIndex {
  byCalled: ReadonlyMap<string, readonly Core[]>
  byVariant: ReadonlyMap<string, readonly Core[]>
  /** How many characters the names of most firms begin with alike, and so say nothing: a place that no table names. */
  lead: number
}

export function indexSlips(cores: readonly Core[]): SlipIndex {
  const lead = commonLead(cores.map(({ core }) => core))
  const byCalled = new Map<string, Core[]>()
  const byVariant = new Map<string, Core[]>()
  for (const one of cores) {
    const called = calledBy(one.core, lead)
    if (called) listUnder(byCalled, called, one)
    for (const variant of variantsOf(one.core)) listUnder(byVariant, variant, one)
  }
  return { byCalled, byVariant, lead }
}

/**
 * The cores of which another may be a slip: the two are called alike, and the trade is worded otherwise; or one character is
 * another, and nothing says that they are in two places.
 */
export function slipsFor(
  core: string,
  { byCalled, byVariant, lead }: SlipIndex,
  isElsewhere: (one: Core) => boolean,
): Core[] {
  const alike = byCalled.get(calledBy(core, lead) ?? '') ?? []
  const near = [...variantsOf(core)].flatMap(variant => byVariant.get(variant) ?? [])
  const slips = near.filter(one => !isElsewhere(one) && lettersApart(one.core, core) <= 1)
  return [...new Set([...alike, ...slips])]
}

/** What a firm is called, behind what the names of most begin with; undefined where nothing comes after it. */
function calledBy(core: string, lead: number): string | undefined {
  return core.length > lead + CALLED ? core.slice(lead, lead + CALLED) : undefined
}

// Two texts one edit apart, or with two characters exchanged, share a text from which at most one character is left out.
function variantsOf(core: string): Set<string> {
  const variants = new Set([core])
  for (let at = 0; at < core.length; at++) variants.add(core.slice(0, at) + core.slice(at + 1))
  return variants
}

function commonLead(cores: readonly string[]): number {
  for (let length = 4; length > 0; length--) {
    const counted = new Map<string, number>()
    for (const core of cores) {
      const begin = core.slice(0, length)
      counted.set(begin, (counted.get(begin) ?? 0) + 1)
    }
    if ([...counted.values()].some(count => count > cores.length / 2)) return length
  }
  return 0
}
