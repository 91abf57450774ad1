// In: an edition and its pages. Out: the map of the site (sitemaps.org), which robots.txt names.
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap'
import type { Edition } from '../../src/edition.ts'
import type { OutputFile } from '../../src/output.ts'
import { lastModified } from '../../src/views/last-modified.ts'
import { LOST, type SitePath } from './site-paths.ts'

/** As many addresses as one file may have. */
const LIMIT = 50_000

interface Entry {
  url: string
  lastmod?: string
}

/** `sitemap-index.xml` and the files that it names. */
export async function sitemapFiles(edition: Edition, paths: readonly SitePath[]): Promise<OutputFile[]> {
  const entries = paths.filter(isMapped).map(({ path }) => entryOf(edition, path))
  entries.sort((a, b) => (a.url < b.url ? -1 : 1))
  const parts = Array.from({ length: Math.ceil(entries.length / LIMIT) }, (_, at) =>
    entries.slice(at * LIMIT, (at + 1) * LIMIT),
  )
  const maps = parts.map((part, at) => ({ path: `sitemap-${at}.xml`, part }))
  const index = maps.map(({ path, part }) => ({ url: edition.url + path, ...latest(part) }))
  return Promise.all([
    ...maps.map(({ path, part }) =>
      fileOf(path, new SitemapStream({ xmlns: PLAIN, lastmodDateOnly: true }), part),
    ),
    fileOf('sitemap-index.xml', new SitemapIndexStream({ lastmodDateOnly: true }), index),
  ])
}

/** No vocabulary beside that of the protocol: of news, pictures and films the site has none. */
const PLAIN = { news: false, xhtml: false, image: false, video: false }

function isMapped({ route, file }: SitePath): boolean {
  return route.type === 'page' && file !== LOST
}

function entryOf(edition: Edition, path: string): Entry {
  const url = edition.url + encodeURI(path)
  const lastmod = lastModified(edition, url)
  return { url, ...(lastmod && { lastmod }) }
}

function latest(entries: readonly Entry[]): { lastmod?: string } {
  const days = entries.flatMap(({ lastmod }) => lastmod ?? []).sort()
  const lastmod = days.at(-1)
  return lastmod ? { lastmod } : {}
}

async function fileOf(
  path: string,
  stream: SitemapStream | SitemapIndexStream,
  entries: readonly Entry[],
): Promise<OutputFile> {
  for (const entry of entries) stream.write(entry)
  stream.end()
  return { path, body: await streamToPromise(stream) }
}
