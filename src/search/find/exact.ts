// Enterprises that answer a query as it stands: by code, by characters, by reading, by several terms.
import { ENTRY_STATUSES } from '../data.ts'
import { isLatin } from '../fold.ts'
import { findContiguous } from '../match/contiguous.ts'
import { type Match, numbersOf } from '../match/name-table.ts'
import { findRead } from '../match/pinyin.ts'
import { Ranking } from '../match/ranking.ts'
import { isCodeTerm } from '../terms.ts'
import type { Enterprises } from './enterprises.ts'
import { isLikeCode, type Query } from './query.ts'

/** How a name was found, best first; Ranking takes them as orders. */
export const BY = { code: 0, name: 1, pinyin: 2, initials: 3, terms: 4, facets: 5, mixed: 6 } as const

/** All of them, ranked. */
export function findExact(known: Enterprises, query: Query): Ranking {
  const { joined, terms } = query
  const ranking = new Ranking(known.ids.length)
  for (const owner of byCode(known, query)) ranking.offerOwner(owner, BY.code)
  offer(known, ranking, query, byCharacters(known, joined), () => BY.name)
  if (joined.some(isLatin) && joined.length > 1)
    offer(known, ranking, query, byReading(known, joined), match => orderOfReading(match, joined.length))
  const isSpelt = ranking.best <= BY.initials && joined.every(isLatin)
  if (terms.length > 1 && !isSpelt)
    offer(known, ranking, query, byTerms(known, query), ({ cost }) => (cost === 0 ? BY.terms : BY.facets))
  return ranking
}

/** Offers the matches of enterprises that the options do not leave out. */
export function offer(
  known: Enterprises,
  ranking: Ranking,
  { options }: Query,
  matches: readonly Match[],
  orderOf: (match: Match) => number,
): void {
  const { table } = known
  for (const match of matches)
    if (known.isWanted(table.owners[match.name] as number, options))
      ranking.offer(table, match, orderOf(match))
}

/** Names that hold the characters as they stand. */
export function byCharacters({ table }: Enterprises, characters: readonly string[]): Match[] {
  return findContiguous(table, numbersOf(table, characters))
}

/** In full; a letter for each character; or some of both, where sdzh has zh for one character. */
function orderOfReading({ cost, from, to }: Match, letters: number): number {
  if (cost === 0) return BY.pinyin
  const length = to - from
  // A letter or digit of a name stands for itself, at no cost.
  const isAllInitials = cost >= length - 1 && cost <= length && length >= letters
  return isAllInitials ? BY.initials : BY.mixed
}

/** While a query grows, names are looked for among those that it had. */
function byReading(known: Enterprises, query: readonly string[]): Match[] {
  const { readings, table, lastRead } = known
  if (!readings) return []
  const text = query.join('')
  const within = lastRead.text !== '' && text.startsWith(lastRead.text) ? lastRead.names : undefined
  const matches = findRead(table, readings, query, within)
  known.lastRead = { text, names: matches.map(match => match.name) }
  return matches
}

/** By credit code, of which some characters in a row suffice, or by its own id. */
function byCode(known: Enterprises, { joined, options, missing }: Query): number[] {
  const code = joined.join('')
  if (!isLikeCode(code)) return []
  if (!known.codes) missing.add('codes')
  const called = known.byId(code)
  const owners = [...(called === undefined ? [] : [called]), ...(known.codes?.holding(code) ?? [])]
  return owners.filter(owner => known.isWanted(owner, options))
}

/** Enterprises for which every term holds: of a name, or at a cost of 1 of its reading, code, district or status. */
function byTerms(known: Enterprises, { terms, missing }: Query): Match[] {
  if (!known.columns) missing.add('columns')
  if (!known.codes && terms.some(isCodeTerm)) missing.add('codes')
  const { table, firstNames } = known
  let kept: Map<number, Match> | undefined
  for (const term of rarestFirst(known, terms)) {
    const found = new Map<number, Match>()
    const note = (owner: number, match: Match) => {
      const before = kept?.get(owner)
      if (found.has(owner) || (kept && !before)) return
      found.set(owner, before ? { ...before, cost: Math.max(before.cost, match.cost) } : match)
    }
    const within = kept && namesOf(known, kept)
    for (const match of byTerm(known, term, within)) note(table.owners[match.name] as number, match)
    const byOther = [...holding(known, term), ...byFacet(known, term.join(''), kept?.keys())]
    for (const owner of byOther) note(owner, { name: firstNames[owner] as number, from: 0, to: 0, cost: 1 })
    kept = found
  }
  return [...(kept?.values() ?? [])]
}

/** The fewer names a term may leave, the less is to be done for the others; letters may stand in any name. */
function rarestFirst({ table }: Enterprises, terms: Query['terms']): Query['terms'] {
  const most = (term: readonly string[]) => {
    if (isCodeTerm(term)) return 0
    return term.some(isLatin)
      ? Number.POSITIVE_INFINITY
      : Math.min(...numbersOf(table, term).map(number => table.frequency[number] ?? 0))
  }
  return terms
    .map(term => ({ term, most: most(term) }))
    .sort((one, other) => (one.most === other.most ? 0 : one.most - other.most))
    .map(({ term }) => term)
}

function namesOf({ table }: Enterprises, owners: ReadonlyMap<number, Match>): number[] {
  const names: number[] = []
  table.owners.forEach((owner, name) => {
    if (owners.has(owner)) names.push(name)
  })
  return names
}

/** Those whose credit code holds a term that looks like one. */
function holding({ codes }: Enterprises, term: readonly string[]): number[] {
  return isCodeTerm(term) ? (codes?.holding(term.join('')) ?? []) : []
}

function byTerm(known: Enterprises, term: readonly string[], within: readonly number[] | undefined): Match[] {
  const { table, readings } = known
  const matches = findContiguous(table, numbersOf(table, term), within)
  if (!readings || !term.some(isLatin)) return matches
  const read = findRead(table, readings, term, within)
  // Letters that stand in a name say more than letters that it may be read as.
  return [...matches, ...read.map(match => ({ ...match, cost: 1 }))]
}

/** Enterprises, of some or of all, whose district or status begins with the term. */
function byFacet(known: Enterprises, term: string, among: Iterable<number> = known.ids.keys()): number[] {
  const { columns, districtNames, statusNames } = known
  if (!columns || [...term].length < 2) return []
  const isDistrict = districtNames.map(names => names.some(name => name.startsWith(term)))
  const isStatus = new Set(ENTRY_STATUSES.filter(status => statusNames[status].startsWith(term)))
  if (!isDistrict.includes(true) && isStatus.size === 0) return []
  return [...among].filter(
    owner => isDistrict[columns.districts[owner] ?? -1] || isStatus.has(columns.statuses[owner] ?? 'none'),
  )
}
