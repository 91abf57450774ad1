// What a reader's browser asks for, and of whom, on a page of every kind: this site alone, under the headers that servers
// are told to send (scripts/hosting/README.md, 安全), and nothing that the policy of the page would have to stop.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveFiles } from '../../scripts/lib/serve-files.ts'
import { contentPolicy } from '../../src/site/policy.ts'
import { tableUnder } from '../hosting.ts'
import { openReader } from './browser.ts'
import { PAGES } from './pages.ts'

const BASE = '/a/b/'
const WASM = /^\/a\/b\/((en\/)?search\/(\?|$)|pagefind\/pagefind-worker\.js$)/

const told = Object.fromEntries(tableUnder('安全').filter(([name]) => name))
const { open } = openReader()
let server: Server
let origin: string

beforeAll(async () => {
  server = createServer((request, response) =>
    serveFiles('.build/below', { base: BASE, headers: headersFor(request.url ?? '') })(request, response),
  )
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
})

/** But for HTTPS, which is not spoken here. */
function headersFor(url: string): Record<string, string> {
  const { 'Strict-Transport-Security': _, ...headers } = told
  const policy = `${contentPolicy(WASM.test(url))}; frame-ancestors 'none'`
  return { ...headers, 'Content-Security-Policy': policy }
}

/** Reads a page to its end, with everything unfolded that folds. */
async function read(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true
    scrollTo(0, document.body.scrollHeight)
  })
  await page.hover('main a').catch(() => undefined)
}

/** The addresses that a page asks for. It has to complain of nothing: what the browser stops, in a worker too, is a complaint. */
function askedBy(path: string, act: (page: Page) => Promise<unknown> = read): Promise<string[]> {
  return open(`${origin}${BASE}${path}`, async (page, asked) => {
    await page.waitForLoadState('networkidle')
    await act(page)
    // What was begun by that, and what is said of it.
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 300)))
    return asked.map(one => one.url())
  })
}

// Most of a page's time is waiting for what it may still ask for: several wait at once.
describe.each([
  ['', [...PAGES, '404.html']],
  ['en/', PAGES],
])('below /%s', (prefix, pages) => {
  test.concurrent.each(pages)('%s asks nobody else, and nothing of it is stopped', async path => {
    const asked = await askedBy(prefix + path)
    expect(asked.length).toBeGreaterThan(1)
    expect(asked.filter(url => !/^(data|blob):/.test(url) && !url.startsWith(origin))).toEqual([])
  })
})

test.each([
  [
    'a picture of another host',
    async () =>
      void document.body.append(Object.assign(new Image(), { src: 'https://example.invalid/pixel.png' })),
    /img-src/,
  ],
  [
    'an answer of another host',
    async () => void (await fetch('https://example.invalid/').catch(() => undefined)),
    /connect-src/,
  ],
  [
    'text that becomes markup by itself',
    async () => {
      try {
        document.body.innerHTML = '<p>x</p>'
      } catch {
        return
      }
    },
    /TrustedHTML/,
  ],
])('%s would be seen, and stopped', async (_, act, told) => {
  await expect(askedBy('about/', page => page.evaluate(act))).rejects.toThrow(told)
})
