// Writes the whole site of an edition into a folder: pages, datasets, feeds, badges, API, indexes.
import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sitemap, { type SitemapItem } from '@astrojs/sitemap'
import { build } from 'astro'
import { badgeFiles } from '../../src/badges/files.ts'
import { apiFiles } from '../../src/datasets/api/files.ts'
import { publish } from '../../src/datasets/files.ts'
import { changeFiles } from '../../src/datasets/releases/all-changes.ts'
import { releaseFiles } from '../../src/datasets/releases/files.ts'
import { storiesOf } from '../../src/datasets/releases/stories.ts'
import { releasedTitle } from '../../src/datasets/releases/title-proof.ts'
import { type Edition, setEdition } from '../../src/edition.ts'
import { editionFile } from '../../src/edition-file.ts'
import { changesFeedFiles } from '../../src/feeds/changes.ts'
import { feedFiles } from '../../src/feeds/files.ts'
import { LANGS } from '../../src/i18n/lang.ts'
import { listFiles } from '../../src/lists/build.ts'
import { searchFiles } from '../../src/search/build/files.ts'
import { redirectFiles, redirectsBelow } from '../../src/site/redirects.ts'
import { lastModified } from '../../src/views/last-modified.ts'
import { expected } from './astro-logger.ts'
import { writeFiles } from './output.ts'
import { stage } from './progress.ts'
import { indexPages } from './search.ts'
import { whenStopped } from './stopping.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Fills a folder, which is there and empty, with the site. */
export async function writeSite(edition: Edition, dir: string): Promise<void> {
  setEdition(edition)
  // Before the pages, which tell how large the files are and what their checksums are.
  const datasets = await stage(
    '生成数据集',
    () => publish(edition),
    ({ files }) => `${files.length} 个文件`,
  )
  await stage('渲染网页', () => renderPages(edition, dir))
  await stage('写数据集、订阅源、徽章和各期发布', async () => {
    writeFiles(dir, datasets.files)
    writeFiles(dir, feedFiles(edition))
    writeFiles(dir, changesFeedFiles(edition, storiesOf(edition)))
    writeFiles(
      dir,
      badgeFiles(edition, id => releasedTitle(edition, id)),
    )
    writeFiles(dir, redirectFiles(redirectsBelow(edition.base, edition.site.redirects)))
    writeFiles(dir, listFiles(edition))
    writeFiles(dir, releaseFiles(edition))
    writeFiles(dir, await changeFiles(edition))
    writeFiles(dir, [editionFile(edition)])
  })
  await stage('写接口文件', async () => writeFiles(dir, await apiFiles(edition, datasets.manifestHash)))
  await stage('建立企业检索', () => writeFiles(dir, searchFiles(edition)))
  await stage(
    '建立全文检索',
    () => indexPages(dir),
    pages => `${pages} 页`,
  )
}

async function renderPages(edition: Edition, outDir: string): Promise<void> {
  expected.pages = countPages(edition)
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  // Vite would write other pages where somebody's shell says otherwise.
  process.env.NODE_ENV = 'production'
  await withinOwnFolder(() =>
    build({
      root: ROOT,
      outDir,
      site: new URL(edition.url).origin,
      base: edition.base,
      redirects: redirectsOf(edition),
      integrations: [sitemap({ serialize: item => datedItem(edition, item) })],
      logger: { entrypoint: fileURLToPath(new URL('astro-logger.ts', import.meta.url)) },
    }),
  )
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
