// The addresses of the pages of a list, for pages and for browsers. It imports nothing.

/** The pages of a list. Each page tells of all, so it must not take a word for each: a long list would be as long squared. */
export interface ListPages {
  /** The address of the first, ending in a slash. */
  href: string
  count: number
}

/** The address of the page of an index, from 0. */
export function pageHref({ href }: ListPages, index: number): string {
  return index === 0 ? href : `${href}${index + 1}/`
}
