// Files of the site, as pages are got from it: tried again where the network fails, and not where there are none.
// Who may import: src/search/worker.
import type { Manifest } from '../../manifest.ts'
import { tried } from '../../worker/source.ts'
import { type Files, Gone } from './open-shards.ts'

/** The files below `base`, from slash to slash. */
export function openFiles(base: string): Files {
  const got = (path: string, options?: RequestInit) => {
    const get = async () => {
      const response = await fetch(base + path, options)
      if (response.status === 404 || response.status === 410) throw new Gone(path)
      if (!response.ok) throw new Error(`${path}: ${response.status}`)
      return response
    }
    return tried(get, error => error instanceof Gone)
  }
  return {
    get: async path => new Uint8Array(await (await got(path)).arrayBuffer()),
    index: async () => (await (await got('search/index.json', { cache: 'no-cache' })).json()) as Manifest,
  }
}
