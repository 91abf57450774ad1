// The lookup itself: a query in, enterprises, titles, notices and districts out. It knows neither network nor page, and
// is given the parts that it needs as they arrive; a result says which part could still change it.
import { type NameLines, type Names, spellNames } from '../codec/names.ts'
import type { Parts } from '../codec/parts.ts'
import type { DistrictEntry, EntryStatus } from '../data.ts'
import { isLatin } from '../fold.ts'
import type { PartName } from '../manifest.ts'
import type { Places } from '../match/brands.ts'
import { Ranking } from '../match/ranking.ts'
import { EMPTY, type SearchOptions, type SearchResult, type TitleHit } from '../result.ts'
import { termsOf } from '../terms.ts'
import { Enterprises } from './enterprises.ts'
import { findExact } from './exact.ts'
import { Notices } from './notices.ts'
import { codeIn, type Query } from './query.ts'
import { findResembling } from './similar.ts'
import { Titles, wantsTitles } from './titles.ts'

export class SearchIndex {
  private readonly known: Enterprises
  private titles: Titles | undefined
  private notices: Notices | undefined

  /**
   * `statusNames` are the words by which readers may ask for a status; `places` stand before brands, where they do not
   * show in the names themselves because these are a part of more.
   */
  constructor(
    names: Names | NameLines,
    districts: readonly DistrictEntry[],
    statusNames: Readonly<Record<EntryStatus, string>>,
    places?: Places,
  ) {
    this.known = new Enterprises(districts, statusNames, places)
    this.append(names)
  }

  /** Adds the next enterprises: names may be given as they arrive, and asked for meanwhile. */
  append(names: Names | NameLines): void {
    this.known.append('lines' in names ? names : spellNames(names))
  }

  /** Gives a part that has arrived. */
  add<P extends Exclude<PartName, 'names'>>(part: P, value: Parts[P]): void {
    const parts: Partial<Parts> = { [part]: value }
    if (parts.readings) this.known.setReadings(parts.readings)
    if (parts.columns) this.known.columns = parts.columns
    if (parts.codes) this.known.setCodes(parts.codes)
    if (parts.titles) this.titles = new Titles(parts.titles)
    if (parts.notices) this.notices = new Notices(parts.notices)
  }

  /** Finds what a reader asks for. */
  search(text: string, options: SearchOptions): SearchResult {
    const { known } = this
    const query = this.understand(text, options)
    const { missing, joined } = query
    if (joined.length === 0) return { ...EMPTY, query: text }
    const exact = findExact(known, query)
    const similar = options.isExact ? new Ranking(0) : findResembling(known, query, exact)
    const titles = wantsTitles(query, exact.count) ? this.findTitles(query) : []
    if (!known.columns) missing.add('columns')
    if (!this.notices) missing.add('notices')
    return {
      query: text,
      total: exact.count,
      enterprises: exact.first(options.limit).map(hit => known.describe(hit)),
      similar: similar.first(options.limit).map(hit => known.describe(hit, codeIn(query))),
      titles,
      notices: this.notices?.find(query) ?? [],
      districts: known.districts.filter((_, index) => known.districtNames[index]?.includes(joined.join(''))),
      missing: [...missing],
    }
  }

  private understand(text: string, options: SearchOptions): Query {
    const { readings, table } = this.known
    const terms = termsOf(text).map(term => term.map(one => readings?.simplified.get(one) ?? one))
    const joined = terms.flat()
    const missing = new Set<PartName>()
    if (!readings && joined.some(one => isLatin(one) || !table.numbers.has(one))) missing.add('readings')
    return { terms, joined, options, missing }
  }

  private findTitles(query: Query): TitleHit[] {
    if (!this.titles) query.missing.add('titles')
    return this.titles?.find(query, enterprise => this.known.nameOf(enterprise)) ?? []
  }
}
