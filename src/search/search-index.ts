// The lookup itself: a query in, enterprises, titles, notices and districts out. It knows neither network nor page, and
// is given the parts that it needs as they arrive; a result says which part could still change it.
import { type DistrictEntry, ENTRY_STATUSES, type EntryStatus, type NoticeEntry } from './data.ts'
import { districtNames } from './districts.ts'
import { fold, foldedPlaces, foldTerms, isHan, isLatin } from './fold.ts'
import { findContiguous } from './match/contiguous.ts'
import {
  type Match,
  makeNameTable,
  type NameTable,
  numbersOf,
  replaceCharacters,
} from './match/name-table.ts'
import { findMisread, findRead, LETTER } from './match/pinyin.ts'
import { Ranking } from './match/ranking.ts'
import { findSimilar } from './match/similar.ts'
import { withoutSuffix } from './match/suffix.ts'
import type { PartName, Parts } from './parts.ts'
import { NO_READINGS, type Readings } from './readings.ts'

export interface SearchOptions {
  /** How many enterprises at most; as many similar ones, titles and notices. */
  limit: number
  /** Ask for every part that may add something, not only for those that this query needs. */
  isThorough?: boolean
  /** Only enterprises of the district with this id, or with this status. */
  district?: string | undefined
  status?: EntryStatus | undefined
}

/** Part of a text, in UTF-16 units, that answers the query. */
export type Mark = readonly [from: number, to: number]

export interface EnterpriseHit {
  id: string
  name: string
  /** The former name by which it was found. */
  former: string | undefined
  /** In `former` where there is one, else in `name`. */
  marks: readonly Mark[]
  district: DistrictEntry | undefined
  status: EntryStatus | undefined
  code: string | undefined
}

export interface TitleHit {
  id: string
  name: string
  marks: readonly Mark[]
  enterprise: string
}

export interface SearchResult {
  query: string
  /** How many enterprises answer the query; the first of them. */
  total: number
  enterprises: readonly EnterpriseHit[]
  /** Enterprises found by allowing for errors: never to be shown as what was asked for. */
  similar: readonly EnterpriseHit[]
  titles: readonly TitleHit[]
  notices: readonly NoticeEntry[]
  /** Districts that are called so. */
  districts: readonly DistrictEntry[]
  /** Parts that would make the result better, or whole. */
  missing: readonly PartName[]
}

/** How a name was found, best first; Ranking takes them as orders. */
const BY = { code: 0, name: 1, pinyin: 2, initials: 3, terms: 4, facets: 5, mixed: 6 } as const
/** Similar names are in order of hundredths of cost. */
const HUNDRED = 100
const SUFFIX_COST = 0.2
const SHORTEST_TYPO = 5
const SHORTEST_TWO_TYPOS = 8

interface Query {
  terms: readonly (readonly string[])[]
  /** All terms as one. */
  joined: readonly string[]
  options: SearchOptions
  missing: Set<PartName>
}

interface Narrowing {
  text: string
  names: readonly number[]
}

export class SearchIndex {
  private readonly ids: readonly string[]
  private readonly foldedIds: readonly string[]
  private readonly names: Parts['names']['names']
  private readonly districts: readonly DistrictEntry[]
  private readonly districtNames: readonly (readonly string[])[]
  private readonly statusNames: Readonly<Record<EntryStatus, string>>
  /** Which name of the table is an enterprise's present one. */
  private readonly firstNames: Uint32Array
  private table: NameTable
  private readings: Readings | undefined
  private columns: Parts['columns'] | undefined
  private codes: { lower: readonly string[]; written: readonly string[] } | undefined
  private titles: (Parts['titles'] & { table: NameTable; foldedIds: readonly string[] }) | undefined
  private notices: readonly { notice: NoticeEntry; text: string }[] | undefined
  private narrowing: { contiguous: Narrowing; aligned: Narrowing } = { contiguous: NOTHING, aligned: NOTHING }

