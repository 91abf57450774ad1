// The same in a browser, on a slow network and a slow processor: what has to be fetched, and how long a reader waits.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import sirv from 'sirv'
import type { SearchData } from '../../src/search/data.ts'
import { packFiles } from '../../src/search/files.ts'
import { findBrowser } from '../lib/browser.ts'
import { writeFiles } from '../lib/output.ts'
import type { Query } from './queries.ts'
import { miniDocuments, pairs, writePagefind } from './rivals.ts'
import { addScore, quantile, type Scores } from './score.ts'

// Lighthouse's "slow 4G".
const SLOW = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 }
const SLOWER = 4

export interface Measured {
  engine: string
  kilobytes: number
  requests: number
  coldMs: number
  warmMs: string
  longestTaskMs: number | undefined
}

/** Measures all engines; `dir` is a built site, whose pages and scripts are taken and whose data are replaced. */
export async function measureInBrowser(
  dir: string,
  data: SearchData,
  queries: readonly Query[],
): Promise<{ measured: Measured[]; pagefind: Scores }> {
  const site = mkdtempSync(join(tmpdir(), 'bench-search-'))
  for (const part of ['_astro', 'about']) cpSync(join(dir, part), join(site, part), { recursive: true })
  writeFiles(site, packFiles(data))
  writeMiniSearch(site, data)
  await writePagefind(data, site)
  const served = await serve(site)
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const pagefind = await scorePagefind(browser, served.url, queries)
    const known = queries.filter(query => query.truth.size > 0)
    const measured = [
      await measureLookup(browser, served.url, data, known),
      await measureScript(browser, served.url, 'Pagefind alone', 'pagefind', known),
      await measureScript(browser, served.url, 'MiniSearch', 'minisearch', known),
    ]
    return { measured, pagefind }
  } finally {
    await browser.close()
    served.close()
    rmSync(site, { recursive: true, force: true })
  }
}

/** The lookup as a reader meets it: the box of a page, from the focus to the enterprise that was meant. */
async function measureLookup(
  browser: Browser,
  url: string,
  data: SearchData,
  queries: readonly Query[],
): Promise<Measured> {
  const page = await browser.newPage()
  await page.goto(`${url}about/`)
  await page.evaluate(() => {
    const place = globalThis as { longest?: number }
    place.longest = 0
    new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) place.longest = Math.max(place.longest ?? 0, duration)
    }).observe({ type: 'longtask' })
  })
  const traffic = await slowDown(page)
  const first = queries.find(({ kind }) => kind === 'three to six') ?? queries[0]
  const type = (query: Query) => {
    const wanted = [...query.truth].map(owner => `enterprises/${data.enterprises[owner]?.id}/`)
    return page.evaluate(typeAndWait, { text: query.text, count: wanted.length })
  }
  const coldMs = first ? await type(first) : Number.NaN
  const { kilobytes, requests } = traffic()
  const times: number[] = []
  for (const query of queries) times.push(await type(query))
  const longest = await page.evaluate(() => (globalThis as { longest?: number }).longest)
  const all = traffic()
  console.log(
    `  all parts that the queries asked for: ${all.kilobytes.toFixed(0)} KB, ${all.requests} requests`,
  )
  await page.close()
  return { engine: 'lookup', kilobytes, requests, coldMs, warmMs: told(times), longestTaskMs: longest }
}

/** In the page: types into the box and waits until it says what it found. */
function typeAndWait({ text }: { text: string; count: number }): Promise<number> {
  const input = document.querySelector<HTMLInputElement>('form[data-suggests] input')
  if (!input) throw new Error('the page has no search box')
  const start = performance.now()
  input.focus()
  return new Promise(resolve => {
    const wait = () => {
      const list = document.querySelector('.suggestions')
      if (!list) return void setTimeout(wait, 2)
      const observer = new MutationObserver(() => {
        observer.disconnect()
        resolve(performance.now() - start)
      })
      observer.observe(list, { childList: true })
      setTimeout(() => resolve(performance.now() - start), 20_000)
      input.value = text
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }
    wait()
  })
}

