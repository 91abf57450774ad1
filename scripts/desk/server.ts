// The desk's server: loopback alone, every request judged first, headers under which nothing runs or loads from elsewhere.
// In: a port, a token, and what answers a path. Out: a listening server. Knows nothing of registers.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { judgeRequest } from './guard.ts'

/** What is sent back: a page, a file, or where to go. */
export interface Answer {
  status: number
  type?: string
  body?: string | Uint8Array
  headers?: Readonly<Record<string, string>>
}

export interface Asking {
  method: string
  path: string
  query: URLSearchParams
  request: IncomingMessage
  response: ServerResponse
}

/** Answers a request that was judged ours; undefined where it has answered by itself. */
export type Answering = (asking: Asking) => Promise<Answer | undefined>

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

export const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  // The address holds the token; without it our own forms would not say where they come from.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

/** Listens on 127.0.0.1; `port` 0 takes any that is free. Rejects where the port cannot be had. */
export async function listen(port: number, token: string, answer: Answering): Promise<Server> {
  const server = createServer((request, response) => void handle(server, token, answer, request, response))
  // A form that never ends is not waited for.
  server.requestTimeout = 60_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return server
}

export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

async function handle(
  server: Server,
  token: string,
  answer: Answering,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET', url = '/', headers } = request
  const judged = judgeRequest({ method, url, headers }, { port: portOf(server), token })
  if (judged.reason !== undefined) return send(response, plain(judged.status, judged.reason))
  try {
    const answered = await answer({ method, path: judged.path, query: judged.query, request, response })
    if (answered) send(response, answered)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    console.error(`工作台出错 / the desk failed: ${reason}`)
    if (process.env.DEBUG) console.error(error)
    if (!response.headersSent) send(response, plain(500, `出错了，什么都没有写：${reason}`))
  }
}

/** A sentence. */
export function plain(status: number, text: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body: `${text}\n` }
}

function send(response: ServerResponse, { status, type, body = '', headers = {} }: Answer): void {
  // What was not read of a refused request is not waited for.
  const close: Record<string, string> = status >= 400 ? { connection: 'close' } : {}
  response.writeHead(status, { ...HEADERS, ...(type && { 'content-type': type }), ...close, ...headers })
  response.end(body)
}
