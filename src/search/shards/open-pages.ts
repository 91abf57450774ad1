// Where pages are laid open: they are asked by the same lookup that a whole list gets (search-index.ts), so what is a real
// match, how matches are ordered and what resembles them is decided there, once.
// Who may import: this folder.
import { type DistrictEntry, ENTRY_STATUSES, type NoticeEntry } from '../data.ts'
import { Notices } from '../find/notices.ts'
import { Titles } from '../find/titles.ts'
import type { StatusWords } from '../messages.ts'
import type { Readings } from '../readings.ts'
import type { SearchOptions, TitleHit } from '../result.ts'
import { SearchIndex } from '../search-index.ts'
import type { Page } from './page.ts'
import type { Leaf, Shelf } from './page-cache.ts'
import type { Query } from './query.ts'

export class Desk {
  readonly shelf: Shelf
  readonly districts: readonly DistrictEntry[]
  readonly statusWords: StatusWords
  private notices: { list: readonly NoticeEntry[]; index: Notices } | undefined
  private opened: { files: string; simplified: Readings['simplified']; index: SearchIndex } | undefined

  constructor(shelf: Shelf, districts: readonly DistrictEntry[], statusWords: StatusWords) {
    this.shelf = shelf
    this.districts = districts
    this.statusWords = statusWords
  }

  /** The lookup over the enterprises of some pages; while a query grows it is the same one, which narrows. */
  open(leaves: readonly Leaf[], query: Query): SearchIndex {
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
  async findTitles(query: Query, options: SearchOptions): Promise<TitleHit[]> {
    const leaves = await this.shelf.leaves('titles', query.joined.join(''))
    return leaves.flatMap(({ page: { ids, lines } }) => {
      const names = [...new Set(lines.map(([name = '']) => name))]
      const numbers = new Map(names.map((name, number) => [name, number]))
      const titles = new Titles({
        ids,
        names,
        // Each title stands for its own enterprise, of which a page has no more than the name.
        enterprises: Uint32Array.from(ids.keys()),
        name: Uint32Array.from(lines, ([name = '']) => numbers.get(name) as number),
      })
      return titles.find(findable(query, options), title => lines[title]?.[1] ?? '')
    })
  }

  /** Notices that are called so, or have this number. */
  async findNotices(query: Query, options: SearchOptions): Promise<readonly NoticeEntry[]> {
    const list = await this.shelf.notices()
    if (this.notices?.list !== list) this.notices = { list, index: new Notices(list) }
    return this.notices.index.find(findable(query, options))
  }

  private openPages(pages: readonly Page[], { readings, places }: Query): SearchIndex {
    const found = new Map<string, { page: Page; record: number }>()
    for (const page of pages)
      page.ids.forEach((id, record) => {
        // Where one page has codes and another has none, the one that has is the better.
        if (!found.has(id) || page.codes) found.set(id, { page, record })
      })
    // In order of id, as the whole list is: of equals the first comes first.
    const records = [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, place]) => place)
    const ids = records.map(({ page, record }) => page.ids[record] as string)
    const names = records.map(({ page, record }) => page.lines[record] as readonly string[])
    const index = new SearchIndex({ ids, names }, this.districts, this.statusWords, places)
    const column = (place: number) => records.map(({ page, record }) => page.columns[place]?.[record] ?? 0)
    index.add('readings', readings)
    index.add('columns', {
      districts: column(0).map(district => district - 1),
      statuses: column(1).map(status => ENTRY_STATUSES[status] ?? 'none'),
    })
    index.add(
      'codes',
      records.map(({ page, record }) => page.codes?.[record] ?? ''),
    )
    return index
  }
}

/** The query as the finders of a whole list take it. */
const findable = ({ terms, joined }: Query, options: SearchOptions) => ({
  terms,
  joined,
  options,
  missing: new Set<never>(),
})
