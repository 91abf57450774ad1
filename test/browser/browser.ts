// A reader's browser on a built site that is served as a strict web server would serve it.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
  type Request,
} from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { findBrowser } from '../../scripts/lib/browser.ts'
import { serveFiles } from '../../scripts/lib/serve-files.ts'

// Pagefind is WebAssembly; everything else comes from the site itself and nothing is inline.
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "require-trusted-types-for 'script'",
  "worker-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Of a tab that nobody made narrower. */
const VIEWPORT = { width: 1280, height: 720 }

export interface Served {
  url: string
  close: () => Promise<void>
}

/** Serves a built folder below `base` on this machine, with a strict content security policy. */
export async function serve(dir: string, base = '/'): Promise<Served> {
  const server: Server = createServer(
    serveFiles(dir, { base, headers: { 'content-security-policy': POLICY } }),
  )
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        // A browser that stays keeps some open for what it may ask next.
        server.closeAllConnections()
      }),
  }
}

/** Starts the browser that findBrowser finds; it looks up nothing by itself. */
function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    // Where a machine says nothing of it, Chromium could not name a file in Chinese that it saves.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
}

/** A kind of tab. */
export const withoutScripts = { javaScriptEnabled: false }

/** What is done with a page that is there, and what it has asked for so far. */
type Reading<T> = (page: Page, asked: Request[]) => Promise<T>

/** Reads one page after another. */
interface Reader {
  /**
   * Goes to a page, of the folder that is served or by its whole address, in a tab of a kind; gives what `act` gives. Throws
   * what the page complained of.
   */
  open: <T>(path: string, act: Reading<T>, options?: BrowserContextOptions) => Promise<T>
}

/**
 * A reader for all tests of a file, of a folder that is served meanwhile. They share a tab for each kind of it that they ask
 * for: to start one and to compile what pages load is most of what a test takes. One in which a test failed is closed.
 */
export function openReader(dir?: string, base?: string): Reader {
  const free = new Map<string, Page[]>()
  let browser: Browser
  let site: Served | undefined
  beforeAll(async () => {
    site = dir === undefined ? undefined : await serve(dir, base)
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    await site?.close()
  })
  return {
    open: async (path, act, options = {}) => {
      const kind = JSON.stringify(options)
      const page = free.get(kind)?.pop() ?? (await (await browser.newContext(options)).newPage())
      try {
        const result = await read(page, new URL(path, site?.url).href, act)
        free.set(kind, [...(free.get(kind) ?? []), page])
        return result
      } catch (error) {
        await page.context().close()
        throw error
      }
    },
  }
}

/** Goes to a page, and leaves the tab as it was but for what it loaded and keeps. Throws what the page complained of. */
async function read<T>(page: Page, url: string, act: Reading<T>): Promise<T> {
  const found = complaints(page)
  const asked: Request[] = []
  page.on('request', request => asked.push(request))
  await page.goto(url, { waitUntil: 'load' })
  const result = await act(page, asked)
  if (found.length > 0) throw new Error(found.join('\n'))
  page.removeAllListeners()
  await page.unrouteAll({ behavior: 'wait' })
  await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null })
  await page.setViewportSize(VIEWPORT)
  return result
}

/** Follows the first such link, until the page that it leads to is there: a click by itself does not wait. */
export async function follow(page: Page, link: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), link.first().click()])
}

/** Lays out rows that wait until they are scrolled to: until then they are as high as rows are on average, and none too wide. */
export async function layOutAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const row of document.querySelectorAll<HTMLElement>('.list tbody tr'))
      row.style.contentVisibility = 'visible'
  })
}

/** Everything that a page complained of: errors, refused requests, answers that are none. */
function complaints(page: Page): string[] {
  const found: string[] = []
  page.on('console', message => {
    // A picture by itself names no icon, and the browser asks the host for one.
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico'))
      found.push(message.text())
  })
  page.on('pageerror', error => found.push(error.message))
  page.on('requestfailed', request => {
    const reason = request.failure()?.errorText
    // What was still loading when the reader went on.
    if (reason !== 'net::ERR_ABORTED') found.push(`${request.url()} ${reason}`)
  })
  page.on('response', response => {
    if (response.status() >= 400) found.push(`${response.status()} ${response.url()}`)
  })
  return found
}
