// The address of the search page holds what is asked, so that a list of results can be sent to someone: ?q=…&district=….

/** What of enterprises (the first two) and of notices and other pages the reader wants; '' is all. */
export const FILTERS = ['district', 'status', 'kind', 'year'] as const
export type Filter = (typeof FILTERS)[number]

export type Wish = { query: string } & Record<Filter, string>

/** What an address asks for; `search` is that of a location. */
export function readAddress(search: string): Wish {
  const parameters = new URLSearchParams(search)
  const read = (name: string) => (parameters.get(name) ?? '').trim()
  return {
    query: read('q'),
    district: read('district'),
    status: read('status'),
    kind: read('kind'),
    year: read('year'),
  }
}

/** The address that asks for it, from its `?` on; '' for nothing. */
export function writeAddress(wish: Wish): string {
  const parameters = new URLSearchParams()
  if (wish.query !== '') parameters.set('q', wish.query)
  for (const name of FILTERS) if (wish[name] !== '') parameters.set(name, wish[name])
  const written = parameters.toString()
  return written === '' ? '' : `?${written}`
}

/** The same without filters. */
export function withoutFilters({ query }: Wish): Wish {
  return { query, district: '', status: '', kind: '', year: '' }
}

export const isFiltered = (wish: Wish): boolean => FILTERS.some(name => wish[name] !== '')
