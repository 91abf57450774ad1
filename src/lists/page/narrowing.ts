// What a list is narrowed by, as links: the values of the facets with how many there are of each, chips that take one away,
// and, where nothing is found, what to leave out. In: titles and a query. Out: the page.

import { dayInWords } from '../../components/edition-day.ts'
import type { ListWords } from '../../views/list-words.ts'
import { FACETS, type FacetKey, type TitleIndex } from '../data.ts'
import { make } from './draw.ts'
import { type Query, withFacet, writeQuery } from './query.ts'
import { countsOf, loosen, type Titles } from './titles.ts'
import { fill } from './words.ts'

/** A part of the filter, in words, and the query without it. */
export interface Chip {
  text: string
  without: Query
}

/** The parts of a filter, outermost first. */
export function chipsOf(index: TitleIndex, query: Query, words: ListWords): Chip[] {
  const { on, words: typed } = query
  const facets = FACETS.flatMap(key => {
    const code = query.facets[key]
    if (code === undefined) return []
    return [{ text: chipText(index, key, code, words), without: withFacet(query, key, undefined) }]
  })
  return [
    ...facets,
    ...(typed === '' ? [] : [{ text: `“${typed}”`, without: { ...query, words: '', page: 1 } }]),
    ...(on ? [{ text: dayInWords(on, words.lang), without: { ...query, on: undefined, page: 1 } }] : []),
  ]
}

function chipText(index: TitleIndex, key: FacetKey, code: string, words: ListWords): string {
  const found = index.facets[key].values.find(value => value.code === code)
  const value = found?.label[words.lang] ?? code
  return fill(words.chip, { label: words.facets[key] ?? key, value })
}

/** Makes of every value of the facets a link that adds it to the filter, or takes it away, with its number. */
export function drawFacets(element: HTMLElement, titles: Titles, query: Query, register: string): void {
  const counts = countsOf(titles, query)
  for (const link of element.querySelectorAll<HTMLAnchorElement>('a[data-facet]')) {
    const key = link.dataset.facet as FacetKey
    const code = link.dataset.value ?? ''
    const at = titles.index.facets[key].values.findIndex(value => value.code === code)
    const count = counts[key]?.[at] ?? 0
    const isChosen = query.facets[key] === code
    link.href = register + writeQuery(withFacet(query, key, isChosen ? undefined : code))
    const number = link.querySelector('.count')
    if (number) number.textContent = String(count)
    if (isChosen) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
    const item = link.closest('li')
    if (item) item.hidden = count === 0 && !isChosen
  }
  for (const section of element.querySelectorAll<HTMLElement>('.facets section'))
    section.hidden = !section.querySelector('li:not([hidden])')
  const summary = element.querySelector('.narrow summary')
  const chosen = Object.keys(query.facets).length
  if (summary instanceof HTMLElement) summary.dataset.chosen = chosen === 0 ? '' : String(chosen)
}

/** Shows the parts of the filter as links that take each away. */
export function drawChips(
  element: HTMLElement,
  chips: readonly Chip[],
  query: Query,
  register: string,
  words: ListWords,
): void {
  const line = element.querySelector<HTMLElement>('.chips')
  if (!line) return
  line.hidden = chips.length === 0
  const links = chips.map(({ text, without }) =>
    make(
      'a',
      { href: register + writeQuery(without), 'aria-label': fill(words.without, { chip: text }) },
      make('span', {}, text),
      make('span', { 'aria-hidden': 'true' }, '×'),
    ),
  )
  const all = { ...query, facets: {}, words: '', on: undefined, page: 1 }
  const clear = chips.length > 1 ? [make('a', { href: register + writeQuery(all) }, words.clear)] : []
  line.replaceChildren(...[...links, ...clear].map(link => make('li', {}, link)))
}

/** Says that nothing was found, and what to leave out so that something is. */
export function drawNothing(
  element: HTMLElement,
  isNothing: boolean,
  titles: Titles,
  query: Query,
  register: string,
  words: ListWords,
): void {
  const place = element.querySelector<HTMLElement>('.list-nothing')
  if (!place) return
  place.hidden = !isNothing
  if (!isNothing) return
  const ways = loosen(titles, query).map(({ key, count }) => {
    const chip = chipText(titles.index, key, query.facets[key] ?? '', words)
    const without = withFacet(query, key, undefined)
    return make(
      'li',
      {},
      make('a', { href: register + writeQuery(without) }, fill(words.loosen, { chip, count })),
    )
  })
  place.replaceChildren(make('p', {}, words.nothing), make('ul', {}, ...ways))
}
