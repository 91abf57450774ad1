// In the browser: the register narrowed by any facets at once, in an order, of a day. The address is the filter: whatever is
// chosen is a link, and going back goes back. In: the list as the page was built, the files of lists/. Out: the same list,
// drawn again. Only what is asked for is fetched: the index, the names of the rows that are shown, the history for a day.

import { dayInWords } from '../../components/edition-day.ts'
import { matchesWords } from '../../components/match-words.ts'
import type { ListWords } from '../../views/list-words.ts'
import type { TitleHistory, TitleIndex, TitleOrder } from '../data.ts'
import type { Cells } from './cells.ts'
import { drawList, drawPager } from './draw.ts'
import { openNames } from './names.ts'
import { chipsOf, drawChips, drawFacets, drawNothing } from './narrowing.ts'
import { isOfAll, type Query, readQuery, writeQuery } from './query.ts'
import { columnsOf, fileColumns, type TitleRow, titleRows } from './title-rows.ts'
import { columnsThatDiffer, countBy, select, sorted, type Titles, titlesNow, titlesOn } from './titles.ts'
import { fill } from './words.ts'

const PAGE_SIZE = 50

/** The list, as record-list.ts asks it. */
export interface TitleList {
  /** All its rows in words, as a file has them. */
  cells(): Promise<Cells>
  /** What it is narrowed by, in words; not the day that it is of. */
  filter(): string[]
  /** The day that it is of. */
  day(): string
  /** Draws all its rows on one page, for print. */
  showAll(): Promise<void>
}

/** Reads the index, makes links of every facet, and draws what the address asks for. */
export async function startTitleList(
  element: HTMLElement,
  words: ListWords,
  say: (text: string) => void,
): Promise<TitleList> {
  const lists = element.dataset.lists ?? ''
  const register = element.dataset.register ?? ''
  const own = JSON.parse(element.dataset.own ?? '{}') as Query['facets']
  const fetchJson = async (path: string): Promise<unknown> => {
    const answer = await fetch(lists + path)
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return answer.json()
  }
  const index = (await fetchJson('titles.json')) as TitleIndex
  const names = openNames(index, fetchJson)
  const isRoot = isAt(register)
  let history: Promise<TitleHistory> | undefined
  let order: Promise<TitleOrder> | undefined
  let shown: { query: Query; titles: Titles; found: readonly number[] } | undefined
  let newest = 0

  const asked = (): Query => {
    const query = readQuery(location.search)
    return { ...query, facets: { ...query.facets, ...own } }
  }
  const titlesOf = async ({ on }: Query): Promise<Titles> => {
    if (on === undefined) return titlesNow(index)
    history ??= fetchJson(index.history) as Promise<TitleHistory>
    history.catch(() => {
      history = undefined
    })
    return titlesOn(index, await history, on)
  }
  const orderOf = (): Promise<TitleOrder> => {
    order ??= fetchJson(index.order) as Promise<TitleOrder>
    order.catch(() => {
      order = undefined
    })
    return order
  }
  const dayOf = ({ on }: Query) => on ?? index.as_of
  const rowsOf = async (titles: Titles, some: readonly number[], query: Query): Promise<TitleRow[]> => {
    const named = await names.of(some, dayOf(query), (done, all) => {
      if (all > 3) say(done < all ? fill(words.loading, { done, all }) : '')
    })
    return titleRows(titles, some, named, words)
  }
  const find = async (query: Query): Promise<{ titles: Titles; found: readonly number[] }> => {
    const titles = await titlesOf(query)
    const order = query.sort === 'name' ? await orderOf() : undefined
    const some = sorted(titles, select(titles, query.facets), query.sort, order)
    if (query.words === '') return { titles, found: some }
    const rows = await rowsOf(titles, some, query)
    return { titles, found: some.filter((_, at) => matchesWords(rows[at]?.text ?? '', query.words)) }
  }

  const draw = async (all = false) => {
    const id = ++newest
    const query = asked()
    element.setAttribute('aria-busy', 'true')
    const { titles, found } = await find(query)
    if (id !== newest) return
    shown = { query, titles, found }
    drawFacets(element, titles, query, register)
    drawChips(element, chipsOf(index, query, words), query, register, words)
    drawDay(element, titles, query, register, words)
    keepFields(element, query)
    element.removeAttribute('aria-busy')
    // A page of a list as it was built stands as it is.
    if (!all && (isOfAll(query) ? element.dataset.drawn === undefined : !isRoot)) return
    const page = Math.min(query.page, Math.max(1, Math.ceil(found.length / PAGE_SIZE)))
    const first = all ? 0 : (page - 1) * PAGE_SIZE
    const some = all ? found : found.slice(first, first + PAGE_SIZE)
    const rows = await rowsOf(titles, some, query)
    if (id !== newest) return
    const columns = columnsOf(columnsThatDiffer(titles, found), query, words)
    drawList(element, columns, rows, first + 1, register, words, query.on)
    const address = (to: number) => register + writeQuery({ ...query, page: to })
    drawPager(element, address, all ? 1 : Math.ceil(found.length / PAGE_SIZE), page, words)
    drawNothing(element, found.length === 0, titles, query, register, words)
    element.dataset.drawn = ''
    say(fill(words.count, { count: found.length }))
  }

  const go = async (address: string, replaces = false) => {
    // The page of a part says in its heading which one it is: what is more than that is a page of the register.
    if (!isRoot) {
      location.assign(address)
      return
    }
    if (replaces) window.history.replaceState(null, '', address)
    else window.history.pushState(null, '', address)
    await draw()
  }
  listen(element, register, go, asked, () => void draw())
  await draw()
  return {
    async cells() {
      const { query, titles, found } = shown ?? { query: asked(), ...(await find(asked())) }
      const rows = await rowsOf(titles, found, query)
      const columns = fileColumns(words)
      return {
        heads: [words.heads.no, ...columns.map(({ label }) => label), words.heads.id],
        rows: rows.map((row, at) => [`${at + 1}`, ...columns.map(({ key }) => row.cells[key]), row.id]),
      }
    },
    filter: () => chipsOf(index, { ...asked(), on: undefined }, words).map(({ text }) => text),
    day: () => dayOf(asked()),
    showAll: () => draw(true),
  }
}

