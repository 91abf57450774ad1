// What a reader's browser asks for, and of whom, on a page of every kind: this site alone, under the headers that servers
// are told to send (scripts/hosting/README.md, 安全), and nothing that the policy of the page would have to stop.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveFiles } from '../../scripts/lib/serve-files.ts'
import { contentPolicy } from '../../src/site/policy.ts'
import { tableUnder } from '../hosting.ts'
import { launch } from './browser.ts'
import { PAGES } from './pages.ts'

const BASE = '/a/b/'
const SEARCH = /^\/a\/b\/(en\/)?search\/(\?|$)/

const told = Object.fromEntries(tableUnder('安全').filter(([name]) => name))
let browser: Browser
let server: Server
let origin: string

beforeAll(async () => {
  browser = await launch()
  server = createServer((request, response) =>
    serveFiles('.build/below', { base: BASE, headers: headersFor(request.url ?? '') })(request, response),
  )
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await browser.close()
  server.close()
})

/** But for HTTPS, which is not spoken here. */
function headersFor(url: string): Record<string, string> {
  const { 'Strict-Transport-Security': _, ...headers } = told
  const policy = `${contentPolicy(SEARCH.test(url))}; frame-ancestors 'none'`
  return { ...headers, 'Content-Security-Policy': policy }
}

interface Watched {
  /** Every address that the browser asked for, or was stopped from asking for. */
  asked: string[]
  /** Each once: the page and the server say the same policy. */
  violations: Set<string>
}

/** Opens a page as somebody reads it: to its end, with everything unfolded that folds. */
async function watch(path: string, act: (page: Page) => Promise<unknown> = read): Promise<Watched> {
  const context = await browser.newContext({ serviceWorkers: 'allow' })
  const watched: Watched = { asked: [], violations: new Set() }
  try {
    context.on('request', request => watched.asked.push(request.url()))
    await context.exposeFunction('tellViolation', (what: string) => watched.violations.add(what))
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', event => {
        const tell: unknown = Reflect.get(window, 'tellViolation')
        if (typeof tell === 'function') tell(`${event.effectiveDirective} ${event.blockedURI}`)
      })
    })
    const page = await context.newPage()
    page.on('websocket', socket => watched.asked.push(socket.url()))
    await page.goto(`${origin}${BASE}${path}`, { waitUntil: 'networkidle' })
    await act(page)
    // What was begun by that, and what is said of it.
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 300)))
    return watched
  } finally {
    await context.close()
  }
}

async function read(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true
    scrollTo(0, document.body.scrollHeight)
  })
  await page.hover('main a').catch(() => undefined)
}

const elsewhere = ({ asked }: Watched) =>
  asked.filter(url => !/^(data|blob):/.test(url) && !url.startsWith(origin))

// Most of a page's time is waiting for what it may still ask for: several wait at once.
describe.each(['', 'en/'])('below /%s', prefix => {
  test.concurrent.each([...PAGES, 'nowhere/'])(
    '%s asks nobody else, and nothing of it is stopped',
    async path => {
      const watched = await watch(prefix + path)
      expect(watched.asked.length).toBeGreaterThan(1)
      expect({ elsewhere: elsewhere(watched), violations: [...watched.violations] }).toEqual({
        elsewhere: [],
        violations: [],
      })
    },
  )
})

test('whoever would ask another host is seen, and stopped', async () => {
  const { violations } = await watch('about/', page =>
    page.evaluate(async () => {
      document.body.append(Object.assign(new Image(), { src: 'https://example.invalid/pixel.png' }))
      await fetch('https://example.invalid/').catch(() => undefined)
    }),
  )
  expect([...violations].sort()).toEqual([
    'connect-src https://example.invalid/',
    'img-src https://example.invalid/pixel.png',
  ])
})

test('text never becomes markup by itself', async () => {
  const { violations } = await watch('about/', page =>
    page.evaluate(() => {
      try {
        document.body.innerHTML = '<p>x</p>'
      } catch {
        return
      }
    }),
  )
  expect([...violations]).toEqual(['require-trusted-types-for trusted-types-sink'])
})
