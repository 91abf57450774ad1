// In: files and questions. Out: answers from the pages that they lead to. Runs in the worker; engine.ts is how it is asked.
// Who may import: this folder.

import type { Manifest, PagesManifest } from '../../manifest.ts'
import type { StatusWords } from '../../messages.ts'
import type { Engine, Question } from '../../worker/engine.ts'
import { ask } from './ask.ts'
import { OpenPages } from './open-pages.ts'
import { PageCache } from './page-cache.ts'

/** A file that is not there any more: a new edition has taken the place of the one that the index told of. */
export class Gone extends Error {}

export interface Files {
  /** The bytes of a file, by its path from the root of the site. Rejects with Gone where there is none. */
  get(path: string): Promise<Uint8Array>
  /** The index as it is now. */
  index(): Promise<Manifest>
}

/** Milliseconds in which a newer question may take the place of one that has not been looked for. */
const PAUSE = 40

/** An engine over the pages that a manifest tells of. */
export function openShards(files: Files, manifest: PagesManifest, statusWords: StatusWords): Engine {
  let pages = openOn(files, manifest, statusWords)
  let newest: Question | undefined

  const reopen = async () => {
    const index = await files.index()
    if (!('shards' in index)) throw new Error('the page is older than the search index')
    pages = openOn(files, index, statusWords)
  }
  const tell = async (question: Question) => {
    const { text, options } = question
    await ask(pages, text, options, (result, isWhole) => {
      if (newest === question) question.answer(result, isWhole)
    })
  }
  return {
    warm: () => void pages.cache.common().catch(() => undefined),
    ask: question => {
      newest = question
      setTimeout(async () => {
        if (newest !== question) return
        try {
          await tell(question).catch(async error => {
            if (!(error instanceof Gone)) throw error
            await reopen()
            await tell(question)
          })
        } catch (error) {
          if (newest === question) question.fail(error)
        }
      }, PAUSE)
    },
  }
}

function openOn(files: Files, { shards, districts }: PagesManifest, statusWords: StatusWords): OpenPages {
  const cache = new PageCache(shards, file => files.get(`${shards.folder}/${file}`))
  return new OpenPages(cache, districts, statusWords, shards.standings)
}
