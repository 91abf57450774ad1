// In the browser: search boxes suggest while one types (search-box.ts prints them). Nothing is loaded before a box is about to
// be used; then its words, its program, the worker and the index at the same time. What fails is tried again when a box is
// used again.
import type { SearchWords } from '../search/build/words.ts'
import { type Lookup, nextTask, openLookup } from '../search/page/lookup.ts'
import sheet from '../styles/suggestions.css?url'

let words: Promise<SearchWords> | undefined
let lookup: Lookup | undefined
let styles: Promise<unknown> | undefined

async function load(address: string): Promise<SearchWords> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.json()
}

// Imported as a module, a sheet is linked in every page by Astro.
function loadStyles(): Promise<unknown> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: sheet })
  const loaded = new Promise((resolve, reject) => {
    link.addEventListener('load', resolve)
    link.addEventListener('error', reject)
  })
  document.head.append(link)
  return loaded
}

async function start(form: HTMLFormElement): Promise<void> {
  const { suggests: base = '/', words: address = '' } = form.dataset
  try {
    words ??= load(address)
    lookup ??= openLookup(
      base,
      words.then(({ status }) => status),
    )
    lookup.warm()
    await nextTask()
    styles ??= loadStyles()
    const program = import('../search/page/box.ts')
    const [said, { startBox }] = await Promise.all([words, program, styles])
    startBox(form, said, lookup)
  } catch {
    words = undefined
    lookup = undefined
    styles = undefined
  }
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-suggests]'))
  for (const event of ['focusin', 'pointerenter', 'touchstart'])
    form.addEventListener(event, () => void start(form), { passive: true })
