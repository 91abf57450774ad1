// In: a query. Out: the keys under which the pages that may answer it are found, in the order in which they are worth a
// request. Knows what keys are made of, and nothing of what is in the pages.
// Who may import: this folder.

import { isLikeCode } from '../../find/query.ts'
import { isHan, isLatin } from '../../fold.ts'
import { withoutSuffix } from '../../match/suffix.ts'
import type { Readings } from '../../readings.ts'
import { isCodeTerm, isWholeCode, readAsCode } from '../../terms.ts'
import type { TableName } from '../shard-manifest.ts'
import { hasHan, type ShardQuery } from './shard-query.ts'

/** Where to look. */
export interface Probe {
  table: TableName
  key: string
}

/** So many letters and digits are hardly ever a part of a name. */
const SURELY_CODE = 6
/** Terms that are shorter say too little to be looked for alone. */
const SHORTEST_TERM = 2

/** The key of characters in a row: as they are, or all in letters where characters and letters are mixed. */
function keyOf(query: readonly string[], { syllables }: Readings): string {
  if (!(query.some(isLatin) && query.some(isHan))) return query.join('')
  return query.map(one => syllables.get(one)?.[0] ?? one).join('')
}

/** Where the query as a whole is found: as a code or an id, as a name or its reading. */
export function probesOfWhole(query: ShardQuery): Probe[] {
  const text = query.joined.join('')
  if (!isLikeCode(text)) return [probeOfName(query)]
  const code: Probe = { table: 'codes', key: text }
  return isSurelyCode(query) ? [code] : [code, probeOfName(query)]
}

const probeOfName = ({ joined, readings }: ShardQuery): Probe => ({
  table: 'names',
  key: keyOf(joined, readings),
})

/** Whether a code or an id is meant. */
export function isSurelyCode({ joined }: ShardQuery): boolean {
  return joined.length >= SURELY_CODE && isLikeCode(joined.join(''), true)
}

/** Where its parts are found, the one that says most first; `isPlace` tells those that need not be in a name. */
export function probesOfTerms({ terms, readings }: ShardQuery, isPlace: (term: string) => boolean): Probe[] {
  const codes = terms.filter(isCodeTerm)
  const telling = terms.filter(term => term.length >= SHORTEST_TERM && !isCodeTerm(term))
  const named = telling.filter(term => !isPlace(term.join('')))
  const byName = (named.length > 0 ? named : telling)
    .map(term => ({ term, weight: weigh(term) }))
    .sort((one, other) => other.weight - one.weight)
    .map(({ term }): Probe => ({ table: 'names', key: keyOf(term, readings) }))
  return [...codes.map((term): Probe => ({ table: 'codes', key: term.join('') })), ...byName]
}

/** A letter says about a third of what a character does. */
const weigh = (term: readonly string[]): number =>
  term.reduce((sum, character) => sum + (isLatin(character) ? 1 : 3), 0)

/** Whether a workshop or a factory is meant. */
export const asksForTitle = ({ joined }: ShardQuery): boolean => /车间|(?:^|[^加])工厂/u.test(joined.join(''))

/** Whether a notice may be meant: by what it is called, or its number. */
export function asksForNotice({ joined }: ShardQuery): boolean {
  const text = joined.join('')
  return /公告|公示|公布|通知|名单|号$/u.test(text) || /^(?:19|20)\d{2}\d{1,4}$/.test(text)
}

/** Whether nothing but an enterprise can be meant. */
export function asksForEnterprise(query: ShardQuery): boolean {
  if (query.terms.some(isCodeTerm)) return true
  return hasHan(query) ? withoutSuffix(query.joined) !== undefined : !isSurelyCode(query)
}

/** A slip in a code is before the first of these places, or so far behind one that what stands between leads to its page. */
const WITHIN_CODE = [8, 12]

/** Where something like a query that no name answers may be found. */
export function probesOfSimilar(query: ShardQuery): Probe[] {
  const code = query.terms.map(term => term.join('')).find(isWholeCode)
  if (code !== undefined)
    return WITHIN_CODE.map(from => ({ table: 'codes', key: readAsCode(code).slice(from).toLowerCase() }))
  if (isSurelyCode(query)) return [probeOfName(query)]
  const keys = hasHan(query) ? misspeltKeys(query) : misreadKeys(query)
  return [...new Set(keys)].filter(key => key.length > 1).map(key => ({ table: 'names', key }))
}

/** What stands before a mistake leads to the right page by itself; these are keys for what stands after it. */
const PASSED_OVER = 3

/** A character that no name has is the mistake; else the wrong one often sounds like the right one. */
function misspeltKeys({ joined, readings: { syllables } }: ShardQuery): string[] {
  const core = withoutSuffix(joined) ?? joined
  const isStrange = (character: string) => isHan(character) && !syllables.has(character)
  const rest = core.slice(Math.min(PASSED_OVER, core.length >> 1)).join('')
  const strange = core.map(isStrange).lastIndexOf(true)
  if (strange < 0) return [core.map(one => syllables.get(one)?.[0] ?? one).join(''), rest]
  return [core.slice(strange + 1).join(''), core.slice(0, strange).join('')]
}

/** Letters whose syllables do not add up: by initials, where single letters stand for one; by the rest, where one is wrong. */
function misreadKeys({ joined, readings: { syllables } }: ShardQuery): string[] {
  const letters = joined.join('')
  const known = new Set([...syllables.values()].flat())
  const strict = divideLetters(letters, known, Number.POSITIVE_INFINITY)
  const loose = divideLetters(letters, known, LEFT_OUT)
  const rest = letters.slice(strict[PASSED_OVER]?.at ?? letters.length)
  const alone = strict.filter(({ isAlone }) => isAlone).length
  const initials = [strict, loose].map(syllables => syllables.map(({ initial }) => initial).join(''))
  if (alone === 0) return [rest, ...initials]
  return alone === 1 ? [initials[0] ?? '', rest] : initials
}
const LONGEST_SYLLABLE = 6
/** Of two ways to read letters the one with fewer syllables is the better. */
const SYLLABLE = 0.01

/** A letter left out is a little cheaper than one that stands for a syllable. */
const LEFT_OUT = 0.9

interface Syllable {
  at: number
  initial: string
  /** It is an initial alone. */
  isAlone: boolean
}

/** The syllables into which letters fall most cheaply: an initial alone costs 1, a letter left out `skip`. */
function divideLetters(letters: string, syllables: ReadonlySet<string>, skip: number): readonly Syllable[] {
  const best: { cost: number; divided: readonly Syllable[] }[] = [{ cost: 0, divided: [] }]
  for (let at = 0; at < letters.length; at++) {
    const { cost, divided } = best[at] as { cost: number; divided: readonly Syllable[] }
    const reach = (length: number, more: number, isAlone?: boolean) => {
      const to = at + length
      if (to > letters.length || cost + more >= (best[to]?.cost ?? Number.POSITIVE_INFINITY)) return
      const next = isAlone === undefined ? [] : [{ at, initial: letters.charAt(at), isAlone }]
      best[to] = { cost: cost + more, divided: [...divided, ...next] }
    }
    for (let length = 1; length <= LONGEST_SYLLABLE; length++)
      if (syllables.has(letters.slice(at, at + length))) reach(length, SYLLABLE, false)
    // Two letters may be one initial.
    if (/^[zcs]h/.test(letters.slice(at))) reach(2, 1, true)
    // No syllable begins with these.
    reach(1, /^[iuv]/.test(letters.slice(at)) ? UNLIKELY : 1, true)
    reach(1, skip)
  }
  return best[letters.length]?.divided ?? []
}

const UNLIKELY = 2
