// The files of lists/ of an edition, read back as a browser reads them.
import type { Edition } from '../../src/edition.ts'
import { listFiles } from '../../src/lists/build.ts'
import type { TitleHistory, TitleIndex } from '../../src/lists/data.ts'

export interface ReadLists {
  index: TitleIndex
  history: TitleHistory
  /** The paths that were asked for. */
  asked: string[]
  fetchJson: (path: string) => Promise<unknown>
}

export function readLists(edition: Edition): ReadLists {
  const files = new Map(listFiles(edition).map(({ path, body }) => [path, String(body)]))
  const read = (path: string): unknown => {
    const body = files.get(`lists/${path}`)
    if (body === undefined) throw new Error(`there is no ${path}`)
    return JSON.parse(body)
  }
  const index = read('titles.json') as TitleIndex
  const asked: string[] = []
  return {
    index,
    history: read(index.history) as TitleHistory,
    asked,
    fetchJson: async path => {
      asked.push(path)
      return read(path)
    },
  }
}
