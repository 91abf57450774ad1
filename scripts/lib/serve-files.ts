// Serves the files of a built site on this machine as a public server would: to look at it, to test it, to measure it.
import { createReadStream, existsSync, statSync } from 'node:fs'
import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { pipeline } from 'node:stream'
import { createGzip } from 'node:zlib'
import send from 'send'
import { isWithin, realPath } from './places.ts'

export interface ServeOptions {
  /** The path below which the site was built to lie; begins and ends with a slash. */
  base?: string
  headers?: OutgoingHttpHeaders
  /** Whether what pages are made of goes out compressed, as from the samples of web servers: to be measured. */
  compresses?: boolean
}

/** What pages are made of. */
const PARTS_OF_PAGES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
}

// What the lists of the library do not know.
const TYPES: readonly [RegExp, string][] = [
  [/\/SHA256SUMS$/, 'text/plain; charset=utf-8'],
  [/\.ndjson$/, 'application/x-ndjson'],
  [/\/feeds\/.+\.xml$/, 'application/rss+xml'],
]

/**
 * Answers GET and HEAD for the files of a folder, which is looked at each time, with ranges, conditions and redirects to
 * folders (RFC 9110). Nothing outside the folder is served, whatever links lead there.
 */
export function serveFiles(dir: string, options: ServeOptions = {}): RequestListener {
  const { base = '/', headers = {}, compresses = false } = options
  return (request, response) => {
    for (const [name, value] of Object.entries(headers))
      if (value !== undefined) response.setHeader(name, value)
    const path = pathOf(request)
    if (request.method !== 'GET' && request.method !== 'HEAD') end(response, 405, { allow: 'GET, HEAD' })
    else if (path === undefined) end(response, 400)
    else if (path.startsWith(base)) {
      const within = path.slice(base.length - 1)
      if (!compresses || !sendCompressed(request, response, dir, within))
        answer(request, response, dir, within)
    } else if (path === '/' || `${path}/` === base) redirect(response, base)
    else notFound(request, response, dir)
  }
}

function answer(request: IncomingMessage, response: ServerResponse, dir: string, path: string): void {
  if (!leadsWithin(dir, path)) {
    notFound(request, response, dir)
    return
  }
  const type = TYPES.find(([ending]) => ending.test(path))?.[1]
  if (type) response.setHeader('content-type', type)
  send(request, encodeURI(path).replace(/[?#]/g, encodeURIComponent), {
    root: dir,
    dotfiles: 'allow',
    cacheControl: false,
  })
    .on('directory', () => redirect(response, `${pathOf(request)}/`))
    .on('error', ({ status = 500, headers }: { status?: number; headers?: OutgoingHttpHeaders }) => {
      if (status === 404) notFound(request, response, dir)
      else end(response, status, headers)
    })
    .pipe(response)
}

/** False where it is to be answered as it is: what was asked for is a part, depends on a condition, or is no part of a page. */
function sendCompressed(
  request: IncomingMessage,
  response: ServerResponse,
  dir: string,
  path: string,
): boolean {
  const whole = path.endsWith('/') ? `${path}index.html` : path
  const file = join(dir, whole)
  const type = PARTS_OF_PAGES[extname(file)]
  if (!type || !takesCompressed(request) || !leadsWithin(dir, whole)) return false
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false
  response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', vary: 'accept-encoding' })
  // Whoever hangs up wants no more of it.
  pipeline(createReadStream(file), createGzip(), response, () => undefined)
  return true
}

function takesCompressed({ method, headers }: IncomingMessage): boolean {
  const isWhole = !['range', 'if-none-match', 'if-modified-since'].some(name => name in headers)
  return method === 'GET' && isWhole && /\bgzip\b/.test(String(headers['accept-encoding']))
}

/** The decoded path of a request; undefined where it asks for none (RFC 9112, 3.2). */
function pathOf({ url = '' }: IncomingMessage): string | undefined {
  if (!URL.canParse(url, 'http://localhost')) return undefined
  try {
    const path = decodeURIComponent(new URL(url.replace(/^\/{2,}/, '/'), 'http://localhost').pathname)
    return path.includes('\0') ? undefined : path
  } catch {
    return undefined
  }
}

function leadsWithin(dir: string, path: string): boolean {
  const file = join(dir, path)
  return !existsSync(file) || isWithin(realPath(dir), realPath(file))
}

function redirect(response: ServerResponse, path: string): void {
  end(response, 301, { location: encodeURI(path) })
}

function notFound(request: IncomingMessage, response: ServerResponse, dir: string): void {
  if (!existsSync(join(dir, '404.html'))) {
    end(response, 404)
    return
  }
  response.statusCode = 404
  response.removeHeader('content-type')
  // Neither a part of the page nor a condition on it was asked for.
  request.headers = {}
  send(request, '/404.html', {
    root: dir,
    etag: false,
    lastModified: false,
    acceptRanges: false,
    cacheControl: false,
  }).pipe(response)
}

function end(response: ServerResponse, status: number, headers: OutgoingHttpHeaders = {}): void {
  response.removeHeader('content-type')
  response.writeHead(status, { ...headers, 'content-length': 0 }).end()
}
