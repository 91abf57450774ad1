// A question as the finders take it, and what it looks like.
import type { PartName } from '../manifest.ts'
import type { SearchOptions } from '../result.ts'
import { isWholeCode } from '../terms.ts'

export interface Query {
  /** The parts between spaces and punctuation, folded and simplified. */
  terms: readonly (readonly string[])[]
  /** All terms as one. */
  joined: readonly string[]
  options: SearchOptions
  /** Parts that would make the answer better, or whole: finders add to it. */
  missing: Set<PartName>
}

/** The whole credit code that a query asks for, by itself or beside other words; undefined where it has none. */
export function codeIn({ terms }: Query): string | undefined {
  return terms.map(term => term.join('')).find(isWholeCode)
}

/** Credit codes have no I, O, S, V, Z (GB 32100-2015): most pinyin does. */
const NOT_IN_CODES = /[iosvz]/
const WHOLE_CODE = 18

/** Letters and digits, enough of them: a part of a credit code, or an id; surely a code where it can be no pinyin. */
export function isLikeCode(text: string, isSure = false): boolean {
  if (!/^[0-9a-z]{4,}$/.test(text)) return false
  const isOfCodes = !NOT_IN_CODES.test(text)
  if (isSure) return isOfCodes && /\d/.test(text) && text.length <= WHOLE_CODE
  return /\d/.test(text) || (isOfCodes && text.length >= 6)
}
