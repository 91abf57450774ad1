// Enterprises whose names resemble a query: never to be shown as what was asked for.
import { isHan, isLatin } from '../fold.ts'
import { LETTER } from '../match/moves.ts'
import type { Match } from '../match/name-table.ts'
import { findMisread } from '../match/pinyin.ts'
import { Ranking } from '../match/ranking.ts'
import { findSimilar } from '../match/similar.ts'
import { withoutSuffix } from '../match/suffix.ts'
import { NO_READINGS } from '../readings.ts'
import { isCodeTerm } from '../terms.ts'
import type { Enterprises } from './enterprises.ts'
import { BY, byCharacters, offer } from './exact.ts'
import { codeIn, isLikeCode, type Query } from './query.ts'

/** Similar names are in order of hundredths of cost. */
const HUNDRED = 100
const SUFFIX_COST = 0.2
const SHORTEST_TYPO = 5
const LETTERS_A_TYPO = 8
const FEW_TYPOS = 2
const MOST_TYPOS = 4

/** Those that `exact` does not have, ranked by what their difference costs; none where it has enough. */
export function findResembling(known: Enterprises, query: Query, exact: Ranking): Ranking {
  const { joined, options, missing } = query
  const { table, readings } = known
  const similar = new Ranking(known.ids.length)
  if (exact.count >= options.limit || joined.length < 2) return similar
  const code = codeIn(query)
  if (code !== undefined) {
    if (exact.count === 0) offerByCode(known, query, code, similar)
    return similar
  }
  if (isLikeCode(joined.join(''), true)) return similar
  const isNew = ({ name }: Match) => !exact.has(table.owners[name] as number)
  const add = (matches: readonly Match[], hundredths: number) =>
    offer(known, similar, query, matches.filter(isNew), ({ cost }) => Math.round(cost * hundredths))
  if (joined.some(isHan)) {
    if (!readings) missing.add('readings')
    const core = withoutSuffix(joined)
    if (core)
      add(
        byCharacters(known, core).map(match => ({ ...match, cost: SUFFIX_COST })),
        HUNDRED,
      )
    add(findSimilar(table, readings ?? NO_READINGS, joined), HUNDRED)
  }
  if (readings && joined.some(isLatin) && joined.length > 2 && exact.best > BY.initials) {
    const most = lettersWrong(joined.length)
    add(findMisread(table, readings, joined, Math.min(most, FEW_TYPOS)), HUNDRED / LETTER)
    // Looking for more takes longer, and finds what nobody meant where fewer explain something.
    if (similar.count === 0 && most > FEW_TYPOS)
      add(findMisread(table, readings, joined, most), HUNDRED / LETTER)
  }
  return similar
}

/** Those whose code is nearly the one that was typed, whatever stands beside it; then those that are called so. */
function offerByCode(known: Enterprises, query: Query, code: string, similar: Ranking): void {
  if (!known.codes) query.missing.add('codes')
  for (const owner of known.codes?.nearest(code) ?? [])
    if (known.isWanted(owner, query.options)) similar.offerOwner(owner, 0)
  const words = query.terms.filter(term => !isCodeTerm(term)).flat()
  offer(known, similar, query, byCharacters(known, words), () => HUNDRED)
}

/** How many wrong letters so many letters bear; two swapped at the border of two syllables count as two. */
function lettersWrong(length: number): number {
  return length < SHORTEST_TYPO ? 0 : Math.min(MOST_TYPOS, 1 + Math.floor(length / LETTERS_A_TYPO))
}
