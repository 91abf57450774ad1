// The samples of scripts/hosting/, each in a real server on this machine: what its README promises is what goes over the wire.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { type Agent, type IncomingHttpHeaders, request } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve as moveLink } from '../../scripts/lib/editions.ts'
import { findServer, unpackedRoot } from '../../scripts/lib/servers.ts'
import { contentPolicy } from '../../src/site/policy.ts'
import { columnUnder, typeOf } from '../hosting.ts'

const SITE = resolve('.build/site')
const BELOW = resolve('.build/below')
const scratch = mkdtempSync(join(tmpdir(), 'register-servers-'))

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

interface Running {
  port: number
  child: ChildProcess
}

const running = new Map<string, Running>()

/** Answers as they come: nothing is followed, unpacked or kept. */
function get(
  name: string,
  path: string,
  headers: Record<string, string> = {},
  agent?: Agent,
): Promise<Answer> {
  const port = running.get(name)?.port ?? expect.unreachable()
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, ...(agent && { agent }) }, response => {
      const chunks: Buffer[] = []
      response.on('data', chunk => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
      response.on('error', reject)
    })
    asked.on('error', reject).end()
  })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}

/** Starts nginx with the sample for a site that lies at `root`. */
async function startNginx(name: string, root: string, base = '/'): Promise<void> {
  const port = await freePort()
  const program = findServer('nginx')
  const dir = join(scratch, name.replaceAll(' ', '-'))
  mkdirSync(join(dir, 'temp'), { recursive: true })
  const module = [unpackedRoot(), '/']
    .map(at => join(at, 'usr/lib/nginx/modules/ngx_http_brotli_static_module.so'))
    .find(path => existsSync(path))
  const sample = readFileSync('scripts/hosting/nginx.conf', 'utf8')
    .replace('/srv/www/site/redirects.conf', join(root, base, 'redirects.conf'))
    .replaceAll('/srv/www/site', root)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('error_page 404 /404.html', `error_page 404 ${base}404.html`)
    .replace('# brotli_static on;', module ? 'brotli_static on;' : '')
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    one => `${one}_temp_path ${join(dir, 'temp', one)};`,
  )
  writeFileSync(
    join(dir, 'nginx.conf'),
    `${module ? `load_module ${module};` : ''}
    ${process.getuid?.() === 0 ? 'user root root;' : ''} worker_processes 1; daemon off; pid ${join(dir, 'pid')}; error_log ${join(dir, 'error.log')};
    events {} http { access_log off; ${temp.join(' ')}\n${sample}\n}`,
  )
  const libraries = join(unpackedRoot(), 'usr/lib/x86_64-linux-gnu')
  await start(name, port, program, ['-p', dir, '-c', join(dir, 'nginx.conf')], { LD_LIBRARY_PATH: libraries })
}

/** Starts Caddy with the sample for a site that lies at `root`. */
async function startCaddy(name: string, root: string): Promise<void> {
  const port = await freePort()
  const path = join(scratch, `${name}.caddyfile`)
  const sample = readFileSync('scripts/hosting/Caddyfile', 'utf8')
    .replace('gxj.example.org {', `http://127.0.0.1:${port} {`)
    .replaceAll('/srv/www/site', root)
  writeFileSync(path, `{\n\tadmin off\n\tauto_https off\n}\n${sample}`)
  const home = { HOME: scratch, XDG_CONFIG_HOME: scratch, XDG_DATA_HOME: scratch }
  await start(name, port, findServer('caddy'), ['run', '--adapter', 'caddyfile', '--config', path], home)
}

async function start(
  name: string,
  port: number,
  program: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<void> {
  let said = ''
  const child = spawn(program, args, { env: { ...process.env, ...env } })
  child.stderr.setEncoding('utf8').on('data', text => {
    said += text
  })
  running.set(name, { port, child })
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`${name} ended: ${said}`)
    const isUp = await get(name, '/').then(
      () => true,
      () => false,
    )
    if (isUp) return
    await wait(100)
  }
  throw new Error(`${name} does not answer: ${said}`)
}

beforeAll(async () => {
  const below = join(scratch, 'below')
  mkdirSync(join(below, 'a'), { recursive: true })
  symlinkSync(BELOW, join(below, 'a/b'))
  await startNginx('nginx', SITE)
  await startNginx('nginx below a path', below, '/a/b/')
  await startCaddy('caddy', SITE)
})

afterAll(async () => {
  const ended = [...running.values()].map(({ child }) => once(child, 'exit'))
  for (const { child } of running.values()) child.kill()
  await Promise.all(ended)
  rmSync(scratch, { recursive: true })
})

const files = readdirSync(SITE, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => `${entry.parentPath.slice(SITE.length)}/${entry.name}`)
  .sort()

/** A file of each type, of each path that is kept and of each that is open. */
const samples = new Set(
  [
    ...columnUnder('类型').map(end => (file: string) => file.endsWith(end)),
    ...[...columnUnder('缓存'), ...columnUnder('跨域')].map(
      path => (file: string) => new RegExp(path).test(file),
    ),
  ].flatMap(isIt => files.find(isIt) ?? []),
)

