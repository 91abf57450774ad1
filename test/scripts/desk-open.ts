// Opens a desk on a copy of the papers' base, in this process, and speaks to it as a browser or a stranger would.
import { request as ask } from 'node:http'
import { readAssets } from '../../scripts/desk/assets.ts'
import { openJobs } from '../../scripts/desk/jobs.ts'
import { openPreview } from '../../scripts/desk/preview.ts'
import { answering } from '../../scripts/desk/routes.ts'
import { type Answering, listen, portOf } from '../../scripts/desk/server.ts'
import { openSession } from '../../scripts/desk/session.ts'
import { BASE } from '../papers/plan-for.ts'
import { copyOf } from './command.ts'

export const TOKEN = 'token-of-a-test'

export interface Heard {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

export interface OpenDesk {
  dir: string
  port: number
  /** Sends a request to a path of the server as it is, with these headers beside those that a browser sets. */
  send: (method: string, path: string, headers?: Record<string, string>, body?: Uint8Array) => Promise<Heard>
  /** Sends a form of the desk's own page, and gives the page that it ends on. */
  post: (path: string, fields?: Record<string, string>, files?: Record<string, Uint8Array>) => Promise<Heard>
  get: (path: string) => Promise<Heard>
  close: () => Promise<void>
}

export async function openDesk(dir = copyOf(BASE)): Promise<OpenDesk> {
  let answer: Answering = async () => undefined
  const server = await listen(0, TOKEN, asking => answer(asking))
  const port = portOf(server)
  const [root, session, jobs] = [`/${TOKEN}`, openSession(dir), openJobs()]
  const preview = openPreview(`http://127.0.0.1:${port}`, root, session, jobs)
  answer = answering({ root, session, jobs, preview, assets: readAssets(), close: () => undefined })
  const send: OpenDesk['send'] = (method, path, headers = {}, body) =>
    new Promise((resolve, reject) => {
      const asked = ask({ port, host: '127.0.0.1', method, path, headers }, response => {
        const parts: Uint8Array[] = []
        response.on('data', part => parts.push(part))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString('utf8'),
          }),
        )
      })
      asked.on('error', reject).end(body)
    })
  const get: OpenDesk['get'] = path => send('GET', `${root}${path}`)
  return {
    dir,
    port,
    send,
    get,
    post: async (path, fields = {}, files = {}) => {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.set(name, value)
      for (const [name, bytes] of Object.entries(files))
        form.append('papers', new File([new Uint8Array(bytes)], name))
      const sent = new Response(form)
      const headers = {
        origin: `http://127.0.0.1:${port}`,
        'content-type': sent.headers.get('content-type') ?? '',
      }
      const answered = await send('POST', `${root}${path}`, headers, await sent.bytes())
      const to = answered.headers.location
      return typeof to === 'string' ? send('GET', to) : answered
    },
    close: async () => {
      await jobs.stop()
      preview.clear()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
