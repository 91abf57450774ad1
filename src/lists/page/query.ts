// The filter of the register as an address: ?district=…&status=…&on=2023-12-31&sort=oldest&page=2. In: an address. Out: what
// it asks for, and back; what it does not know is left out.
import { FACETS, type FacetKey } from '../data.ts'

/** The orders of a list, by what stands in an address; none is the newest first. */
export const SORTS = ['oldest', 'name', 'district', 'status'] as const
export type Sort = (typeof SORTS)[number]

/** What a reader asks of the register. */
export interface Query {
  facets: Readonly<Partial<Record<FacetKey, string>>>
  /** Words that a name, an enterprise or a code has to hold. */
  words: string
  /** The day of which it is asked; undefined is that of the edition. */
  on: string | undefined
  sort: Sort | undefined
  /** From 1. */
  page: number
}

/** What an address asks for: the part after `?`. */
export function readQuery(search: string): Query {
  const given = new URLSearchParams(search)
  const facets: Partial<Record<FacetKey, string>> = {}
  for (const key of FACETS) {
    const value = given.get(key)
    if (value) facets[key] = value
  }
  const on = given.get('on') ?? ''
  const page = Number(given.get('page'))
  return {
    facets,
    words: (given.get('q') ?? '').trim(),
    on: isDay(on) ? on : undefined,
    sort: SORTS.find(sort => sort === given.get('sort')),
    page: Number.isInteger(page) && page > 1 ? page : 1,
  }
}

/** The same as an address, from `?` on; '' asks for nothing. */
export function writeQuery({ facets, words, on, sort, page }: Query): string {
  const given = new URLSearchParams()
  for (const key of FACETS) {
    const value = facets[key]
    if (value) given.set(key, value)
  }
  if (words) given.set('q', words)
  if (on) given.set('on', on)
  if (sort) given.set('sort', sort)
  if (page > 1) given.set('page', String(page))
  const text = given.toString()
  return text === '' ? '' : `?${text}`
}

/** Whether it asks for nothing but a page of all. */
export function isOfAll({ facets, words, on, sort }: Query): boolean {
  return Object.keys(facets).length === 0 && words === '' && !on && !sort
}

/** The query with another value of a facet; undefined takes it away. It begins at its first page. */
export function withFacet(query: Query, key: FacetKey, value: string | undefined): Query {
  const { [key]: _, ...others } = query.facets
  return { ...query, facets: value === undefined ? others : { ...others, [key]: value }, page: 1 }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
