// Writes the pages of an edition: one that the edition before has is taken from it, any other is printed and put. What the
// text search reads is kept while it is at hand.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import { sealed } from '../../src/datasets/files.ts'
import type { Edition } from '../../src/edition.ts'
import type { OutputFile } from '../../src/output.ts'
import { citesManifest, isPageKind } from '../../src/page-props.ts'
import { langsOf } from '../../src/site/families.ts'
import type { Keys, KeysBefore } from './build-cache.ts'
import type { Compiled } from './compiled.ts'
import { filesBelow } from './edition-files.ts'
import { type EditionWriter, put, putAll } from './edition-writer.ts'
import { keepPages, placeOf } from './kept-pages.ts'
import { printer } from './molds.ts'
import type { Part } from './parts.ts'
import { tick } from './progress.ts'
import { LOST, type SitePath, sitePaths } from './site-paths.ts'
import { sitemapFiles } from './sitemap.ts'

/** File of a page → its HTML. */
export type PageTexts = Map<string, string>

/** What came of rendering. */
export interface RenderedPages {
  /** Of the pages that a later build may take. */
  keys: Keys['pages']
  /** How many were taken from the edition before. */
  taken: number
  /** What the text search finds. */
  texts: PageTexts
}

/** What pages are made of, and where they go. */
interface PageTask {
  edition: Edition
  writer: EditionWriter
  compiled: Compiled
  /** Of the edition before. */
  keys: KeysBefore
  part: Part
  /** The pages of the part that nobody has begun. */
  queue: Queue
}

/** How many pages threads have taken so far, each the next one. */
export type Queue = Int32Array<SharedArrayBuffer>

/** Pages after which a signal is heard: most are made without waiting for anything, and a run that is stopped must end. */
const HEARING = 20

/** A queue for all threads that make pages together. */
export function openQueue(): Queue {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
}

/** Writes pages of a part into the edition's folder until none is left; whoever begins, also what all of them use, and their map. */
export async function renderPages({
  edition,
  writer,
  compiled,
  keys,
  part,
  queue,
}: PageTask): Promise<RenderedPages> {
  const { app, client } = compiled
  const paths = await sitePaths(app)
  const own = paths.filter(path => isIn(part, path)).sort((a, b) => haste(a) - haste(b))
  const kept = keepPages(edition, writer, keys)
  const print = printer(edition, compiled.ownParts)
  const texts: PageTexts = new Map()
  let made = 0
  for (let at = next(); at < own.length; at = next()) {
    if (at === 0 && part.number === 1) {
      putAll(writer, filesIn(client))
      putAll(writer, await sitemapFiles(edition, paths))
    }
    await make(own[at] as SitePath)
    tick(at, own.length, '页')
    made += 1
    if (made % HEARING === 0) await turn()
  }
  return { keys: kept.keys, taken: kept.taken.size, texts }

  function next(): number {
    return Atomics.add(queue, 0, 1)
  }

  async function make(path: SitePath): Promise<void> {
    if (await kept.take(kindOf(path), path.file)) return
    const kind = kindOf(path)
    // Why there are no datasets is told as it is: Astro would print the trace of a page that waits for them in vain.
    if (kind.startsWith('data/')) await sealed(edition)
    const body = isPageKind(kind)
      ? await print(kind, placeOf(path.file), () => render(path))
      : await render(path)
    put(writer, { path: path.file, body })
    const bytes = Buffer.from(body.buffer, body.byteOffset, body.length)
    if (bytes.includes('data-pagefind-body')) texts.set(path.file, bytes.toString())
  }

  async function render({ route, path, file }: SitePath): Promise<Uint8Array> {
    const request = new Request(new URL(edition.base + encodeURI(path), app.manifest.site))
    const response = await app.render(request, { routeData: route })
    // Astro has said why.
    if (!response.ok && file !== LOST) throw new Error(`${file}：没有生成 / not rendered`)
    return new Uint8Array(await response.arrayBuffer())
  }
}

function* filesIn(dir: string): Iterable<OutputFile> {
  for (const path of filesBelow(dir)) yield { path, body: readFileSync(join(dir, path)) }
}

/** Which of the pages that there are many of it is one of (src/page-props.ts), or another name. */
export function kindOf({ route }: SitePath): string {
  return route.component.replace(/^src\/pages\/\[\.\.\.lang\]\/(.+)\.astro$/, '$1')
}

/** Pages of records are shared out; all else is the first part's. */
function isIn({ number, of }: Part, path: SitePath): boolean {
  return isPageKind(kindOf(path)) ? crc32(path.file) % of === number - 1 : number === 1
}

/** Pages that wait for datasets, which are made meanwhile, come last: all those of no record, and those that cite them. */
function haste(path: SitePath): number {
  const kind = kindOf(path)
  if (!isPageKind(kind)) return 2
  return citesManifest(kind) ? 1 : 0
}

/** Nearly: the pages of records, and some that every site has. */
export function countPages({ snapshot, site }: Edition): number {
  const { enterprises, titles, windows, notices, districts } = snapshot
  const records = enterprises.length + titles.length + windows.length + notices.length + districts.length
  return (records + 40) * langsOf(site).length
}
