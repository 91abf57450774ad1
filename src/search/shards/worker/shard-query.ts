// A query as it is looked for: its parts between spaces, folded and simplified.
// Who may import: this folder.
import { isHan } from '../../fold.ts'
import type { Places } from '../../match/brands.ts'
import { NO_READINGS, type Readings } from '../../readings.ts'
import { termsOf } from '../../terms.ts'
import type { PageCache } from './page-cache.ts'

export interface ShardQuery {
  text: string
  terms: readonly (readonly string[])[]
  /** All terms as one. */
  joined: readonly string[]
  readings: Readings
  places: Places
  /** Requests that reading it took, beside those that every query takes. */
  requests: number
}

/** A query before it is known how characters are read and simplified. */
export function firstReading(text: string): ShardQuery {
  const terms = termsOf(text)
  return { text, terms, joined: terms.flat(), readings: NO_READINGS, places: [], requests: 0 }
}

/** Reads a query; traditional characters are got where it has one that no name has. */
export async function readQuery(cache: PageCache, text: string): Promise<ShardQuery> {
  const { readings, places } = await cache.common()
  const { terms } = firstReading(text)
  const isStrange = (character: string) => isHan(character) && !readings.syllables.has(character)
  const isKnown = !terms.some(term => term.some(isStrange))
  const simplified = isKnown ? readings.simplified : await cache.variants()
  const simple = terms.map(term => term.map(one => simplified.get(one) ?? one))
  return {
    text,
    terms: simple,
    joined: simple.flat(),
    readings: { ...readings, simplified },
    places,
    // What was got for the query as it stands may be of no use.
    requests: isKnown ? 0 : 2,
  }
}

export const hasHan = ({ joined }: ShardQuery): boolean => joined.some(isHan)