  /** `statusNames` are the words by which readers may ask for a status. */
  constructor(
    { ids, names }: Parts['names'],
    districts: readonly DistrictEntry[],
    statusNames: Readonly<Record<EntryStatus, string>>,
  ) {
    this.ids = ids
    this.foldedIds = ids.map(foldId)
    this.names = names
    this.districts = districts
    this.districtNames = districts.map(districtNames)
    this.statusNames = statusNames
    this.table = makeNameTable(names)
    this.firstNames = new Uint32Array(ids.length)
    this.table.isFormer.forEach((isFormer, name) => {
      if (isFormer === 0) this.firstNames[this.table.owners[name] as number] = name
    })
  }

  /** Gives a part that has arrived. */
  add<P extends Exclude<PartName, 'names'>>(part: P, value: Parts[P]): void {
    const parts: Partial<Parts> = { [part]: value }
    if (parts.readings) {
      this.readings = parts.readings
      this.table = replaceCharacters(this.table, parts.readings.simplified)
    }
    if (parts.columns) this.columns = parts.columns
    if (parts.codes) this.codes = { written: parts.codes, lower: parts.codes.map(code => code.toLowerCase()) }
    if (parts.titles)
      this.titles = {
        ...parts.titles,
        table: makeNameTable(parts.titles.names.map(name => [name])),
        foldedIds: parts.titles.ids.map(foldId),
      }
    if (parts.notices)
      this.notices = parts.notices.map(notice => ({
        notice,
        text: [notice.title, notice.number, notice.id].map(one => fold(one).join('')).join('\n'),
      }))
    this.narrowing = { contiguous: NOTHING, aligned: NOTHING }
  }

  /** Finds what a reader asks for. */
  search(text: string, options: SearchOptions): SearchResult {
    const terms = foldTerms(text).map(term => term.map(one => this.readings?.simplified.get(one) ?? one))
    const query: Query = { terms, joined: terms.flat(), options, missing: new Set() }
    const { missing, joined } = query
    if (joined.length === 0) return { ...EMPTY, query: text }
    if (!this.readings && joined.some(one => isLatin(one) || !this.table.numbers.has(one)))
      missing.add('readings')
    const exact = this.findExact(query)
    const similar = this.findSimilar(query, exact)
    const titles = this.findTitles(query, exact.count)
    if (!this.columns) missing.add('columns')
    if (!this.notices) missing.add('notices')
    return {
      query: text,
      total: exact.count,
      enterprises: exact.first(options.limit).map(hit => this.describe(hit)),
      similar: similar.first(options.limit).map(hit => this.describe(hit)),
      titles,
      notices: this.findNotices(query),
      districts: this.districts.filter((_, index) => this.districtNames[index]?.includes(joined.join(''))),
      missing: [...missing],
    }
  }

  private findExact(query: Query): Ranking {
    const { joined, terms } = query
    const ranking = new Ranking(this.ids.length)
    for (const owner of this.findByCode(query)) ranking.offerOwner(owner, BY.code)
    this.offer(ranking, query, this.contiguous(joined), () => BY.name)
    if (joined.some(isLatin) && joined.length > 1)
      this.offer(ranking, query, this.aligned(joined), ({ cost, from, to }) =>
        cost === 0 ? BY.pinyin : cost >= to - from - 1 ? BY.initials : BY.mixed,
      )
    const isSpelt = ranking.best <= BY.initials && joined.every(isLatin)
    if (terms.length > 1 && !isSpelt) {
      const byTerms = ({ cost }: Match) => (cost === 0 ? BY.terms : BY.facets)
      this.offer(ranking, query, this.allTerms(query), byTerms)
    }
    return ranking
  }

  private findSimilar(query: Query, exact: Ranking): Ranking {
    const { joined, options, missing } = query
    const similar = new Ranking(this.ids.length)
    if (exact.count >= options.limit || joined.length < 2 || isLikeCode(joined.join(''), true)) return similar
    const isNew = ({ name }: Match) => !exact.has(this.table.owners[name] as number)
    const offer = (matches: readonly Match[], hundredths: number) =>
      this.offer(similar, query, matches.filter(isNew), ({ cost }) => Math.round(cost * hundredths))
    if (joined.some(isHan)) {
      if (!this.readings) missing.add('readings')
      const core = withoutSuffix(joined)
      if (core)
        offer(
          this.contiguous(core).map(match => ({ ...match, cost: SUFFIX_COST })),
          HUNDRED,
        )
      offer(findSimilar(this.table, this.readings ?? NO_READINGS, joined), HUNDRED)
    }
    if (this.readings && joined.some(isLatin) && joined.length > 2 && exact.best > BY.initials) {
      const letters = joined.length >= SHORTEST_TWO_TYPOS ? 2 : joined.length >= SHORTEST_TYPO ? 1 : 0
      offer(findMisread(this.table, this.readings, joined, letters * LETTER + 1), HUNDRED / LETTER)
    }
    return similar
  }

