// Whatever is asked of the preview, it answers as RFC 9110 says and goes on.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveFiles } from '../../scripts/lib/serve-files.ts'
import { freshFolder, runHere } from './command.ts'

const ports = new Map<string, number>()
const servers: Server[] = []

beforeAll(async () => {
  const dir = freshFolder()
  const files = {
    '404.html': 'nothing here',
    'index.html': 'home',
    'titles/index.html': 'titles',
    'datasets/titles.csv': '0123456789',
    'datasets/SHA256SUMS': 'sums',
    'feeds/all.xml': '<rss/>',
    '.well-known/security.txt': 'contact',
    '公示/100% 好?#.txt': 'odd',
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
  const outside = freshFolder()
  writeFileSync(join(outside, 'secret.txt'), 'secret')
  symlinkSync(outside, join(dir, 'out'))
  symlinkSync(join(outside, 'secret.txt'), join(dir, 'secret.txt'))
  for (const base of ['/', '/a/b/', '/compressed/']) {
    const compresses = base === '/compressed/'
    const server = createServer(serveFiles(dir, { base, compresses })).listen(0, '127.0.0.1')
    await new Promise(resolve => server.once('listening', resolve))
    servers.push(server)
    ports.set(base, (server.address() as AddressInfo).port)
  }
})

afterAll(() => {
  for (const server of servers) server.close()
})

/** The answer to a request as it goes over the wire, which no client has mended. */
function ask(head: string, base = '/'): Promise<{ status: number; headers: string; body: string }> {
  const port = ports.get(base) ?? expect.unreachable()
  return new Promise((resolve, reject) => {
    let said = ''
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`${head}\r\nHost: x\r\nConnection: close\r\n\r\n`),
    )
    socket.setEncoding('utf8').on('data', text => {
      said += text
    })
    socket.on('error', reject).on('close', () => {
      const [headers = '', body = ''] = said.split(/\r\n\r\n(.*)/s)
      resolve({ status: Number(/^HTTP\/1.1 (\d+)/.exec(headers)?.[1]), headers, body })
    })
  })
}

const FILE = 'GET /datasets/titles.csv HTTP/1.1'

