// A lookup over pages, asked as a browser asks that has loaded nothing before.

import { makeReadings } from '../../../../src/search/build/make-readings.ts'
import type { SearchData } from '../../../../src/search/data.ts'
import type { SearchOptions, SearchResult } from '../../../../src/search/result.ts'
import { makeShards } from '../../../../src/search/shards/build/make-shards.ts'
import { ask } from '../../../../src/search/shards/worker/ask.ts'
import { OpenPages } from '../../../../src/search/shards/worker/open-pages.ts'
import { PageCache } from '../../../../src/search/shards/worker/page-cache.ts'
import { STATUS_WORDS } from '../../world.ts'

/** So small that a world of some hundred names is cut into many pages and nodes. */
export const SIZES = { most: 12, best: 5, fan: 3 }

export interface Answer extends SearchResult {
  /** How many files were fetched for it. */
  requests: number
}

/** Answers with the last, whole result. */
export function openPages(
  data: SearchData,
): (text: string, options?: Partial<SearchOptions>) => Promise<Answer> {
  const readings = makeReadings(data.enterprises.flatMap(({ names }) => names))
  const { files, shards } = makeShards(data, readings, SIZES)
  const bodies = new Map(files.map(({ path, body }) => [path, body as Uint8Array]))
  return async (text, options) => {
    let requests = 0
    const cache = new PageCache(shards, async file => {
      requests += 1
      return bodies.get(`${shards.folder}/${file}`) as Uint8Array
    })
    const pages = new OpenPages(cache, data.districts, STATUS_WORDS, shards.standings)
    return new Promise((resolve, reject) => {
      ask(pages, text, { limit: 10, ...options }, (result, isWhole) => {
        if (isWhole) resolve({ ...result, requests })
      }).catch(reject)
    })
  }
}
