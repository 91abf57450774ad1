// Writes the pages of an edition: one that the edition before has is taken from it, any other is rendered and put. What the
// text search reads is kept while it is at hand.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Edition } from '../../src/edition.ts'
import { LANGS } from '../../src/i18n/lang.ts'
import type { OutputFile } from '../../src/output.ts'
import { isPageKind } from '../../src/page-props.ts'
import type { Keys, KeysBefore } from './build-cache.ts'
import type { Compiled } from './compiled.ts'
import { filesBelow } from './edition-files.ts'
import { type EditionWriter, put, putAll } from './edition-writer.ts'
import { keepPages } from './kept-pages.ts'
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

/** Writes a part of the pages into the edition's folder; with the first, the files that all of them use, and their map. */
export async function renderPages(
  edition: Edition,
  writer: EditionWriter,
  { app, client }: Compiled,
  before: KeysBefore,
  part: Part,
): Promise<RenderedPages> {
  const paths = await sitePaths(app)
  if (part.number === 1) {
    putAll(writer, filesIn(client))
    putAll(writer, await sitemapFiles(edition, paths))
  }
  const kept = await keepPages(edition, writer, before)
  const texts: PageTexts = new Map()
  // Others wait for datasets, which are made meanwhile.
  const own = paths.filter(path => isIn(part, path)).sort(recordsFirst)
  for (const path of own) {
    keepText(path.file, kept.take(kindOf(path), path.file) ?? (await render(path)))
    if (part.number === 1) tick(own.length, '页')
  }
  return { keys: kept.keys, taken: kept.taken.size, texts }

  async function render({ route, path, file }: SitePath): Promise<Uint8Array> {
    const request = new Request(new URL(edition.base + encodeURI(path), app.manifest.site))
    const response = await app.render(request, { routeData: route })
    // Astro has said why.
    if (!response.ok && file !== LOST) throw new Error(`${file}：没有生成 / not rendered`)
    const body = new Uint8Array(await response.arrayBuffer())
    put(writer, { path: file, body })
    return body
  }

  function keepText(file: string, body: Uint8Array): void {
    const bytes = Buffer.from(body.buffer, body.byteOffset, body.length)
    if (bytes.includes('data-pagefind-body')) texts.set(file, bytes.toString())
  }
}

function* filesIn(dir: string): Iterable<OutputFile> {
  for (const path of filesBelow(dir)) yield { path, body: readFileSync(join(dir, path)) }
}

/** Which of the pages that there are many of it is one of (src/page-props.ts), or another name. */
function kindOf({ route }: SitePath): string {
  return route.component.replace(/^src\/pages\/\[\.\.\.lang\]\/(.+)\.astro$/, '$1')
}

/** Pages of records are shared out; all else is the first part's. */
function isIn({ number, of }: Part, path: SitePath): boolean {
  return isPageKind(kindOf(path)) ? crc32(path.file) % of === number - 1 : number === 1
}

function recordsFirst(a: SitePath, b: SitePath): number {
  return Number(isPageKind(kindOf(b))) - Number(isPageKind(kindOf(a)))
}

/** Nearly: the pages of records, and some that every site has. */
export function countPages({ snapshot }: Edition): number {
  const { enterprises, titles, windows, notices, districts } = snapshot
  const records = enterprises.length + titles.length + windows.length + notices.length + districts.length
  return (records + 40) * LANGS.length
}
