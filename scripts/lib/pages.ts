// Renders the pages of an edition by Astro; those that the edition before has are taken from it.
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sitemap, { type SitemapItem } from '@astrojs/sitemap'
import { type AstroIntegration, build } from 'astro'
import type { Edition } from '../../src/edition.ts'
import { LANGS } from '../../src/i18n/lang.ts'
import { redirectsBelow } from '../../src/site/redirects.ts'
import { lastModified } from '../../src/views/last-modified.ts'
import { expected } from './astro-logger.ts'
import type { Keys, KeysBefore } from './build-cache.ts'
import type { EditionWriter } from './edition-writer.ts'
import { keepPages } from './kept-pages.ts'
import { type PageTexts, pageRenderer, type Rendering } from './page-renderer.ts'
import type { Part } from './parts.ts'
import { ROOT } from './root.ts'
import { whenStopped } from './stopping.ts'

/** What came of rendering. */
export interface RenderedPages {
  /** Of the pages that a later build may take. */
  keys: Keys['pages']
  /** How many were taken from the edition before. */
  taken: number
  /** What the text search finds. */
  texts: PageTexts
}

/** Renders a part of the pages into the edition's folder; with the first, the files that all of them use. */
export async function renderPages(
  edition: Edition,
  writer: EditionWriter,
  before: KeysBefore,
  part: Part,
): Promise<RenderedPages> {
  expected.pages = countPages(edition)
  const kept = await keepPages(edition, writer, before)
  const texts: PageTexts = new Map()
  const site = new URL(edition.url).origin
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  // Vite would write other pages where somebody's shell says otherwise.
  process.env.NODE_ENV = 'production'
  await withinOwnFolder(own =>
    build({
      root: ROOT,
      // What the first part has is thrown away in the others.
      outDir: part.number === 1 ? writer.dir : join(own, 'out'),
      // Files of data are written into it meanwhile.
      vite: { build: { emptyOutDir: false } },
      site,
      base: edition.base,
      redirects: redirectsOf(edition),
      integrations: [
        rendering({ writer, kept, texts, part, base: edition.base }),
        ...(part.number === 1 ? [sitemap({ serialize: item => datedItem(edition, item) })] : []),
      ],
      logger: { entrypoint: fileURLToPath(new URL('astro-logger.ts', import.meta.url)) },
    }),
  )
  return { keys: kept.keys, taken: kept.taken.size, texts }
}

// Astro has a cache of its own (experimental.incrementalBuild). It copies where a link would do, wants the keys of all pages
// before the first is rendered, and keeps each page twice.
function rendering(how: Rendering): AstroIntegration {
  return {
    name: 'page-renderer',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer(usual => pageRenderer(usual, how)),
    },
  }
}

const RUNS = join(ROOT, '.build')

/**
 * Astro keeps what it compiles below the folder in which it runs. Each run has one of its own, so that two do not mix,
 * and within the program, where its libraries are found from wherever the command was called.
 */
async function withinOwnFolder<T>(act: (own: string) => Promise<T>): Promise<T> {
  const before = process.cwd()
  const own = join(RUNS, `run-${process.pid}-${randomUUID()}`)
  const remove = () => rmSync(own, { recursive: true, force: true })
  removeLeft()
  mkdirSync(own, { recursive: true })
  const forget = whenStopped(remove)
  process.chdir(own)
  try {
    return await act(own)
  } finally {
    process.chdir(before)
    forget()
    remove()
  }
}

/** Removes what a process left there that was ended. */
export function removeFoldersOf(pid: number): void {
  removeFolders(name => name.startsWith(`run-${pid}-`))
}

/** Longer than any build takes, in milliseconds. */
const LONG = 24 * 60 * 60 * 1000

/** Removes what runs left there that nobody could end in order. */
function removeLeft(): void {
  removeFolders(name => name.startsWith('run-') && Date.now() - statSync(join(RUNS, name)).mtimeMs > LONG)
}

function removeFolders(isMeant: (name: string) => boolean): void {
  const left = existsSync(RUNS) ? readdirSync(RUNS).filter(isMeant) : []
  for (const name of left) rmSync(join(RUNS, name), { recursive: true, force: true, maxRetries: 3 })
}

function datedItem(edition: Edition, item: SitemapItem): SitemapItem {
  const lastmod = lastModified(edition, item.url)
  return { ...item, ...(lastmod && { lastmod }) }
}

// Astro itself puts the base before the old path.
function redirectsOf({ site, base }: Edition): Record<string, string> {
  const moved = redirectsBelow(base, site.redirects)
  return Object.fromEntries(moved.map(([from, to]) => [from.slice(base.length - 1), to]))
}

/** Nearly: the pages of records, and some that every site has. */
export function countPages({ snapshot }: Edition): number {
  const { enterprises, titles, windows, notices, districts } = snapshot
  const records = enterprises.length + titles.length + windows.length + notices.length + districts.length
  return (records + 40) * LANGS.length
}
