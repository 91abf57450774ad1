// npm run build: check, derive, write the whole site and all datasets, swap it in as one step.
import { fileURLToPath } from 'node:url'
import { build } from 'astro'
import { badgeFiles } from '../src/badges/files.ts'
import { apiFiles } from '../src/datasets/api/files.ts'
import { publish } from '../src/datasets/files.ts'
import { type Edition, setEdition } from '../src/edition.ts'
import { feedFiles } from '../src/feeds/files.ts'
import { LANGS } from '../src/i18n/lang.ts'
import { searchFiles } from '../src/search/build/files.ts'
import { command, EXIT, run } from './lib/arguments.ts'
import { expected } from './lib/astro-logger.ts'
import { type EditionOptions, openForPublication } from './lib/open.ts'
import { measureFolder, replaceFolder, writeFiles } from './lib/output.ts'
import { stage, stageTable } from './lib/progress.ts'
import { indexPages } from './lib/search.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const door = command('build', '检查数据并生成整个网站 / check the data and publish the whole site')
  .option('--out <dir>', '输出文件夹 output folder', 'dist')
  .option('--site <url>', '网站地址 address of the site')
  .option('--base <path>', '网站所在路径 path below the address, such as /register/')

await run(door, async () => {
  const options = door.opts<EditionOptions>()
  const edition = await stage('读取并检查数据', () => openForPublication(options), summariseRecords)
  setEdition(edition)
  await replaceFolder(options.out, async dir => {
    // Before the pages, which tell how large the files are and what their checksums are.
    const datasets = await stage(
      '生成数据集',
      () => publish(edition),
      ({ files }) => `${files.length} 个文件`,
    )
    await stage('渲染网页', () => renderPages(edition, dir))
    await stage('写数据集、订阅源和徽章', () => {
      writeFiles(dir, datasets.files)
      writeFiles(dir, feedFiles(edition))
      writeFiles(dir, badgeFiles(edition))
    })
    await stage('写接口文件', async () => writeFiles(dir, await apiFiles(edition, datasets.manifestHash)))
    await stage('建立企业检索', () => writeFiles(dir, searchFiles(edition)))
    await stage(
      '建立全文检索',
      () => indexPages(dir),
      pages => `${pages} 页`,
    )
  })
  summarise(edition, options.out)
  return EXIT.ok
})

async function renderPages(edition: Edition, outDir: string): Promise<void> {
  expected.pages = countPages(edition)
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  // Vite would write other pages where somebody's shell says otherwise.
  process.env.NODE_ENV = 'production'
  await build({
    root,
    outDir,
    site: new URL(edition.url).origin,
    base: edition.base,
    redirects: redirectsBelow(edition),
    logger: { entrypoint: fileURLToPath(new URL('lib/astro-logger.ts', import.meta.url)) },
  })
}

function redirectsBelow({ site, base }: Edition): Record<string, string> {
  return Object.fromEntries(
    Object.entries(site.redirects).map(([from, to]) => [from, `${base.slice(0, -1)}${to}`]),
  )
}

/** Nearly: the pages of records, and some that every site has. */
function countPages({ snapshot }: Edition): number {
  const { enterprises, titles, windows, notices, districts } = snapshot
  const records = enterprises.length + titles.length + windows.length + notices.length + districts.length
  return (records + 40) * LANGS.length
}

function summariseRecords({ records }: Edition): string {
  const rows = Object.values(records).reduce((sum, count) => sum + count, 0)
  return `${rows.toLocaleString('en')} 条记录`
}

function summarise({ day, isLive, base }: Edition, out: string): void {
  const { files, bytes, pages } = measureFolder(out)
  const size = `${pages.toLocaleString('en')} 页、${files.toLocaleString('en')} 个文件、${(bytes / 1e6).toFixed(1)} MB`
  console.error(`\n${stageTable()}`)
  console.error(`\n✓ 已发布到 ${out}/：${size}，截至 ${day}（${isLive ? '实时版' : '历史版'}）`)
  console.error(`  查看：npm run preview -- --out ${out}${base === '/' ? '' : ` --base ${base}`}`)
}
