// A lookup over pages, asked as a browser asks that has loaded nothing before.

import { makeReadings } from '../../../src/search/build/make-readings.ts'
import type { SearchData } from '../../../src/search/data.ts'
import type { SearchOptions, SearchResult } from '../../../src/search/result.ts'
import { ask } from '../../../src/search/shards/ask.ts'
import { makeShards } from '../../../src/search/shards/make-shards.ts'
import { Desk } from '../../../src/search/shards/open-pages.ts'
import { Shelf } from '../../../src/search/shards/page-cache.ts'
import { STATUS_WORDS } from '../world.ts'

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
    const shelf = new Shelf(shards, async file => {
      requests += 1
      return bodies.get(`${shards.folder}/${file}`) as Uint8Array
    })
    const desk = new Desk(shelf, data.districts, STATUS_WORDS)
    return new Promise((resolve, reject) => {
      ask(desk, text, { limit: 10, ...options }, (result, isWhole) => {
        if (isWhole) resolve({ ...result, requests })
      }).catch(reject)
    })
  }
}
