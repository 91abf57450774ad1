// What was found, as elements: shared by the suggestions of the box and by the search page.
import type { NoticeEntry } from './data.ts'
import type { EnterpriseHit, Mark, SearchResult, TitleHit } from './search-index.ts'
import type { SearchWords } from './words.ts'

/** One thing found: where it leads, and how it is shown. */
export interface Item {
  href: string
  /** Its name, with the marks that answer the query. */
  name: (Node | string)[]
  /** What tells it from others like it. */
  notes: (Node | string)[][]
}

export interface Group {
  heading: string
  isSimilar: boolean
  items: readonly Item[]
}

/** The groups of a result that hold something, in the order in which they are shown; notices apart. */
export function groupsOf(result: SearchResult, words: SearchWords): Group[] {
  const { say } = words
  const group = (heading: string, items: readonly Item[], isSimilar = false) =>
    items.length > 0 ? [{ heading, isSimilar, items }] : []
  return [
    ...group(
      say.places,
      result.districts.map(one => ({
        href: address(words.pages.district, one.id),
        name: [one.name],
        notes: [],
      })),
    ),
    ...group(
      say.enterprises,
      result.enterprises.map(hit => enterpriseItem(hit, words)),
    ),
    ...group(
      say.titles,
      result.titles.map(hit => titleItem(hit, words)),
    ),
    ...group(
      say.similar,
      result.similar.map(hit => enterpriseItem(hit, words)),
      true,
    ),
  ]
}

export function noticeItem({ id, title, kind, day }: NoticeEntry, words: SearchWords): Item {
  return {
    href: address(words.pages.notice, id),
    name: [title],
    notes: [[words.kinds[kind] ?? ''], [day]],
  }
}

/** 找到 12 家企业，另有 3 个相近名称 */
export function summary(result: SearchResult, pages: number, { say }: SearchWords): string {
  const count = (text: string, number: number) => (number > 0 ? [text.replace('{count}', `${number}`)] : [])
  const told = [
    ...count(say.foundEnterprises, result.total),
    ...count(say.foundSimilar, result.similar.length),
    ...count(say.foundTitles, result.titles.length),
    ...count(say.foundPages, pages),
  ]
  return told.length > 0 ? told.join(' · ') : say.nothing.replace('{query}', result.query.trim())
}

function enterpriseItem(hit: EnterpriseHit, { pages, say, status }: SearchWords): Item {
  const { id, name, former, marks, district, code } = hit
  const notes: (Node | string)[][] = []
  if (former !== undefined) notes.push([say.formerly, ...marked(former, marks)])
  if (district) notes.push([district.name])
  if (hit.status && hit.status !== 'active') notes.push([status[hit.status]])
  if (code) notes.push([code])
  return {
    href: address(pages.enterprise, id),
    name: former === undefined ? marked(name, marks) : [name],
    notes,
  }
}

function titleItem({ id, name, marks, enterprise }: TitleHit, { pages }: SearchWords): Item {
  return { href: address(pages.title, id), name: marked(name, marks), notes: [[enterprise], [id]] }
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