  private offer(
    ranking: Ranking,
    { options }: Query,
    matches: readonly Match[],
    orderOf: (match: Match) => number,
  ): void {
    for (const match of matches)
      if (this.isWanted(this.table.owners[match.name] as number, options))
        ranking.offer(this.table, match, orderOf(match))
  }

  private isWanted(owner: number, { district, status }: SearchOptions): boolean {
    if (district === undefined && status === undefined) return true
    const { districts, statuses } = this.columns ?? { districts: [], statuses: [] }
    return (
      (district === undefined || this.districts[districts[owner] ?? -1]?.id === district) &&
      (status === undefined || statuses[owner] === status)
    )
  }

  /** Names that hold the characters as they stand; while a query grows, among those that it had. */
  private contiguous(query: readonly string[]): Match[] {
    const within = narrowed(this.narrowing.contiguous, query)
    const matches = findContiguous(this.table, numbersOf(this.table, query), within)
    this.narrowing.contiguous = { text: query.join(''), names: matches.map(match => match.name) }
    return matches
  }

  private aligned(query: readonly string[]): Match[] {
    if (!this.readings) return []
    const within = narrowed(this.narrowing.aligned, query)
    const matches = findRead(this.table, this.readings, query, within)
    this.narrowing.aligned = { text: query.join(''), names: matches.map(match => match.name) }
    return matches
  }

  /** Enterprises for which every term holds: of a name, or at a cost of 1 of its reading, the district or the status. */
  private allTerms({ terms, missing }: Query): Match[] {
    if (!this.columns) missing.add('columns')
    let kept: Map<number, Match> | undefined
    for (const term of terms) {
      const found = new Map<number, Match>()
      const note = (owner: number, match: Match) => {
        const before = kept?.get(owner)
        if (found.has(owner) || (kept && !before)) return
        found.set(owner, before ? { ...before, cost: Math.max(before.cost, match.cost) } : match)
      }
      const within = kept && this.namesOf(kept)
      for (const match of this.oneTerm(term, within)) note(this.table.owners[match.name] as number, match)
      for (const owner of this.ownersByFacet(term.join('')))
        note(owner, { name: this.firstNames[owner] as number, from: 0, to: 0, cost: 1 })
      kept = found
    }
    return [...(kept?.values() ?? [])]
  }

  private namesOf(owners: ReadonlyMap<number, Match>): number[] {
    const names: number[] = []
    this.table.owners.forEach((owner, name) => {
      if (owners.has(owner)) names.push(name)
    })
    return names
  }

  private oneTerm(term: readonly string[], within: readonly number[] | undefined): Match[] {
    const matches = findContiguous(this.table, numbersOf(this.table, term), within)
    if (!this.readings || !term.some(isLatin)) return matches
    const read = findRead(this.table, this.readings, term, within)
    // Letters that stand in a name say more than letters that it may be read as.
    return [...matches, ...read.map(match => ({ ...match, cost: 1 }))]
  }

  private ownersByFacet(term: string): number[] {
    if (!this.columns || [...term].length < 2) return []
    const { districts, statuses } = this.columns
    const isDistrict = this.districtNames.map(names => names.some(name => name.startsWith(term)))
    const isStatus = new Set(ENTRY_STATUSES.filter(status => this.statusNames[status].startsWith(term)))
    const owners: number[] = []
    for (let owner = 0; owner < this.ids.length; owner++)
      if (isDistrict[districts[owner] ?? -1] || isStatus.has(statuses[owner] ?? 'none')) owners.push(owner)
    return owners
  }

  /** By credit code, of which some characters in a row suffice, or by its own id. */
  private findByCode({ joined, options, missing }: Query): number[] {
    const code = joined.join('')
    if (!isLikeCode(code)) return []
    const owners: number[] = []
    this.foldedIds.forEach((id, owner) => {
      if (id === code) owners.push(owner)
    })
    if (!this.codes) missing.add('codes')
    this.codes?.lower.forEach((one, owner) => {
      if (one.includes(code)) owners.push(owner)
    })
    return owners.filter(owner => this.isWanted(owner, options))
  }

