// Full text in the browser: Pagefind, loaded when something is first searched for, asked in the way of zero-width.ts.
import { phrasesOf, unspace } from './zero-width.ts'

/** What is used of Pagefind's browser API (pagefind.app/docs/api). */
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>
  search(query: string): Promise<{ results: readonly Raw[] }>
}

interface Raw {
  id: string
  data(): Promise<{ url: string; excerpt: string; content: string; meta: { title?: string; kind?: string } }>
}

export interface FoundPage {
  url: string
  title: string
  kind: string
  /** HTML: text, its special characters escaped, and <mark>. */
  excerpt: string
}

export interface TextResult {
  /** False where no page has all the parts of the query as they stand. */
  isExact: boolean
  pages: readonly { load(): Promise<FoundPage> }[]
}

/** Characters, for each is a word of the index. */
const EXCERPT = 60
/** Pages that hold only some of the characters: so many are shown. */
const LOOSE = 5
/** Pages of which it is looked at whether they hold a word. */
const CHECKED = 30

/** Searches the pages below `base`, from slash to slash. */
export function openTextSearch(base: string): (query: string) => Promise<TextResult> {
  let engine: Promise<Pagefind> | undefined
  const load = (): Promise<Pagefind> => {
    engine ??= start(base)
    // A network that failed once may come back.
    engine.catch(() => {
      engine = undefined
    })
    return engine
  }
  return async query => {
    const { phrases, loose } = phrasesOf(query)
    if (loose === '') return { isExact: true, pages: [] }
    const pagefind = await load()
    const [ranked, ...found] = await Promise.all([loose, ...phrases].map(one => pagefind.search(one)))
    const wanted = found.map(({ results }) => new Set(results.map(({ id }) => id)))
    const isWanted = ({ id }: Raw) => wanted.every(ids => ids.has(id))
    const order = ranked?.results ?? []
    // What the unquoted query missed comes last.
    const known = new Set(order.map(({ id }) => id))
    const all = [...order, ...(found[0]?.results ?? []).filter(({ id }) => !known.has(id))]
    const exact = await withWords(all.filter(isWanted), phrases)
    const results = exact.length > 0 || !phrases.some(isPhrase) ? exact : order.slice(0, LOOSE)
    return { isExact: exact.length > 0, pages: results.map(raw => ({ load: () => loadPage(raw) })) }
  }
}

const isPhrase = (part: string): boolean => part.startsWith('"')

/**
 * For a word that no page has Pagefind takes the nearest that there is: keeps the pages that do hold the query's words
 * of letters and digits.
 */
async function withWords(results: readonly Raw[], parts: readonly string[]): Promise<readonly Raw[]> {
  const wanted = parts.filter(part => !isPhrase(part)).map(part => part.toLowerCase())
  if (wanted.length === 0) return results
  const held = await Promise.all(
    results.slice(0, CHECKED).map(async raw => {
      const { content, meta } = await raw.data()
      const text = unspace(`${meta.title ?? ''} ${content}`)
        .normalize('NFKC')
        .toLowerCase()
      return wanted.every(part => text.includes(part)) ? [raw] : []
    }),
  )
  return held.flat()
}

async function start(base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind
  await pagefind.options({ baseUrl: base, excerptLength: EXCERPT })
  return pagefind
}

async function loadPage(raw: Raw): Promise<FoundPage> {
  const { url, excerpt, meta } = await raw.data()
  return {
    url,
    title: unspace(meta.title ?? url),
    kind: unspace(meta.kind ?? ''),
    excerpt: unspace(excerpt),
  }
}

/** An excerpt's text and marks, and nothing else that its HTML might hold. */
export function excerptNodes(html: string): (Node | string)[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  return [...parsed.body.childNodes].map(node => {
    if (node.nodeName !== 'MARK') return node.textContent ?? ''
    const mark = document.createElement('mark')
    mark.textContent = node.textContent
    return mark
  })
}
