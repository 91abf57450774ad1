// In: a query. Out: answers, the first as soon as the page that it leads to is there, better ones where that one finds
// little. Whatever it is, it asks for no more than a few files.
// Who may import: this folder.
import type { NoticeEntry } from '../../data.ts'
import { districtNames } from '../../districts.ts'
import { isLatin } from '../../fold.ts'
import type { SearchOptions, SearchResult, TitleHit } from '../../result.ts'
import type { OpenPages } from './open-pages.ts'
import type { Leaf } from './page-cache.ts'
import {
  asksForEnterprise,
  asksForNotice,
  asksForTitle,
  isSurelyCode,
  type Probe,
  probesOfSimilar,
  probesOfTerms,
  probesOfWhole,
} from './plan.ts'
import { firstReading, hasHan, readQuery, type ShardQuery } from './shard-query.ts'

/** Eight in all, two of which are the index and what all pages have in common. */
const MOST_REQUESTS = 6
/** A node and a page. */
const REQUESTS_OF_PROBE = 2
/** And no more than 25 KB, of which a page takes about five. */
const MOST_PAGES = 3
/** Of several terms, those that are looked for. */
const MOST_TERMS = 2

/** Called with the first answer and better ones; whole when nothing more will come. */
export type Tell = (result: SearchResult, isWhole: boolean) => void

/** Answers a query. Rejects where what the first answer needs cannot be had. */
export async function ask(pages: OpenPages, text: string, options: SearchOptions, tell: Tell): Promise<void> {
  prepare(pages, text)
  const asking = new Asking(pages, await readQuery(pages.cache, text), options)
  await asking.look()
  const first = asking.result()
  const isOver = !asking.isWanting(first)
  if (isOver || first.total > 0) tell(first, isOver)
  if (isOver) return
  await asking.lookFurther(first)
  tell(asking.result(), true)
}

/** Loads what leads to the page of a query while it is not yet known how all characters are read. */
function prepare({ cache }: OpenPages, text: string): void {
  const query = firstReading(text)
  const isOne = query.terms.length === 1 && !(hasHan(query) && query.joined.some(isLatin))
  if (isOne) for (const { table, key } of probesOfWhole(query)) cache.prepare(table, key)
}

class Asking {
  private readonly pages: OpenPages
  private readonly query: ShardQuery
  private readonly options: SearchOptions
  private readonly leaves = new Map<string, Leaf>()
  /** What was looked for, and how many enterprises it has where only the best of them were told. */
  private readonly found: { probe: Probe; count: number | undefined }[] = []
  /** How many enterprises are found under the key of the query, where only the best of them were told. */
  private count = 0
  private titles: readonly TitleHit[] = []
  private notices: readonly NoticeEntry[] = []
  private hasTitles = false
  private left: number

  constructor(pages: OpenPages, query: ShardQuery, options: SearchOptions) {
    this.pages = pages
    this.query = query
    this.options = options
    this.left = MOST_REQUESTS - query.requests
  }

  /** Looks for the query itself. */
  async look(): Promise<void> {
    const { query } = this
    if (query.joined.length === 0) return
    const terms = this.hasTerms ? this.termProbes() : []
    const probes = terms.length > 0 ? terms : probesOfWhole(query)
    await Promise.all([
      ...probes.map(probe => this.probe(probe)),
      asksForTitle(query) ? this.lookForTitles() : undefined,
      asksForNotice(query) ? this.lookForNotices() : undefined,
    ])
    if (!this.hasWish) this.count = Math.max(0, ...this.found.map(({ count }) => count ?? 0))
  }

  /** Whether looking further may make a result better. */
  isWanting({ total, enterprises }: SearchResult): boolean {
    const { query, options } = this
    if (options.isExact || query.joined.length < 2 || this.left <= 0) return false
    if (total === 0) return true
    const isThin = enterprises.length < options.limit
    return isThin && (this.isPartial || (options.isThorough === true && !this.hasTitles))
  }

  /** Looks for what is left to be looked for; what fails is left out. */
  async lookFurther({ total }: SearchResult): Promise<void> {
    const { query } = this
    // Letters with spaces may be several words, and a code with spaces is one.
    const mayBeTerms = total === 0 && query.terms.length > 1 && !this.hasTerms && !isSurelyCode(query)
    if (mayBeTerms) await this.tryAll(this.termProbes())
    if (this.isPartial) await this.lookAround()
    if (total > 0) return this.options.isThorough ? this.lookForTitles() : undefined
    if (asksForEnterprise(query)) return this.tryAll(probesOfSimilar(query))
    await Promise.all([this.lookForTitles(), this.tryAll(probesOfSimilar(query).slice(0, 1))])
  }

  /** The result over all pages that were found. */
  result(): SearchResult {
    const { query, titles, notices } = this
    const index = this.pages.open([...this.leaves.values()], query)
    const result = index.search(query.text, this.options)
    return {
      ...result,
      titles,
      total: Math.max(this.count, result.total),
      isAtLeast: this.hasWish && this.isPartial,
      notices,
      missing: [],
    }
  }

  /** Several terms, not all of them letters that are one word with spaces in it. */
  private get hasTerms(): boolean {
    return this.query.terms.length > 1 && hasHan(this.query)
  }

  /** More is wished than what is found under one key. */
  private get hasWish(): boolean {
    const { district, status } = this.options
    return this.hasTerms || district !== undefined || status !== undefined
  }

  /** Nothing that was looked for has been told in full. */
  private get isPartial(): boolean {
    return this.found.length > 0 && this.found.every(({ count }) => count !== undefined)
  }

  private termProbes(): Probe[] {
    const { districts, statusWords } = this.pages
    const places = [...districts.flatMap(districtNames), ...Object.values(statusWords)]
    const isPlace = (term: string) => places.some(place => place.startsWith(term))
    return probesOfTerms(this.query, isPlace).slice(0, MOST_TERMS)
  }

  private async probe(probe: Probe): Promise<void> {
    this.left -= REQUESTS_OF_PROBE
    const leaves = await this.pages.cache.leaves(probe.table, probe.key)
    for (const leaf of leaves) this.leaves.set(leaf.file, leaf)
    this.found.push({ probe, count: leaves[0]?.page.counts.get(probe.key) })
  }

  private async tryAll(probes: readonly Probe[]): Promise<void> {
    const possible = probes.slice(0, Math.floor(this.left / REQUESTS_OF_PROBE))
    await Promise.all(possible.map(probe => this.probe(probe).catch(() => undefined)))
  }

  /** Pages that follow that of the rarest key have more of its enterprises. */
  private async lookAround(): Promise<void> {
    const [rarest] = [...this.found].sort((one, other) => (one.count ?? 0) - (other.count ?? 0))
    const more = Math.min(this.left, MOST_PAGES - this.leaves.size)
    if (!rarest || more <= 0) return
    const { table, key } = rarest.probe
    const leaves = await this.pages.cache.leaves(table, key, more).catch(() => [])
    for (const leaf of leaves) this.leaves.set(leaf.file, leaf)
    this.left = 0
  }

  private async lookForTitles(): Promise<void> {
    if (this.hasTitles || this.left < REQUESTS_OF_PROBE) return
    this.hasTitles = true
    this.left -= REQUESTS_OF_PROBE
    this.titles = await this.pages.findTitles(this.query, this.options).catch(() => [])
  }

  private async lookForNotices(): Promise<void> {
    this.left -= 1
    this.notices = await this.pages.findNotices(this.query, this.options).catch(() => [])
  }
}
