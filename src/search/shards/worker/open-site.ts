// What the worker loads where there are too many enterprises for a list, as a chunk of its own: the engine over the pages
// of a site. Files are asked for again where the network fails, and not where there are none.
// Who may import: src/search/worker.
import type { Manifest, PagesManifest } from '../../manifest.ts'
import type { StatusWords } from '../../messages.ts'
import type { Engine } from '../../worker/engine.ts'
import { tried } from '../../worker/source.ts'
import { type Files, Gone, openShards } from './open-shards.ts'

/** An engine over the pages that the site below `base` has, from slash to slash. */
export function openSite(base: string, manifest: PagesManifest, statusWords: StatusWords): Engine {
  return openShards(openFiles(base), manifest, statusWords)
}

function openFiles(base: string): Files {
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
