// The text search of a built site in a real browser, against brute force over the text of its pages.
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { stripTypeScriptTypes } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { UsageError } from '../lib/arguments.ts'
import { findBrowser } from '../lib/browser.ts'
import { serveFiles } from '../lib/serve-files.ts'
import { plain, readPages, truthOf } from './notice-pages.ts'
import { inventNoticeQueries, type NoticeQuery } from './notice-queries.ts'
import { quantile } from './score.ts'

export interface NoticesBenchOptions {
  seed: readonly number[]
  queries: readonly number[]
  site: string
}

interface Found {
  urls: readonly string[]
  milliseconds: number
}

interface Sum {
  queries: number
  recall: number
  precision: number
  counts: number
  empty: number
}

const SOURCE = fileURLToPath(new URL('../../src/search/', import.meta.url))
const LANG = 'zh-CN'

/** Prints recall, precision and right counts a class of queries. */
export async function benchNotices({ site, seed, queries }: NoticesBenchOptions): Promise<void> {
  if (!existsSync(join(site, 'pagefind')))
    throw new UsageError(
      `${site} 不是生成的网站，先运行 npm run build / is no built site: npm run build first`,
    )
  const served = await serve(site)
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const texts = (await readPages(browser, site, served.url, LANG)).map(text => ({
      ...text,
      plain: text.pieces.map(plain),
    }))
    const characters = texts.reduce((sum, { pieces }) => sum + pieces.join('').length, 0)
    console.log(`${texts.length} pages, ${characters.toLocaleString('en')} characters`)
    for (const one of seed) {
      const page = await browser.newPage()
      let bytes = 0
      page.on('response', async response => {
        bytes += Number((await response.headerValue('content-length')) ?? 0)
      })
      await page.goto(`${served.url}about/`)
      bytes = 0
      const made = inventNoticeQueries(texts, one, queries[0] ?? 40)
      await score(page, made, query => truthOf(texts, query), one)
      console.log(`  ${(bytes / 1000).toFixed(0)} KB fetched for all of them`)
      await page.close()
    }
  } finally {
    await browser.close()
    served.close()
  }
}

async function score(
  page: Page,
  queries: readonly NoticeQuery[],
  truthFor: (query: string) => ReadonlySet<string>,
  seed: number,
): Promise<void> {
  const sums = new Map<string, Sum>()
  const times: number[] = []
  for (const { kind, text, meant } of queries) {
    const sum = sums.get(kind) ?? { queries: 0, recall: 0, precision: 0, counts: 0, empty: 0 }
    sums.set(kind, sum)
    const found = await page.evaluate(ask, text)
    times.push(found.milliseconds)
    const truth = truthFor(meant)
    const shown = found.urls
    const right = shown.filter(url => truth.has(url)).length
    sum.queries += 1
    sum.empty += truth.size === 0 ? 1 : 0
    sum.recall += truth.size === 0 ? 1 : right / truth.size
    sum.precision += shown.length === 0 ? 1 : right / shown.length
    sum.counts += shown.length === truth.size ? 1 : 0
    if (right !== truth.size || right !== shown.length)
      console.log(`  ✗ ${kind} “${text}”: ${shown.length} found, ${truth.size} true, ${right} right`)
  }
  console.log(
    `\nseed ${seed}: p50 ${quantile(times, 0.5).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms`,
  )
  console.log(table(sums))
}

/** In the page: all pages that the search offers. */
async function ask(text: string): Promise<Found> {
  const place = globalThis as { search?: (query: string) => Promise<Answer> }
  interface Answer {
    pages: readonly { load(): Promise<{ url: string }> }[]
  }
  if (!place.search) {
    const module = await import(/* @vite-ignore */ `${location.origin}/_source/text-search.ts`)
    place.search = module.openTextSearch('/', 'letter') as (query: string) => Promise<Answer>
  }
  const start = performance.now()
  const { pages } = await place.search(text)
  const milliseconds = performance.now() - start
  const loaded = await Promise.all(pages.map(page => page.load()))
  return { urls: loaded.map(({ url }) => url), milliseconds }
}

function table(sums: ReadonlyMap<string, Sum>): string {
  const head = `${'class'.padEnd(24)}${'queries'.padStart(8)}${'nowhere'.padStart(9)}${'recall'.padStart(9)}${'precision'.padStart(11)}${'count'.padStart(8)}`
  const lines = [...sums].map(([kind, { queries, empty, recall, precision, counts }]) => {
    const share = (value: number) => (value / queries).toFixed(3)
    return `${kind.padEnd(24)}${String(queries).padStart(8)}${String(empty).padStart(9)}${share(recall).padStart(9)}${share(precision).padStart(11)}${share(counts).padStart(8)}`
  })
  return [head, ...lines].join('\n')
}

/** The site, and below /_source/ the browser half of the search without its types. */
async function serve(dir: string): Promise<{ url: string; close: () => void }> {
  const files = serveFiles(dir)
  const server = createServer((request, response) => {
    const source = request.url?.match(/^\/_source\/((?:[\w-]+\/)*[\w-]+\.ts)$/)?.[1]
    if (source === undefined) return void files(request, response)
    response.setHeader('content-type', 'text/javascript')
    response.end(stripTypeScriptTypes(readFileSync(join(SOURCE, source), 'utf8')))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() }
}
