// The pages of enterprises by this program alone, by as many processes as a build of them would use: what a build does for
// each of them, props, key, rendering, checksum and writing, from a register that is open and pages that are compiled.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { editionOf, setEdition } from '../../../src/edition.ts'
import { readFolder } from '../../../src/source/folder.ts'
import { hashOfCode } from '../../lib/build-cache.ts'
import { type Compiled, compiledPages } from '../../lib/compiled.ts'
import { openWriter } from '../../lib/edition-writer.ts'
import { renderPages } from '../../lib/pages.ts'
import { WORLD_DAY } from '../demo-world.ts'
import type { Spent } from './spent.ts'

const COMPONENT = 'src/pages/[...lang]/enterprises/[id].astro'

interface Task {
  data: string
  out: string
  number: number
  of: number
}

/** Renders the pages of all enterprises of a data folder into another; what opening the register took is not in it. */
export async function renderOurs(data: string, out: string, jobs = availableParallelism()): Promise<Spent> {
  const children = Array.from({ length: jobs }, start)
  const tellAll = (message: (at: number) => Task | 'go') =>
    Promise.all(children.map((child, at) => answer(child, message(at))))
  await tellAll(at => ({ data, out, number: at + 1, of: jobs }))
  const since = performance.now()
  const spent = await tellAll(() => 'go')
  const wall = (performance.now() - since) / 1000
  for (const child of children) child.disconnect()
  return { wall, seconds: spent.reduce((sum, one) => sum + one, 0) }
}

/** Starts a process; how far it is nobody asks, and why it ended its error tells. */
function start(): ChildProcess {
  const child = fork(fileURLToPath(import.meta.url), { execArgv: [], silent: true })
  child.stderr?.on('data', data => told.set(child, data))
  return child
}

/** What each said last. */
const told = new WeakMap<ChildProcess, unknown>()

/** What a process says to a message: a number of seconds. Throws where it ends instead. */
function answer(child: ChildProcess, message: Task | 'go'): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const end = () => reject(new Error(`本站的网页没有生成 / our pages failed: ${told.get(child)}`))
  child.once('close', end)
  child.once('message', seconds => {
    child.off('close', end)
    resolve(Number(seconds))
  })
  child.send(message)
  return promise
}

async function work({ data, out, number, of }: Task): Promise<void> {
  const edition = editionOf(readFolder(data), {}, WORLD_DAY)
  setEdition(edition)
  const code = hashOfCode()
  process.send?.(0)
  await once(process, 'message')
  const before = process.cpuUsage()
  const writer = openWriter(out)
  const compiled = withoutOthers(await compiledPages(code, edition.base), `${out}-without`)
  await renderPages(edition, writer, compiled, { code, pages: new Map(), texts: '' }, { number, of })
  const { user, system } = process.cpuUsage(before)
  process.send?.((user + system) / 1e6)
}

/** The pages of enterprises and nothing else, no files that pages use either: the process has them for this alone. */
function withoutOthers({ app }: Compiled, client: string): Compiled {
  mkdirSync(client, { recursive: true })
  app.manifest.routes = app.manifest.routes.filter(({ routeData }) => routeData.component === COMPONENT)
  return { app, client }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.once('message', (task: Task) => {
    process.on('disconnect', () => process.exit(0))
    void work(task)
  })
