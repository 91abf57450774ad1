// The lookup as a page sees it: a worker that is started and asked. The page itself fetches nothing but the index, at the
// same time as the worker's program.

import { type Manifest, VERSION } from '../manifest.ts'
import type { FromWorker, StatusWords, ToWorker } from '../messages.ts'
import type { SearchOptions, SearchResult } from '../result.ts'
import { trustOwnScripts } from './trust.ts'

export interface Lookup {
  /** Begins to load what the first answer needs; what fails is tried again when something is asked. */
  warm(): void
  /**
   * Asks; `answer` is called with the first result, and again as parts arrive that make it better. `isWhole` says that
   * nothing more will come. A newer question ends the older one. Rejects where nothing can be answered.
   */
  ask(
    text: string,
    options: SearchOptions,
    answer: (result: SearchResult, isWhole: boolean) => void,
  ): Promise<void>
}

interface Asked {
  id: number
  answer: (result: SearchResult, isWhole: boolean) => void
  resolve: () => void
  reject: (error: Error) => void
}

/**
 * Below `base` lies the site, from slash to slash; the words may still be on their way. One is enough for a page.
 */
export function openLookup(base: string, statusWords: StatusWords | Promise<StatusWords>): Lookup {
  let worker: Worker | undefined
  let opening: Promise<void> | undefined
  let asked: Asked | undefined
  let newest = 0

  const send = (message: ToWorker) => worker?.postMessage(message)

  const hear = (message: FromWorker) => {
    if (message.id !== asked?.id) return
    if (message.type === 'failed') asked.reject(new Error(message.reason))
    else {
      asked.answer(message.result, message.isWhole)
      asked.resolve()
    }
  }
  const open = async () => {
    trustOwnScripts()
    worker ??= new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => hear(data)
    worker.onerror = () => {
      // Its program could not be had: another question starts another.
      worker = undefined
      opening = undefined
      asked?.reject(new Error('the search cannot start'))
    }
    await nextTask()
    const response = await fetch(`${base}search/index.json`)
    if (!response.ok) throw new Error(`search/index.json: ${response.status}`)
    const manifest = (await response.json()) as Manifest
    if (manifest.version !== VERSION) throw new Error('the page is older than the search index')
    send({ type: 'open', base, manifest, statusWords: await statusWords })
  }
  const openOnce = (): Promise<void> => {
    opening ??= open().catch(error => {
      // A network that failed once may come back.
      opening = undefined
      throw error
    })
    return opening
  }

  return {
    warm: () => void openOnce().catch(() => undefined),
    async ask(text, options, answer) {
      newest += 1
      const id = newest
      await openOnce()
      if (id !== newest) return
      asked?.resolve()
      await new Promise<void>((resolve, reject) => {
        asked = { id, answer, resolve, reject }
        send({ type: 'ask', id, text, options })
      })
    },
  }
}

/** Each step of the beginning is a task of its own, so that none keeps the page from answering a key. */
export function nextTask(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve))
}