  private findTitles({ joined, terms, options, missing }: Query, enterprises: number): TitleHit[] {
    const text = joined.join('')
    const isAsked = isLikeCode(text) || /车间|工厂/u.test(text)
    if (!(isAsked || enterprises === 0 || (options.isThorough && enterprises < options.limit))) return []
    if (joined.length < 2) return []
    if (!this.titles) {
      missing.add('titles')
      return []
    }
    const { ids, foldedIds, table, name, names, enterprises: owners } = this.titles
    const ranking = new Ranking(names.length)
    for (const match of findContiguous(table, numbersOf(table, joined))) ranking.offer(table, match, BY.name)
    let inAll: readonly Match[] | undefined
    for (const term of terms)
      inAll = findContiguous(
        table,
        numbersOf(table, term),
        inAll?.map(match => match.name),
      )
    for (const match of inAll ?? []) ranking.offer(table, match, BY.terms)
    const order = new Map(
      ranking.first(options.limit).map(({ owner, match }, place) => [owner, { place, match }]),
    )
    const hits: { place: number; hit: TitleHit }[] = []
    name.forEach((number, title) => {
      const isCalled = foldedIds[title] === text
      const found = order.get(number)
      if (!found && !isCalled) return
      hits.push({
        place: isCalled ? -1 : (found?.place ?? 0),
        hit: {
          id: ids[title] as string,
          name: names[number] as string,
          marks: found ? marksOf(names[number] as string, found.match) : [],
          enterprise: this.names[owners[title] as number]?.[0] ?? '',
        },
      })
    })
    return hits
      .sort((one, other) => one.place - other.place)
      .slice(0, options.limit)
      .map(({ hit }) => hit)
  }

  private findNotices({ terms, options }: Query): NoticeEntry[] {
    const wanted = terms.map(term => term.join(''))
    if (wanted.join('').length < 2) return []
    const found = this.notices?.filter(
      ({ text }) => wanted.every(term => text.includes(term)) || text.includes(wanted.join('')),
    )
    return (found ?? []).slice(0, options.limit).map(({ notice }) => notice)
  }

  private describe({ owner, match }: { owner: number; match: Match | undefined }): EnterpriseHit {
    const [name = '', ...others] = this.names[owner] ?? []
    const isFormer = match !== undefined && this.table.isFormer[match.name] === 1
    const former = isFormer ? others[match.name - (this.firstNames[owner] as number) - 1] : undefined
    return {
      id: this.ids[owner] as string,
      name,
      former,
      marks: marksOf(former ?? name, match),
      district: this.districts[this.columns?.districts[owner] ?? -1],
      status: this.columns?.statuses[owner],
      code: this.codes?.written[owner] || undefined,
    }
  }
}

const NOTHING: Narrowing = { text: '', names: [] }

const EMPTY: Omit<SearchResult, 'query'> = {
  total: 0,
  enterprises: [],
  similar: [],
  titles: [],
  notices: [],
  districts: [],
  missing: [],
}

/** The names among which a query that has grown must be; undefined where it has not. */
function narrowed(last: Narrowing, query: readonly string[]): readonly number[] | undefined {
  return last.text !== '' && query.join('').startsWith(last.text) ? last.names : undefined
}

function marksOf(name: string, match: Match | undefined): Mark[] {
  if (!match || match.to <= match.from) return []
  const places = foldedPlaces(name)
  const last = places[match.to - 1] ?? 0
  const width = (name.codePointAt(last) ?? 0) > 0xffff ? 2 : 1
  return [[places[match.from] ?? 0, last + width]]
}

/** Letters and digits, enough of them: a part of a credit code, or an id; surely so only with a digit. */
function isLikeCode(text: string, isSure = false): boolean {
  if (!/^[0-9a-z]{4,}$/.test(text)) return false
  // Credit codes have no I, O, S, V, Z (GB 32100-2015): most pinyin does.
  return /\d/.test(text) || (!isSure && text.length >= 6 && !/[iosvz]/.test(text))
}

const foldId = (id: string): string => fold(id).join('')
