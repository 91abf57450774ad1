// A slow network and a slow processor that nothing escapes. The browser's own emulation reaches pages alone: what a
// worker fetches and computes would be counted as free. So the server waits and doles out, and the whole process of the
// page is stopped most of the time.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { gzipSync } from 'node:zlib'

// Lighthouse's "slow 4G": milliseconds before an answer begins, bytes a second of all answers together.
const LATENCY = 150
const PER_SECOND = 204_800
const TICK = 5
/** What the head of an answer takes, about. */
const HEAD = 250

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}

export interface SlowServer {
  url: string
  /** From now on slow, or as fast as it can. */
  setSlow(isSlow: boolean): void
  /** What was fetched since the last time this was asked, by whomever. */
  traffic(): { kilobytes: number; requests: number }
  close(): void
}

interface Sending {
  response: ServerResponse
  body: Buffer
  sent: number
}

/** Serves a folder; text is compressed as web servers do. */
export async function serveSlowly(dir: string): Promise<SlowServer> {
  const sending: Sending[] = []
  let isSlow = false
  let bytes = 0
  let requests = 0
  let last = performance.now()
  const server = createServer((request, response) => {
    const file = fileOf(dir, new URL(request.url ?? '/', 'http://localhost').pathname)
    if (!file) return void response.writeHead(404).end()
    requests += 1
    bytes += file.body.length + HEAD
    response.writeHead(200, file.headers)
    if (isSlow) setTimeout(() => sending.push({ response, body: file.body, sent: 0 }), LATENCY)
    else response.end(file.body)
  })
  // All answers share the line evenly.
  const timer = setInterval(() => {
    const now = performance.now()
    const budget = ((now - last) / 1000) * PER_SECOND
    last = now
    for (const one of [...sending]) {
      const to = Math.min(one.body.length, one.sent + Math.ceil(budget / sending.length))
      one.response.write(one.body.subarray(one.sent, to))
      one.sent = to
      if (to < one.body.length) continue
      one.response.end()
      sending.splice(sending.indexOf(one), 1)
    }
  }, TICK)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    setSlow: wanted => {
      isSlow = wanted
    },
    traffic: () => {
      const told = { kilobytes: bytes / 1000, requests }
      bytes = 0
      requests = 0
      return told
    },
    close: () => {
      clearInterval(timer)
      server.closeAllConnections()
      server.close()
    },
  }
}

function fileOf(dir: string, path: string): { body: Buffer; headers: Record<string, string> } | undefined {
  const plain = join(dir, path)
  const file = existsSync(plain) && statSync(plain).isDirectory() ? join(plain, 'index.html') : plain
  if (!existsSync(file)) return undefined
  const body = readFileSync(file)
  const type = TYPES[extname(file)] ?? 'application/octet-stream'
  const isText = /^text|json|svg/.test(type)
  return {
    body: isText ? gzipSync(body) : body,
    headers: {
      'Content-Type': type,
      ...(isText ? { 'Content-Encoding': 'gzip' } : {}),
      'Cache-Control': /-[0-9a-f]{16}\.bin$|\/_astro\//.test(file)
        ? 'max-age=31536000, immutable'
        : 'no-cache',
    },
  }
}

/** Makes processes `times` slower until it is ended: they run for one part in so many of every few milliseconds. */
export function slowDown(processes: readonly number[], times: number): () => Promise<void> {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const throttle = new Worker(new URL('./throttle.ts', import.meta.url), {
    workerData: { processes, times, stop },
  })
  const ended = new Promise<void>(resolve => throttle.once('exit', () => resolve()))
  return async () => {
    Atomics.store(stop, 0, 1)
    await ended
  }
}
