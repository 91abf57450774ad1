// Draws a list as components/table.ts prints it, and its pager as components/pager.ts does: whoever changes one changes
// the other (test/browser/register.test.ts). In: columns and rows. Out: the page.
import { signOf } from '../../i18n/signs.ts'
import type { ListWords, TitleColumn } from '../../views/list-words.ts'
import type { ListColumn, TitleRow } from './title-rows.ts'
import { fill } from './words.ts'

type Child = Node | string

/** An element with attributes and children; an attribute that is undefined is left out. */
export function make(
  tag: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Child[]
): HTMLElement {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(name, value)
  element.append(...children)
  return element
}

/** Puts rows into the list of an element, numbered from `first`; `register` is the address of the register. */
export function drawList(
  element: HTMLElement,
  columns: readonly ListColumn[],
  rows: readonly TitleRow[],
  first: number,
  register: string,
  words: ListWords,
  on?: string,
): void {
  const table = element.querySelector<HTMLTableElement>('.list table')
  const body = table?.tBodies[0]
  if (!table?.tHead || !body) return
  const heads = columns.map(({ label }) => make('th', { scope: 'col' }, label))
  table.tHead.replaceChildren(
    make('tr', {}, make('th', { scope: 'col', class: 'no' }, words.heads.no), ...heads),
  )
  const root = register.replace(/register\/$/, '')
  body.replaceChildren(
    ...rows.map((row, at) =>
      drawRow(columns, row, first + at, { root, after: on ? `?on=${on}` : '' }, words),
    ),
  )
  const list = element.querySelector<HTMLElement>('.list')
  if (list) list.hidden = rows.length === 0
}

/** The root of the site in the language of the page, and what follows the path of a record: the day that is asked for. */
interface Address {
  root: string
  after: string
}

function drawRow(
  columns: readonly ListColumn[],
  row: TitleRow,
  no: number,
  to: Address,
  words: ListWords,
): Node {
  const cells = columns.map(({ key }) => drawCell(key, row, to, words))
  return make('tr', {}, make('td', { class: 'no' }, String(no)), ...cells)
}

/** The name of a title tells its kind on a narrow screen, and its page; a grade is not broken. */
const DETAILS: Readonly<Partial<Record<TitleColumn, string>>> = { kind: 'detail wide', grade: 'detail short' }

function drawCell(key: TitleColumn, row: TitleRow, { root, after }: Address, { lang }: ListWords): Node {
  const text = row.cells[key]
  if (key === 'name')
    return make('th', { scope: 'row' }, link(`${root}titles/${row.id}/${after}`, text, lang))
  if (key === 'enterprise')
    return make('td', { class: 'under' }, link(`${root}enterprises/${row.enterpriseId}/${after}`, text, lang))
  if (key === 'status') return make('td', { class: 'state' }, drawStatus(row.status, text))
  return make('td', { class: DETAILS[key] ?? 'detail' }, ...(text === '' ? [] : [text]))
}

function link(href: string, text: string, lang: 'zh' | 'en'): Node {
  const isForeign = lang === 'en' && /[\u4e00-\u9fff]/.test(text)
  return make('a', { href, lang: isForeign ? 'zh-CN' : undefined }, text)
}

const SVG = 'http://www.w3.org/2000/svg'

function drawStatus(status: string, word: string): Node {
  const { tone, path } = signOf('title', status)
  const sign = document.createElementNS(SVG, 'svg')
  for (const [name, value] of [
    ['class', 'sign'],
    ['viewBox', '0 0 12 12'],
    ['width', '12'],
    ['height', '12'],
    ['aria-hidden', 'true'],
  ] as const)
    sign.setAttribute(name, value)
  const shape = document.createElementNS(SVG, 'path')
  shape.setAttribute('d', path)
  sign.append(shape)
  return make('span', { class: `status status-${tone}` }, sign, make('span', {}, word))
}

/** Puts the links of `pages` pages after the list; `addressOf` makes their addresses, from 1. */
export function drawPager(
  element: HTMLElement,
  addressOf: (page: number) => string,
  pages: number,
  current: number,
  words: ListWords,
): void {
  for (const pager of element.querySelectorAll('.pager')) pager.remove()
  if (pages < 2) return
  const near = Array.from({ length: pages }, (_, at) => at + 1).filter(
    page => page === 1 || page === pages || Math.abs(page - current) <= 2,
  )
  const items = near.flatMap((page, at) => {
    const isAfterGap = at > 0 && page - (near[at - 1] ?? 0) > 1
    const to = make(
      'a',
      {
        href: addressOf(page),
        'aria-label': fill(words.page, { page }),
        'aria-current': page === current ? 'page' : undefined,
      },
      String(page),
    )
    return [...(isAfterGap ? [make('li', { 'aria-hidden': 'true' }, '…')] : []), make('li', {}, to)]
  })
  const step = (page: number, rel: string, text: string) =>
    page >= 1 && page <= pages ? [make('a', { href: addressOf(page), rel }, text)] : []
  const pager = make(
    'nav',
    { class: 'pager', 'aria-label': words.pages },
    ...step(current - 1, 'prev', words.previous),
    make('ol', {}, ...items),
    ...step(current + 1, 'next', words.next),
  )
  element.querySelector('.list')?.after(pager)
}
