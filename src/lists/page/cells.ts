// The rows of a list as they stand in a page, on this one and on its others. In: a table that components/table.ts printed.
// Out: rows of texts for files, and the rows of the other pages, fetched where they are asked for.
import { type ListPages, pageHref } from '../../site/list-pages.ts'

/** Heads and cells in the words of the page: days as YYYY-MM-DD, the id of a record beside its name. */
export interface Cells {
  heads: string[]
  rows: string[][]
}

/** The cells of a table, those included that only stand in files; rows that are filtered away are left out. */
export function cellsOf(table: HTMLTableElement, idHead: string): Cells {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map(cell => (cell.textContent ?? '').trim())
  const rows = rowsOf(table).filter(row => !row.hidden)
  const texts = rows.map(row => [...row.cells].map(textOf))
  const ids = rows.map(idOf)
  if (!ids.some(id => id !== '')) return { heads, rows: texts }
  return { heads: [...heads, idHead], rows: texts.map((row, at) => [...row, ids[at] ?? '']) }
}

/** The rows of a table's body. */
export function rowsOf(table: HTMLTableElement): HTMLTableRowElement[] {
  return [...table.tBodies].flatMap(body => [...body.rows])
}

function textOf(cell: HTMLTableCellElement): string {
  const lines = [...cell.querySelectorAll('.cell-line')]
  const parts = lines.length > 0 ? lines : [cell]
  return parts
    .map(part => {
      const time = part.querySelector('time')
      return time && part.textContent?.trim() === time.textContent?.trim()
        ? time.dateTime
        : (part.textContent ?? '').replace(/\s+/g, ' ').trim()
    })
    .filter(text => text !== '')
    .join('；')
}

/** The last part of the address to which the row's name leads. */
function idOf(row: HTMLTableRowElement): string {
  const link = row.querySelector<HTMLAnchorElement>('th a')
  return link ? decodeURIComponent(link.pathname.split('/').filter(Boolean).pop() ?? '') : ''
}

/** The rows of the other pages of a list, in order: those before `current` and those after it. */
export async function otherRows(
  list: ListPages,
  current: number,
  progress: (done: number) => void,
): Promise<{ before: HTMLTableRowElement[]; after: HTMLTableRowElement[] }> {
  let done = 0
  const pages: HTMLTableRowElement[][] = []
  // Six at a time, as a browser would by itself.
  const read = async (at: number): Promise<void> => {
    if (at >= list.count) return
    if (at !== current) {
      pages[at] = await rowsAt(pageHref(list, at))
      done += 1
      progress(done)
    }
    await read(at + LANES)
  }
  await Promise.all(Array.from({ length: LANES }, (_, lane) => read(lane)))
  return { before: pages.slice(0, current).flat(), after: pages.slice(current + 1).flat() }
}

const LANES = 6

async function rowsAt(href: string): Promise<HTMLTableRowElement[]> {
  const page = await pageAt(href)
  const table = page.querySelector<HTMLTableElement>('.list table')
  return table ? rowsOf(table).map(row => document.importNode(row, true)) : []
}

// What a browser reads by itself is a document at once; a text that is made one is refused under Trusted Types.
function pageAt(href: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('GET', href)
    request.responseType = 'document'
    request.onload = () =>
      request.status === 200 && request.responseXML
        ? resolve(request.responseXML)
        : reject(new Error(`${href}: ${request.status}`))
    request.onerror = () => reject(new Error(href))
    request.send()
  })
}
