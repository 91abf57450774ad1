// Who may speak to the desk: this machine's browser, from the desk's own pages, with the token of its address. In: what a
// request says of itself. Out: the path below the token, or why it is refused. server.ts asks before anything else.
import { timingSafeEqual } from 'node:crypto'

/** What a request says of itself; headers in lower case. */
export interface Asked {
  method: string
  url: string
  headers: Readonly<Record<string, string | string[] | undefined>>
}

export interface Lock {
  port: number
  token: string
}

/** The path below the token, decoded, beginning with a slash; or the status and a sentence. */
export type Judged =
  | { path: string; query: URLSearchParams; reason?: undefined }
  | { status: 400 | 403 | 405; reason: string }

/** Judges a request by its host, its origin, its token and its path, in this order. */
export function judgeRequest({ method, url, headers }: Asked, { port, token }: Lock): Judged {
  // A name that somebody else's server has led to this machine (DNS rebinding) is not ours.
  const host = headers.host
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`)
    return refuse(403, '这个页面只能从本机打开。')
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return refuse(405, '不支持这种请求。')
  if (isForeign(method, headers, `http://${host}`)) return refuse(403, '请求不是从本页面发出的。')
  const [, given = '', below] = /^\/([^/?]*)([^?]*)/.exec(url) ?? []
  if (!isSame(given, token)) return refuse(403, '地址不完整：请用终端里写出的整个地址打开。')
  const path = decodePath(below || '/')
  if (path === undefined) return refuse(400, '地址有误。')
  return { path, query: new URLSearchParams(/\?(.*)$/s.exec(url)?.[1] ?? '') }
}

function refuse(status: 400 | 403 | 405, reason: string): Judged {
  return { status, reason }
}

/** Whether another site's page sent it. Whatever changes something must say that it comes from ours. */
function isForeign(method: string, headers: Asked['headers'], own: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  return headers.origin === undefined ? method === 'POST' : headers.origin !== own
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The path with its escapes resolved; undefined where a part of it leads elsewhere than it says. */
function decodePath(path: string): string | undefined {
  try {
    const parts = path.split('/').map(decodeURIComponent)
    const isPlain = (part: string) => part !== '..' && part !== '.' && !/[/\\\0]/.test(part)
    return parts.every(isPlain) ? parts.join('/') : undefined
  } catch {
    return undefined
  }
}