describe('a request', () => {
  test.each([
    ['for the home page', 'GET / HTTP/1.1', 200, 'home'],
    ['with a query', 'GET /?q=1 HTTP/1.1', 200, 'home'],
    ['for a folder', 'GET /titles/ HTTP/1.1', 200, 'titles'],
    ['with a whole address', 'GET http://x/titles/ HTTP/1.1', 200, 'titles'],
    ['for a file', FILE, 200, '0123456789'],
    ['for its head', 'HEAD /datasets/titles.csv HTTP/1.1', 200, ''],
    ['for a dot folder that is published', 'GET /.well-known/security.txt HTTP/1.1', 200, 'contact'],
    [
      'with Han, blanks, % ? and #',
      `GET ${encodeURI('/公示/100% 好').replace(/$/, '%3F%23')}.txt HTTP/1.1`,
      200,
      'odd',
    ],
    ['for what is not there', 'GET /nothing HTTP/1.1', 404, 'nothing here'],
    ['for what is not there, in part', 'GET /nothing HTTP/1.1\r\nRange: bytes=0-1', 404, 'nothing here'],
    ['for two dots', 'GET /../../etc/passwd HTTP/1.1', 404, 'nothing here'],
    ['for two dots in disguise', 'GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1', 404, 'nothing here'],
    ['for dots behind a coded slash', 'GET /..%2f..%2fetc%2fpasswd HTTP/1.1', 403, ''],
    ['with two slashes', 'GET //titles/ HTTP/1.1', 200, 'titles'],
    ['for a link to outside', 'GET /secret.txt HTTP/1.1', 404, 'nothing here'],
    ['for a file in a link to outside', 'GET /out/secret.txt HTTP/1.1', 404, 'nothing here'],
    ['with a broken code', 'GET /%zz HTTP/1.1', 400, ''],
    ['with a broken character', 'GET /%ff HTTP/1.1', 400, ''],
    ['with NUL', 'GET /%00 HTTP/1.1', 400, ''],
    ['for *', 'GET * HTTP/1.1', 404, 'nothing here'],
    ['of 10,000 characters', `GET /${'a'.repeat(10_000)} HTTP/1.1`, 404, 'nothing here'],
    ['to write', 'POST / HTTP/1.1\r\nContent-Length: 0', 405, ''],
    ['to delete', 'DELETE / HTTP/1.1', 405, ''],
    ['for options', 'OPTIONS * HTTP/1.1', 405, ''],
    ['of no method', 'FOO / HTTP/1.1', 400, ''],
    ['of no protocol', 'nonsense', 400, ''],
    ['for the first byte', `${FILE}\r\nRange: bytes=0-0`, 206, '0'],
    ['for a middle', `${FILE}\r\nRange: bytes=3-5`, 206, '345'],
    ['for an end', `${FILE}\r\nRange: bytes=7-`, 206, '789'],
    ['for the last two', `${FILE}\r\nRange: bytes=-2`, 206, '89'],
    ['for more than there is', `${FILE}\r\nRange: bytes=8-99`, 206, '89'],
    ['for an end before its start', `${FILE}\r\nRange: bytes=5-2`, 416, ''],
    ['for what lies behind the end', `${FILE}\r\nRange: bytes=10-`, 416, ''],
    ['for no range', `${FILE}\r\nRange: bytes=`, 200, '0123456789'],
    ['for lines', `${FILE}\r\nRange: lines=1-2`, 200, '0123456789'],
    ['for several parts', `${FILE}\r\nRange: bytes=0-1,4-5`, 200, '0123456789'],
    ['under a condition that holds', `${FILE}\r\nIf-None-Match: *`, 304, ''],
    ['under one that does not', `${FILE}\r\nIf-Match: "x"`, 412, ''],
  ])('%s', async (_, head, status, body) => {
    expect(await ask(head)).toMatchObject({ status, body })
    expect(await ask('GET / HTTP/1.1')).toMatchObject({ status: 200 })
  })

  test.each([
    ['/titles', '/titles/'],
    ['/%E5%85%AC%E7%A4%BA', '/%E5%85%AC%E7%A4%BA/'],
  ])('for a folder without its slash, %s, is led to %s', async (from, to) => {
    const { status, headers } = await ask(`GET ${from} HTTP/1.1`)
    expect([status, /^location: (.*)$/im.exec(headers)?.[1]]).toEqual([301, to])
  })

  test.each([
    ['/datasets/titles.csv', 'text/csv'],
    ['/datasets/SHA256SUMS', 'text/plain'],
    ['/feeds/all.xml', 'application/rss+xml'],
    ['/titles/', 'text/html'],
  ])('%s is answered as %s', async (path, type) => {
    expect((await ask(`GET ${path} HTTP/1.1`)).headers).toMatch(
      new RegExp(`^content-type: ${type.replace('+', '.')}`, 'im'),
    )
  })
})

describe('below a base', () => {
  test.each([
    ['/', 301],
    ['/a/b', 301],
    ['/a/b/', 200],
    ['/a/b/titles/', 200],
    ['/titles/', 404],
  ])('%s: %i', async (path, status) => {
    expect(await ask(`GET ${path} HTTP/1.1`, '/a/b/')).toMatchObject({ status })
  })
})

test.each([['--port', 'abc'], ['--port', '70000'], ['--out', 'no/such/folder'], ['extra']])(
  'npm run preview -- %s %s is wrong usage',
  async (...args) => {
    expect(await runHere('preview', args)).toMatchObject({ code: 2 })
  },
)

describe('compresses', () => {
  const asked = async (path: string, headers: Record<string, string> = {}) => {
    const port = ports.get('/compressed/') ?? expect.unreachable()
    const answer = await fetch(`http://127.0.0.1:${port}/compressed/${path}`, {
      headers: { 'accept-encoding': 'gzip', ...headers },
    })
    return [answer.status, answer.headers.get('content-encoding'), await answer.text()]
  }

  test('sends what pages are made of compressed, to those who take it', async () => {
    expect(await asked('')).toEqual([200, 'gzip', 'home'])
    expect(await asked('titles/index.html')).toEqual([200, 'gzip', 'titles'])
    expect(await asked('', { 'accept-encoding': 'identity' })).toEqual([200, null, 'home'])
  })

  test('sends parts, data and what there is not as they are', async () => {
    expect(await asked('', { range: 'bytes=1-2' })).toEqual([206, null, 'om'])
    expect(await asked('datasets/titles.csv')).toEqual([200, null, '0123456789'])
    expect(await asked('none/')).toEqual([404, null, 'nothing here'])
    expect(await asked('out/')).toEqual([404, null, 'nothing here'])
  })
})
