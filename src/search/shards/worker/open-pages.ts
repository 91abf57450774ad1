// Where pages are laid open: they are asked by the same lookup that a whole list gets (search-index.ts), so what is a real
// match, how matches are ordered and what resembles them is decided there, once.
// Who may import: this folder.
import { numbering } from '../../codec/numbering.ts'
import { readStanding } from '../../codec/standings.ts'
import { type DistrictEntry, ENTRY_STATUSES, type NoticeEntry, type Standing } from '../../data.ts'
import { Notices } from '../../find/notices.ts'
import { SearchIndex } from '../../find/search-index.ts'
import { Titles } from '../../find/titles.ts'
import type { StatusWords } from '../../messages.ts'
import type { Readings } from '../../readings.ts'
import type { SearchOptions, TitleHit } from '../../result.ts'
import type { Page } from '../codec/page.ts'
import type { Leaf, PageCache } from './page-cache.ts'
import type { ShardQuery } from './shard-query.ts'

export class OpenPages {
  readonly cache: PageCache
  readonly districts: readonly DistrictEntry[]
  readonly statusWords: StatusWords
  private readonly standings: readonly Standing[]
  private notices: { list: readonly NoticeEntry[]; index: Notices } | undefined
  private opened: { files: string; simplified: Readings['simplified']; index: SearchIndex } | undefined

  constructor(
    cache: PageCache,
    districts: readonly DistrictEntry[],
    statusWords: StatusWords,
    standings: readonly string[],
  ) {
    this.cache = cache
    this.districts = districts
    this.statusWords = statusWords
    this.standings = standings.map(readStanding)
  }

  /** The lookup over the enterprises of some pages; while a query grows it is the same one, which narrows. */
  open(leaves: readonly Leaf[], query: ShardQuery): SearchIndex {
    const files = leaves.map(({ file }) => file).join('\n')
    const { opened } = this
    if (opened?.files === files && opened.simplified === query.readings.simplified) return opened.index
    const index = this.openPages(
      leaves.map(({ page }) => page),
      query,
    )
    this.opened = { files, simplified: query.readings.simplified, index }
    return index
  }

  /** Titles that are called so, or have this id. */
  async findTitles(query: ShardQuery, options: SearchOptions): Promise<TitleHit[]> {
    const leaves = await this.cache.leaves('titles', query.joined.join(''))
    return leaves.flatMap(({ page: { ids, lines, columns } }) => {
      const names = [...new Set(lines.map(([name = '']) => name))]
      const numberOf = numbering(names)
      const titles = new Titles({
        ids,
        names,
        // Each title stands for its own enterprise, of which a page has no more than the name.
        enterprises: Uint32Array.from(ids.keys()),
        name: Uint32Array.from(lines, ([name = '']) => numberOf(name)),
        statuses: ids.map((_, title) => ENTRY_STATUSES[columns[0]?.[title] ?? -1] ?? 'none'),
      })
      return titles.find(findable(query, options), title => lines[title]?.[1] ?? '')
    })
  }

  /** Notices that are called so, or have this number. */
  async findNotices(query: ShardQuery, options: SearchOptions): Promise<readonly NoticeEntry[]> {
    const list = await this.cache.notices()
    if (this.notices?.list !== list) this.notices = { list, index: new Notices(list) }
    return this.notices.index.find(findable(query, options))
  }

  private openPages(pages: readonly Page[], { readings, places }: ShardQuery): SearchIndex {
    const found = new Map<string, { page: Page; record: number }>()
    for (const page of pages)
      page.ids.forEach((id, record) => {
        // Where one page has codes and another has none, the one that has is the better.
        if (!found.has(id) || page.codes) found.set(id, { page, record })
      })
    // In order of id, as the whole list is: of equals the first comes first.
    const records = [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, place]) => place)
    const ids = records.map(({ page, record }) => page.ids[record])
    const names = records.map(({ page, record }) => page.lines[record])
    const index = new SearchIndex({ ids, names }, this.districts, this.statusWords, places)
    const column = (place: number) => records.map(({ page, record }) => page.columns[place]?.[record] ?? 0)
    index.add('readings', readings)
    index.add('columns', {
      districts: column(0).map(district => district - 1),
      statuses: column(1).map(status => ENTRY_STATUSES[status] ?? 'none'),
      standings: column(2).map(standing => this.standings[standing] ?? {}),
    })
    index.add(
      'codes',
      records.map(({ page, record }) => page.codes?.[record] ?? ''),
    )
    return index
  }
}

/** The query as the finders of a whole list take it. */
const findable = ({ terms, joined }: ShardQuery, options: SearchOptions) => ({
  terms,
  joined,
  options,
  missing: new Set<never>(),
})
