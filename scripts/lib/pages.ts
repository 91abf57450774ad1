// Renders the pages of an edition by Astro; those that the edition before has are taken from it.
import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sitemap, { type SitemapItem } from '@astrojs/sitemap'
import { type AstroIntegration, type AstroPrerenderer, build } from 'astro'
import type { Edition } from '../../src/edition.ts'
import { LANGS } from '../../src/i18n/lang.ts'
import { redirectsBelow } from '../../src/site/redirects.ts'
import { lastModified } from '../../src/views/last-modified.ts'
import { expected } from './astro-logger.ts'
import type { EditionWriter } from './edition-writer.ts'
import { type KeptPages, keepPages, type PageCache } from './kept-pages.ts'
import { ROOT } from './root.ts'
import { whenStopped } from './stopping.ts'

/** Renders all pages into the edition's folder; tells which of them a later build may take from it, and which it took. */
export async function renderPages(
  edition: Edition,
  writer: EditionWriter,
  cache: PageCache,
): Promise<KeptPages> {
  expected.pages = countPages(edition)
  const kept = await keepPages(edition, writer, cache)
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  // Vite would write other pages where somebody's shell says otherwise.
  process.env.NODE_ENV = 'production'
  await withinOwnFolder(() =>
    build({
      root: ROOT,
      outDir: writer.dir,
      // Files of data are written into it meanwhile.
      vite: { build: { emptyOutDir: false } },
      site: new URL(edition.url).origin,
      base: edition.base,
      redirects: redirectsOf(edition),
      integrations: [sitemap({ serialize: item => datedItem(edition, item) }), keeping(kept, edition.base)],
      logger: { entrypoint: fileURLToPath(new URL('astro-logger.ts', import.meta.url)) },
    }),
  )
  return kept
}

// Astro has a cache of its own (experimental.incrementalBuild). It copies where a link would do, wants the keys of all pages
// before the first is rendered, and keeps each page twice.
function keeping(kept: KeptPages, base: string): AstroIntegration {
  return {
    name: 'kept-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer(usual => keepingRenderer(usual, kept, base)),
    },
  }
}

function keepingRenderer(usual: AstroPrerenderer, kept: KeptPages, base: string): AstroPrerenderer {
  return {
    ...usual,
    render: async (request, options) => {
      const { type, component } = options.routeData
      const path = new URL(request.url).pathname.slice(base.length)
      // Of an empty answer Astro writes no file.
      if (type === 'page' && kept.take(nameOf(component), path)) return new Response(null)
      return usual.render(request, options)
    },
  }
}

function nameOf(component: string): string {
  return component.replace(/^src\/pages\/\[\.\.\.lang\]\//, '').replace(/\.astro$/, '')
}

/**
 * Astro keeps what it compiles below the folder in which it runs. Each run has one of its own, so that two do not mix,
 * and within the program, where its libraries are found from wherever the command was called.
 */
async function withinOwnFolder<T>(act: () => Promise<T>): Promise<T> {
  const before = process.cwd()
  const own = join(ROOT, '.build', `run-${randomUUID()}`)
  const remove = () => rmSync(own, { recursive: true, force: true })
  mkdirSync(own, { recursive: true })
  const forget = whenStopped(remove)
  process.chdir(own)
  try {
    return await act()
  } finally {
    process.chdir(before)
    forget()
    remove()
  }
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
function countPages({ snapshot }: Edition): number {
  const { enterprises, titles, windows, notices, districts } = snapshot
  const records = enterprises.length + titles.length + windows.length + notices.length + districts.length
  return (records + 40) * LANGS.length
}
