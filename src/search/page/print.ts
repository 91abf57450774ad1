// What was found, as elements: shared by the suggestions of the box and by the search page.

import type { SearchWords } from '../build/words.ts'
import type { DistrictEntry, NoticeEntry } from '../data.ts'
import type { EnterpriseHit, Mark, SearchResult, TitleHit } from '../result.ts'
import { findTwins } from './twins.ts'

/** One thing found: where it leads, and how it is shown. */
export interface Item {
  href: string
  /** Its name, with the marks that answer the query. */
  name: (Node | string)[]
  /** What tells it from others like it. */
  notes: (Node | string)[][]
}

export interface Group {
  name: 'places' | 'enterprises' | 'titles' | 'similar' | 'pages'
  heading: string
  isSimilar: boolean
  items: readonly Item[]
}

/**
 * The groups of a result that hold something, in the order in which they are shown; notices apart. Where only some
 * enterprises are wanted, nothing else is shown.
 */
export function groupsOf(result: SearchResult, words: SearchWords, isOnlySome = false): Group[] {
  const { places, enterprises, titles, similar } = {
    places: isOnlySome ? [] : result.districts.map(one => districtItem(one, words)),
    enterprises: enterpriseItems(result.enterprises, words),
    titles: isOnlySome ? [] : result.titles.map(hit => titleItem(hit, words)),
    similar: enterpriseItems(result.similar, words),
  }
  const groups = [
    { name: 'places', isSimilar: false, items: places },
    { name: 'enterprises', isSimilar: false, items: enterprises },
    { name: 'titles', isSimilar: false, items: titles },
    { name: 'similar', isSimilar: true, items: similar },
  ] as const
  return groups
    .filter(({ items }) => items.length > 0)
    .map(group => ({ ...group, heading: words.say[group.name] }))
}

function districtItem({ id, name }: DistrictEntry, { pages }: SearchWords): Item {
  return { href: address(pages.district, id), name: [name], notes: [] }
}

/** Names that a reader may take for each other are told apart by the credit code, or by the id where it is not known. */
function enterpriseItems(hits: readonly EnterpriseHit[], words: SearchWords): Item[] {
  const twins = findTwins(hits.map(({ name }) => name))
  return hits.map((hit, place) => enterpriseItem(hit, words, twins.has(place)))
}

export function noticeItem({ id, title, kind, day, state }: NoticeEntry, words: SearchWords): Item {
  return {
    href: address(words.pages.notice, id),
    name: [title],
    notes: [words.kinds[kind] ?? '', dayInWords(day, words), stateInWords(state, words)]
      .filter(note => note !== '')
      .map(note => [note]),
  }
}

/** What has become of a publicity, or will: its last day, true before and after it, or that it was withdrawn. */
export function stateInWords(state: string, words: SearchWords): string {
  if (state === '') return ''
  if (state === 'withdrawn') return words.say.withdrawnNotice
  return untilInWords(words.say.publicisedUntil, state, words)
}

function untilInWords(text: string, day: string, words: SearchWords): string {
  return text.replace('{day}', dayInWords(day, words))
}

/** A day, `YYYY-MM-DD`, as the page's language writes it. */
export function dayInWords(day: string, { lang }: SearchWords): string {
  const locale = lang === 'zh' ? 'zh-CN' : 'en-GB'
  return new Date(day).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' })
}

/** How many enterprises answer; at least so many, where not all could be looked at. */
export function totalOf({ total, isAtLeast }: SearchResult, { atLeast }: { atLeast: string }): string {
  return isAtLeast ? atLeast.replace('{count}', `${total}`) : `${total}`
}

/** 找到 12 家企业，另有 3 个相近名称 */
export function summary(
  result: SearchResult,
  groups: readonly Group[],
  pages: number,
  { say }: SearchWords,
): string {
  const shown = (name: Group['name']) => groups.find(group => group.name === name)?.items.length ?? 0
  const count = (text: string, number: number, told = `${number}`) =>
    number > 0 ? [text.replace('{count}', told)] : []
  const told = [
    ...count(say.foundEnterprises, result.total, totalOf(result, say)),
    ...count(say.foundSimilar, shown('similar')),
    ...count(say.foundTitles, shown('titles')),
    ...count(say.foundPages, pages),
  ]
  return told.length > 0 ? told.join(' · ') : say.nothing.replace('{query}', result.query.trim())
}

function enterpriseItem(hit: EnterpriseHit, words: SearchWords, isTwin: boolean): Item {
  const { pages, say, status } = words
  const { id, name, former, marks, district, code } = hit
  const notes: (Node | string)[][] = []
  if (former !== undefined) notes.push([say.formerly, ...marked(former, marks)])
  if (district) notes.push([district.name])
  if (hit.status) notes.push([status[hit.status]])
  const { publicised, refused } = hit.standing
  if (publicised) notes.push([untilInWords(say.publicisedUntil, publicised, words)])
  if (refused) notes.push([untilInWords(say.refusedUntil, refused, words)])
  if (code) notes.push(marked(code, hit.codeMarks))
  else if (isTwin) notes.push([say.enterpriseId.replace('{id}', id)])
  return {
    href: address(pages.enterprise, id),
    name: former === undefined ? marked(name, marks) : [name],
    notes,
  }
}

function titleItem({ id, name, marks, enterprise, status }: TitleHit, words: SearchWords): Item {
  const notes = [[enterprise], [words.status[status]], [id]]
  return { href: address(words.pages.title, id), name: marked(name, marks), notes }
}

/** A group under its heading. */
export function printGroup({ name, heading, items }: Group): HTMLElement {
  const section = element('section')
  section.dataset.group = name
  const title = element('h2')
  title.textContent = heading
  const list = element('ol', 'results')
  list.append(...items.map(printListItem))
  section.append(title, list)
  return section
}

/** An item of a list, its name a link. */
export function printListItem(item: Item): HTMLElement {
  const entry = element('li')
  const link = element('a') as HTMLAnchorElement
  link.href = item.href
  printItem(item, entry, link)
  return entry
}

/** Fills an element with an item's name and notes. */
export function printItem(item: Item, into: HTMLElement, name: HTMLElement): void {
  name.append(...item.name)
  markLanguage(name)
  into.append(name)
  if (item.notes.length === 0) return
  const notes = element('span', 'result-notes')
  item.notes.forEach((note, index) => {
    if (index > 0) notes.append(' · ')
    const part = element('span')
    part.append(...note)
    markLanguage(part)
    notes.append(part)
  })
  into.append(' ', notes)
}

function marked(text: string, marks: readonly Mark[]): (Node | string)[] {
  const out: (Node | string)[] = []
  let last = 0
  for (const [from, to] of marks) {
    const mark = element('mark')
    mark.textContent = text.slice(from, to)
    out.push(text.slice(last, from), mark)
    last = to
  }
  return [...out, text.slice(last)]
}

const address = (page: string, id: string): string => page.replace('*', encodeURIComponent(id))

export function element(tag: string, className = ''): HTMLElement {
  const made = document.createElement(tag)
  if (className) made.className = className
  return made
}

/** Says that a text is Chinese where the page is not. */
export function markLanguage(made: HTMLElement): void {
  const isForeign =
    document.documentElement.lang !== 'zh-CN' && /\p{Script=Han}/u.test(made.textContent ?? '')
  if (isForeign) made.lang = 'zh-CN'
}