describe.each(['nginx', 'caddy'])('%s', name => {
  test('sends each kind of file whole, with its type, its age and who may read it', async () => {
    expect(samples.size).toBeGreaterThan(20)
    for (const file of samples) {
      const path = encodeURI(file.replace(/index\.html$/, ''))
      const { status, headers, body } = await get(name, path, { 'accept-encoding': 'identity' })
      expect([file, status]).toEqual([file, 200])
      expect(body.equals(readFileSync(join(SITE, file))), file).toBe(true)
      expect(headers['content-type']?.split(';')[0], file).toBe(typeOf(file))
      const isKept = columnUnder('缓存').some(one => new RegExp(one).test(file))
      expect(headers['cache-control'], file).toBe(isKept ? 'public, max-age=31536000, immutable' : 'no-cache')
      const isOpen = columnUnder('跨域').some(one => new RegExp(one).test(file))
      expect(headers['access-control-allow-origin'] ?? '', file).toBe(isOpen ? '*' : '')
      const readers = /^\/(api|badges|datasets|feeds|releases)\//.test(file) ? 'cross-origin' : 'same-origin'
      expect(headers['cross-origin-resource-policy'], file).toBe(readers)
    }
  })

  test('sends the policies, and says nothing of its version', async () => {
    for (const [path, runsWasm] of [
      ['/', false],
      ['/search/', true],
      ['/pagefind/pagefind-worker.js', true],
      ['/nothing/', false],
    ] as const) {
      const { headers } = await get(name, path)
      expect(headers['content-security-policy']).toBe(`${contentPolicy(runsWasm)}; frame-ancestors 'none'`)
      expect(headers).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
      })
      expect(headers.server ?? '').not.toMatch(/\d/)
    }
  })

  test.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ])('sends the copy in %s that lies beside a file', async (encoding, unpack) => {
    const path = '/datasets/titles.csv'
    const { headers, body } = await get(name, path, { 'accept-encoding': encoding })
    expect(headers).toMatchObject({
      'content-encoding': encoding,
      vary: expect.stringMatching(/accept-encoding/i),
    })
    expect(unpack(body).equals(readFileSync(join(SITE, path)))).toBe(true)
  })

  test('compresses pages on their way', async () => {
    const { headers, body } = await get(name, '/', { 'accept-encoding': 'gzip' })
    expect(headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(body).equals(readFileSync(join(SITE, 'index.html')))).toBe(true)
  })

  test('answers conditions and ranges', async () => {
    const path = '/datasets/titles.csv'
    const { headers } = await get(name, path)
    expect(await get(name, path, { 'if-none-match': headers.etag ?? '' })).toMatchObject({ status: 304 })
    const { status, body } = await get(name, path, { range: 'bytes=0-0', 'accept-encoding': 'identity' })
    expect([status, body.toString()]).toEqual([206, 't'])
  })

  test('leads a folder without its slash to the one with it', async () => {
    const { status, headers } = await get(name, '/publicity')
    expect([[301, 308].includes(status), headers.location]).toEqual([true, '/publicity/'])
  })

  test.each(['/nothing/', '/.git/config', '/datasets/.hidden'])(
    '%s is not found, with the page that says so',
    async path => {
      const { status, body } = await get(name, path, { 'accept-encoding': 'identity' })
      expect([status, body.equals(readFileSync(join(SITE, '404.html')))]).toEqual([404, true])
    },
  )

  test('shows the file for those who find a weakness', async () => {
    expect(await get(name, '/.well-known/security.txt')).toMatchObject({ status: 200 })
  })

  test('sends everybody the same page, whatever language a browser prefers', async () => {
    const bodies = await Promise.all(
      ['zh-CN', 'en', 'fr;q=0.5'].map(lang => get(name, '/', { 'accept-language': lang })),
    )
    expect(new Set(bodies.map(({ body }) => body.toString('base64'))).size).toBe(1)
  })
})

test('nginx answers old addresses by itself, Caddy by the page that leads on', async () => {
  expect(await get('nginx', '/gongshi/')).toMatchObject({ status: 301, headers: { location: '/publicity/' } })
  const { status, body } = await get('caddy', '/gongshi/')
  expect([status, body.toString()]).toEqual([200, expect.stringContaining('/publicity/')])
})

test('below a path nginx finds pages and the page for what is not found', async () => {
  const name = 'nginx below a path'
  expect(await get(name, '/a/b/publicity/')).toMatchObject({ status: 200 })
  const { status, body } = await get(name, '/a/b/nothing/', { 'accept-encoding': 'identity' })
  expect([status, body.equals(readFileSync(join(BELOW, '404.html')))]).toEqual([404, true])
  expect(await get(name, '/a/b/gongshi/')).toMatchObject({
    status: 301,
    headers: { location: '/a/b/publicity/' },
  })
})

test('while the link moves from edition to edition nobody misses a page or gets half of one', async () => {
  const to = join(scratch, 'editions')
  const bodies = ['0001-2024-01-01', '0002-2024-01-02'].map(name => {
    const body = name.repeat(5000)
    mkdirSync(dirname(join(to, name, 'index.html')), { recursive: true })
    writeFileSync(join(to, name, 'index.html'), body)
    return body
  })
  moveLink(to, '0001-2024-01-01')
  await startNginx('editions', join(to, 'current'))
  let [asked, isOver] = [0, false]
  const wrong: number[] = []
  const readers = Array.from({ length: 8 }, async () => {
    while (!isOver) {
      const { status, body } = await get('editions', '/', { 'accept-encoding': 'identity' })
      if (status !== 200 || !bodies.includes(body.toString())) wrong.push(status)
      asked += 1
    }
  })
  for (let i = 0; i < 100; i++) {
    moveLink(to, `000${1 + (i % 2)}-2024-01-0${1 + (i % 2)}`)
    await wait(10)
  }
  isOver = true
  await Promise.all(readers)
  expect(wrong).toEqual([])
  expect(asked).toBeGreaterThan(100)
})