/** Whether this is the page of the register itself, which draws whatever it is asked for, and not of a part of it. */
const isAt = (register: string): boolean => location.pathname === register

/** Links and fields change the address and draw again; going back and forth draws what is then asked for. */
function listen(
  element: HTMLElement,
  register: string,
  go: (address: string, replaces?: boolean) => Promise<void>,
  asked: () => Query,
  draw: () => void,
): void {
  element.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0
    if (!link || !isPlain || link.pathname !== register || link.origin !== location.origin) return
    event.preventDefault()
    void go(link.href).then(() => element.scrollIntoView({ block: 'nearest' }))
  })
  const field = element.querySelector<HTMLInputElement>('.filter-rows input')
  let typing = 0
  const ask = (words: string) => {
    clearTimeout(typing)
    typing = window.setTimeout(
      () => void go(register + writeQuery({ ...asked(), words, page: 1 }), true),
      200,
    )
  }
  if (isAt(register)) {
    field?.addEventListener('input', () => ask(field.value.trim()))
    // What was typed while this was fetched nobody has heard; an empty field takes what the address asks for.
    const typed = field?.value.trim() ?? ''
    if (typed !== '' && typed !== asked().words) ask(typed)
  } else {
    // Nobody is led away while typing, or on the way to a link that was clicked next.
    field?.addEventListener('keydown', event => {
      if (event.key === 'Enter' && !event.isComposing) ask(field.value.trim())
    })
  }
  element.querySelector('.list-asked')?.addEventListener('change', event => {
    const field = event.target as HTMLInputElement | HTMLSelectElement
    const query = readQuery(`?${new URLSearchParams({ [field.name]: field.value }).toString()}`)
    const changed = field.name === 'on' ? { on: query.on } : { sort: query.sort }
    void go(register + writeQuery({ ...asked(), ...changed, page: 1 }))
  })
  addEventListener('popstate', draw)
}

function drawDay(
  element: HTMLElement,
  titles: Titles,
  { on, ...query }: Query,
  register: string,
  words: ListWords,
) {
  const line = element.querySelector<HTMLElement>('.list-day')
  if (!line) return
  line.hidden = on === undefined
  if (on === undefined) return
  const counts = countBy(titles, 'status', titles.all)
  const statuses = titles.index.facets.status.values
    .map(({ label }, at) => ({ label: label[words.lang], count: counts[at] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${label} ${count}`)
  const day = dayInWords(on, words.lang)
  const isLater = on > titles.index.as_of
  const told = titles.all.length === 0 ? words.noneYet : isLater ? words.onlyUntil : words.onDay
  const asOf = dayInWords(titles.index.as_of, words.lang)
  const link = document.createElement('a')
  link.href = register + writeQuery({ ...query, on: undefined, page: 1 })
  link.textContent = words.backToNow
  line.replaceChildren(fill(told, { day, asOf, counts: statuses.join(words.comma) }), ' ', link)
}

function keepFields(element: HTMLElement, { words, on, sort }: Query): void {
  const values: Readonly<Record<string, string>> = { q: words, on: on ?? '', sort: sort ?? '' }
  const fields = element.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input[name], select[name]')
  for (const field of fields) if (field !== document.activeElement) field.value = values[field.name] ?? ''
  const form = element.querySelector<HTMLElement>('.list-asked')
  if (form) form.hidden = false
}
