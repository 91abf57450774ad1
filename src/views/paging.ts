// In: the items of a list. Out: one page of it, and the addresses of its pages. A list of any length is cut, so that no page
// grows with the register. Views of lists import it.
import { type Here, href, pathOf } from '../site/addresses.ts'
import type { ListPages } from '../site/list-pages.ts'
import type { Table } from './table.ts'

/** Rows on a page: a page of a list is read in some five thousand pixels of a phone. */
export const PAGE_SIZE = 50

/** One page of a list. */
export interface Listing {
  table: Table
  pages: ListPages
  /** The index of this page among them. */
  current: number
  /** Rows on all pages. */
  total: number
  /** The number of the first row among them, from 1. */
  first: number
}

/** What names a page of a list in an address: the list's own parts, and from the second page on its number. */
export function pageIds(list: string, total: number): string[] {
  return Array.from({ length: countPages(total) }, (_, index) =>
    [list, index === 0 ? '' : `${index + 1}`].filter(part => part !== '').join('/'),
  )
}

/** The pages of a list; `room` is the first part of their addresses. */
export function pagesOf({ base, lang }: Here, room: string, list: string, total: number): ListPages {
  const parts = list.split('/').filter(part => part !== '')
  return { href: href(base, lang, pathOf(room, ...parts)), count: countPages(total) }
}

// An empty list is a page.
function countPages(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE))
}

/** The list and the index of the page that such an id names; `isList` tells a list from a page's number. */
export function readPageId(id: string, isList: (list: string) => boolean): { list: string; index: number } {
  if (isList(id)) return { list: id, index: 0 }
  const parts = id.split('/')
  return { list: parts.slice(0, -1).join('/'), index: Number(parts.at(-1)) - 1 }
}

/** One page of a list: `room` is the first part of its address, `print` makes a table of the page's items. */
export function listingOf<T>(
  here: Here,
  room: string,
  list: string,
  index: number,
  items: readonly T[],
  print: (items: readonly T[]) => Table,
): Listing {
  const table = print(items.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE))
  const pages = pagesOf(here, room, list, items.length)
  return { table, pages, current: index, total: items.length, first: index * PAGE_SIZE + 1 }
}
