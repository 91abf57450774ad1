// The same in a browser, on a slow network and a slow processor: what has to be fetched, and how long a reader waits
// until the enterprise that was meant stands on the page.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { packFiles } from '../../src/search/build/files.ts'
import type { SearchData } from '../../src/search/data.ts'
import { findBrowser } from '../lib/browser.ts'
import { writeFiles } from '../lib/output.ts'
import { askPagefind, askScript, typeAndWait } from './in-page.ts'
import { longestTaskOf } from './longest-task.ts'
import type { Query } from './queries.ts'
import { writeMiniSearch, writePagefind } from './rivals.ts'
import { addScore, type Measured, quantile, type Scores } from './score.ts'
import { type SlowServer, serveSlowly, slowDown } from './slow.ts'

const SLOWER = 4
/** First visits of the lookup, each in a browser that has nothing yet. */
const VISITS = 7
const RIVAL_QUERIES = 60
const TRACED = 30
const FEW = 20
/** Milliseconds after which nothing is expected any more. */
const PATIENCE = 8000

/** Measures all engines; `dir` is a built site, whose pages and scripts are taken and whose data are replaced. */
export async function measureInBrowser(
  dir: string,
  data: SearchData,
  queries: readonly Query[],
  hasRivals: boolean,
): Promise<{ measured: Measured[]; pagefind: Scores | undefined }> {
  const site = mkdtempSync(join(tmpdir(), 'bench-search-'))
  for (const part of ['_astro', 'about']) cpSync(join(dir, part), join(site, part), { recursive: true })
  writeFiles(site, packFiles(data))
  if (hasRivals) {
    writeMiniSearch(site, data)
    await writePagefind(data, site)
  }
  const server = await serveSlowly(site)
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const known = queries.filter(query => query.truth.size > 0)
    const measured = [await measureLookup(browser, server, data, known)]
    if (!hasRivals) return { measured, pagefind: undefined }
    for (const [engine, name] of [
      ['Pagefind alone', 'pagefind'],
      ['MiniSearch', 'minisearch'],
    ] as const)
      measured.push(await measureScript(browser, server, engine, name, known.slice(0, RIVAL_QUERIES)))
    return { measured, pagefind: await scorePagefind(browser, server.url, queries) }
  } finally {
    await browser.close()
    server.close()
    rmSync(site, { recursive: true, force: true })
  }
}

/** The lookup as a reader meets it: the box of a page, from the focus to the enterprise that was meant. */
async function measureLookup(
  browser: Browser,
  server: SlowServer,
  data: SearchData,
  queries: readonly Query[],
): Promise<Measured> {
  const wantedBy = ({ truth }: Query) => [...truth].map(owner => data.enterprises[owner]?.names[0] ?? '')
  const type = (page: Page, query: Query) =>
    page.evaluate(typeAndWait, { text: query.text, wanted: wantedBy(query), patience: PATIENCE })
  const firsts = queries.filter(({ kind }) => kind === 'three to six')
  const cold: number[] = []
  const kilobytes: number[] = []
  const requests: number[] = []
  for (const query of firsts.slice(0, VISITS))
    await visit(browser, server, 'about/', async page => {
      cold.push((await type(page, query)) ?? Number.POSITIVE_INFINITY)
      const told = server.traffic()
      kilobytes.push(told.kilobytes)
      requests.push(told.requests)
    })
  const times: (number | undefined)[] = []
  await visit(browser, server, 'about/', async page => {
    // The first query of a kind may wait for a part that none before it needed.
    const isFirst = (query: Query) => queries.find(({ kind }) => kind === query.kind) === query
    for (const query of queries.filter(isFirst)) await type(page, query)
    for (const query of queries) if (!isFirst(query)) times.push(await type(page, query))
    const all = server.traffic()
    console.log(
      `  all parts that the queries asked for: ${all.kilobytes.toFixed(0)} KB, ${all.requests} requests`,
    )
  })
  let longest = 0
  await visit(browser, server, 'about/', async page => {
    // A trace slows everything down a little: nothing else is measured on this visit. Handing over what a frequent part
    // may find would be the longest task.
    const some = queries.filter(({ truth }) => truth.size < FEW).slice(0, TRACED)
    longest = await longestTaskOf(browser, page, async () => {
      for (const query of some) await type(page, query)
    })
  })
  return {
    engine: 'lookup',
    kilobytes: quantile(kilobytes, 0.5),
    requests: quantile(requests, 0.5),
    cold,
    warm: times.flatMap(time => time ?? []),
    longestTaskMs: longest * SLOWER,
    missed: times.filter(time => time === undefined).length,
  }
}

/** A visit of a browser that knows nothing, slowed down once the page stands. */
async function visit(
  browser: Browser,
  server: SlowServer,
  path: string,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(server.url + path, { waitUntil: 'networkidle' })
  server.traffic()
  server.setSlow(true)
  const end = slowDown(await renderers(browser), SLOWER)
  try {
    await act(page)
  } finally {
    await end()
    server.setSlow(false)
    await context.close()
  }
}

async function renderers(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
}

/** An engine that a page uses directly. */
async function measureScript(
  browser: Browser,
  server: SlowServer,
  engine: string,
  name: 'pagefind' | 'minisearch',
  queries: readonly Query[],
): Promise<Measured> {
  const cold: number[] = []
  const warm: number[] = []
  let traffic = { kilobytes: 0, requests: 0 }
  await visit(browser, server, `${name}.html`, async page => {
    const ask = (text: string) => page.evaluate(askScript, { name, text })
    cold.push(await ask(queries.find(({ kind }) => kind === 'three to six')?.text ?? ''))
    traffic = server.traffic()
    for (const { text } of queries) warm.push(await ask(text))
  })
  return { engine, ...traffic, cold, warm, longestTaskMs: undefined, missed: 0 }
}

async function scorePagefind(browser: Browser, url: string, queries: readonly Query[]): Promise<Scores> {
  const page = await browser.newPage()
  await page.goto(`${url}pagefind.html`)
  const scores: Scores = new Map()
  for (const query of queries) {
    const shown = (await page.evaluate(askPagefind, query.text)).map(url => Number(url.replace(/\D/g, '')))
    addScore(scores, query, { shown, real: shown.length })
  }
  await page.close()
  return scores
}