/** An engine that a page uses directly. */
async function measureScript(
  browser: Browser,
  url: string,
  engine: string,
  name: 'pagefind' | 'minisearch',
  queries: readonly Query[],
): Promise<Measured> {
  const page = await browser.newPage()
  await page.goto(`${url}${name}.html`)
  const traffic = await slowDown(page)
  const ask = (text: string) => page.evaluate(askScript, { name, text })
  const coldMs = await ask(queries.find(({ kind }) => kind === 'three to six')?.text ?? '')
  const { kilobytes, requests } = traffic()
  const times: number[] = []
  for (const { text } of queries.slice(0, 60)) times.push(await ask(text))
  await page.close()
  return { engine, kilobytes, requests, coldMs, warmMs: told(times), longestTaskMs: undefined }
}

/** In the page: answers with the time until the first results are known with their names. */
async function askScript({ name, text }: { name: string; text: string }): Promise<number> {
  const start = performance.now()
  if (name === 'pagefind') {
    const engine = await import(/* @vite-ignore */ `${location.origin}/pagefind/pagefind.js`)
    const { results } = await engine.search(text)
    await Promise.all(results.slice(0, 6).map((result: { data(): Promise<unknown> }) => result.data()))
  } else {
    const { search } = await import(/* @vite-ignore */ `${location.origin}/minisearch.js`)
    search(text)
  }
  return performance.now() - start
}

async function scorePagefind(browser: Browser, url: string, queries: readonly Query[]): Promise<Scores> {
  const page = await browser.newPage()
  await page.goto(`${url}pagefind.html`)
  const scores: Scores = new Map()
  for (const query of queries) {
    const shown = await page.evaluate(async text => {
      const engine = await import(/* @vite-ignore */ `${location.origin}/pagefind/pagefind.js`)
      const { results } = await engine.search(text)
      const first = results.slice(0, 10) as { data(): Promise<{ url: string }> }[]
      const found = await Promise.all(first.map(result => result.data()))
      return found.map(one => Number(one.url.replace(/\D/g, '')))
    }, query.text)
    addScore(scores, query, { shown, real: shown.length })
  }
  await page.close()
  return scores
}

/** Slows the page down, and tells what it has fetched since. */
async function slowDown(page: Page): Promise<() => { kilobytes: number; requests: number }> {
  const session: CDPSession = await page.context().newCDPSession(page)
  let bytes = 0
  let requests = 0
  await session.send('Network.enable')
  session.on('Network.requestWillBeSent', () => {
    requests += 1
  })
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await session.send('Network.emulateNetworkConditions', SLOW)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  return () => ({ kilobytes: bytes / 1000, requests })
}

const told = (times: readonly number[]): string =>
  `${quantile(times, 0.5).toFixed(0)} / ${quantile(times, 0.95).toFixed(0)}`

/** MiniSearch has to be told everything and to index it in the page. */
function writeMiniSearch(site: string, data: SearchData): void {
  const library = new URL('../../node_modules/minisearch/dist/es/index.js', import.meta.url)
  mkdirSync(site, { recursive: true })
  writeFileSync(join(site, 'library.js'), readFileSync(library))
  writeFileSync(join(site, 'documents.bin'), gzipSync(JSON.stringify(miniDocuments(data)), { level: 9 }))
  writeFileSync(
    join(site, 'minisearch.js'),
    `import MiniSearch from './library.js'
const pairs = ${pairs.toString()}
const stream = (await fetch('documents.bin')).body.pipeThrough(new DecompressionStream('gzip'))
const engine = new MiniSearch({ fields: ['name', 'pinyin', 'code'], tokenize: pairs })
engine.addAll(await new Response(stream).json())
export const search = text => engine.search(text, { prefix: true, fuzzy: 0.2 })
`,
  )
  for (const name of ['pagefind', 'minisearch'])
    writeFileSync(join(site, `${name}.html`), '<!doctype html><html lang="zh-CN"><title>bench</title></html>')
}

async function serve(dir: string): Promise<{ url: string; close: () => void }> {
  const files = sirv(dir)
  const server = createServer((request, response) => files(request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => void server.close(),
  }
}
