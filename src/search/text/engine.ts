// Pagefind in the browser, and what every query needs of the index besides the answers to its own questions: loaded once.
// Who may import: src/search.
import type { Reading } from './excerpt.ts'
import type { Unit } from './tokens.ts'
import { NO_VARIANTS, readVariants, type Variants } from './variants.ts'

/** What is used of Pagefind's browser API (pagefind.app/docs/api). */
interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>
  search(
    query: string | null,
    options?: { filters?: Record<string, string>; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: readonly Raw[] }>
  filters(): Promise<Record<string, Record<string, number>>>
}

/** A page that answers a question. */
export interface Raw {
  id: string
  data(): Promise<{
    url: string
    content: string
    meta: { title?: string; kind?: string; day?: string; state?: string }
  }>
}

/** The index of a language, opened. */
export interface Opened {
  pagefind: Pagefind
  reading: Reading
  /** Ids of pages with a day, the newest first → their places. */
  newest: ReadonlyMap<string, number>
  facets: ReadonlyMap<string, { kind: string; year: string }>
}

/** Opens the index of the document's language below `base`. Rejects where it cannot be had. */
export async function openIndex(base: string, unit: Unit): Promise<Opened> {
  const [pagefind, variants] = await Promise.all([startPagefind(base), fetchVariants(base)])
  const [ordered, facets] = await Promise.all([
    pagefind.search(null, { sort: { day: 'desc' } }),
    readFacets(pagefind),
  ])
  const newest = new Map(ordered.results.map(({ id }, place) => [id, place]))
  return { pagefind, reading: { unit, variants }, newest, facets }
}

async function startPagefind(base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind
  await pagefind.options({ baseUrl: base })
  return pagefind
}

/** Without them only traditional characters are not understood. */
async function fetchVariants(base: string): Promise<Variants> {
  const response = await fetch(`${base}pagefind/variants.txt`).catch(() => undefined)
  return response?.ok ? readVariants(await response.text()) : NO_VARIANTS
}

/** The filter `facet` holds a kind and, after a space, a year. */
async function readFacets(pagefind: Pagefind): Promise<Opened['facets']> {
  const { facet: values = {} } = await pagefind.filters()
  const facets = new Map<string, { kind: string; year: string }>()
  for (const facet of Object.keys(values)) {
    const [kind = '', year = ''] = facet.split(' ')
    const { results } = await pagefind.search(null, { filters: { facet } })
    for (const { id } of results) facets.set(id, { kind, year })
  }
  return facets
}
