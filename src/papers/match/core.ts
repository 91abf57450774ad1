// In: firms. Out: what tells each of its names apart, and how far two such are apart. Only match/ imports it.
import { distance } from 'fastest-levenshtein'
import { coreOf } from '../../register/names.ts'
import { type Firm, type FirmIndex, namesOf } from './enterprises.ts'

/** A name of a firm without place and organisation form. */
export interface Core {
  firm: Firm
  core: string
}

/** How many characters of the part that tells firms apart may differ. */
export const APART = 2

/** The cores of all names that firms have or had. */
export function coresOf(firms: FirmIndex, places: readonly string[]): Core[] {
  return [...firms.all()].flatMap(firm =>
    [...new Set(namesOf(firm).map(name => coreOf(name, places)))].map(core => ({ firm, core })),
  )
}

/** How many characters differ; two that changed places are one slip. */
export function lettersApart(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > APART) return APART + 1
  const letters = distance(a, b)
  if (letters !== APART || a.length !== b.length) return letters
  const at = a.split('').findIndex((character, i) => character !== b[i])
  const isExchanged = a[at] === b[at + 1] && a[at + 1] === b[at]
  return isExchanged ? 1 : letters
}

/** Adds a core to those that are found under a key. */
export function listUnder(index: Map<string, Core[]>, key: string, core: Core): void {
  const listed = index.get(key)
  if (listed) listed.push(core)
  else index.set(key, [core])
}
