// The lookup as a page sees it: loads nothing until it is asked to, then the index and the names, then what a result
// says that it lacks; keeps what it has loaded for as long as the page lives.
import type { FromWorker, StatusWords, ToWorker } from './messages.ts'
import { type Manifest, type PartName, VERSION } from './parts.ts'
import type { SearchOptions, SearchResult } from './search-index.ts'

export interface Lookup {
  /** Loads what the first answer needs. Throws where it cannot be had. */
  warm(): Promise<void>
  /**
   * Asks; `answer` is called with the first result, and again as parts arrive that make it better. `isWhole` says that
   * nothing more will come. A newer question ends the older one.
   */
  ask(
    text: string,
    options: SearchOptions,
    answer: (result: SearchResult, isWhole: boolean) => void,
  ): Promise<void>
}

/** Below `base` lies the site, from slash to slash. One is enough for a page. */
export function openLookup(base: string, statusWords: StatusWords): Lookup {
  let worker: Worker | undefined
  let opening: Promise<Manifest> | undefined
  const parts = new Map<PartName, Promise<void>>()
  const settled = new Set<PartName>()
  let newest = 0
  let answer: ((result: SearchResult) => void) | undefined

  const send = (message: ToWorker, transfer: Transferable[] = []) => worker?.postMessage(message, transfer)

  const open = async (): Promise<Manifest> => {
    worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.id === newest) answer?.(data.result)
    }
    const manifest = (await (await fetched(`${base}search/index.json`)).json()) as Manifest
    if (manifest.version !== VERSION) throw new Error('the page is older than the search index')
    send({ type: 'open', manifest, statusWords })
    return manifest
  }
  const load = (part: PartName): Promise<void> => {
    const loading = parts.get(part) ?? fetchPart(part)
    parts.set(part, loading)
    loading.catch(() => parts.delete(part)).finally(() => settled.add(part))
    return loading
  }
  const fetchPart = async (part: PartName): Promise<void> => {
    const manifest = await manifestOnce()
    const bytes = await (await fetched(base + manifest.files[part].path)).arrayBuffer()
    send({ type: 'part', part, bytes }, [bytes])
  }
  const manifestOnce = (): Promise<Manifest> => {
    opening ??= open()
    // A network that failed once may come back.
    opening.catch(() => {
      opening = undefined
    })
    return opening
  }

  return {
    warm: () => load('names'),
    async ask(text, options, tell) {
      newest += 1
      const id = newest
      answer = result => {
        const lacking = result.missing.filter(part => !settled.has(part))
        tell(result, lacking.length === 0)
        for (const part of lacking) void load(part).catch(() => answer?.(result))
      }
      await load('names')
      if (id === newest) send({ type: 'ask', id, text, options })
    },
  }
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response
}
