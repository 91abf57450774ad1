// A reader's browser on a built site that is served as a strict web server would serve it.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
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
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}

/** Starts the browser that findBrowser finds; it looks up nothing by itself. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    // Where a machine says nothing of it, Chromium could not name a file in Chinese that it saves.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
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
export function complaints(page: Page): string[] {
  const found: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') found.push(message.text())
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
