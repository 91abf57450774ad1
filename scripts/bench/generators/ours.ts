// The pages of enterprises by this program alone, by as many processes as a build of them would use: what a build does for
// each of them, props, key, rendering, checksum and writing, from a register that is open and pages that are compiled.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type Edition, editionOf } from '../../../src/edition.ts'
import { LANGS } from '../../../src/i18n/lang.ts'
import { setEdition } from '../../../src/open-edition.ts'
import { PAGE_PROPS } from '../../../src/page-props.ts'
import { readFolder } from '../../../src/source/folder.ts'
import { hashOfCode } from '../../lib/build-cache.ts'
import { type Compiled, compiledPages, openCompiled } from '../../lib/compiled.ts'
import { openWriter } from '../../lib/edition-writer.ts'
import { openQueue, renderPages } from '../../lib/pages.ts'
import type { Part } from '../../lib/parts.ts'
import { WORLD_DAY } from '../demo-world.ts'
import type { Spent } from './spent.ts'

const COMPONENT = 'src/pages/[...lang]/enterprises/[id].astro'

interface Task {
  data: string
  out: string
  number: number
  of: number
}

/** What our pages took, and how much of it deriving what they print, which others are given. */
export interface OurSpent extends Spent {
  deriving: Spent
}

/** Renders the pages of all enterprises of a data folder into another; what opening the register took is not in it. */
export async function renderOurs(
  data: string,
  out: string,
  jobs = availableParallelism(),
): Promise<OurSpent> {
  const children = Array.from({ length: jobs }, start)
  const tellAll = (message: (at: number) => Task | 'go') =>
    Promise.all(children.map((child, at) => answer(child, message(at))))
  await tellAll(at => ({ data, out, number: at + 1, of: jobs }))
  const since = performance.now()
  const spent = await tellAll(() => 'go')
  const wall = (performance.now() - since) / 1000
  // What runs next has the machine for itself.
  await Promise.all(children.map(end))
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
  const deriving = {
    wall: sum(spent.map(one => one.deriving.wall)) / jobs,
    seconds: sum(spent.map(one => one.deriving.seconds)),
  }
  return { wall, seconds: sum(spent.map(one => one.seconds)), deriving }
}

/** Starts a process; how far it is nobody asks, and why it ended its error tells. */
function start(): ChildProcess {
  const child = fork(fileURLToPath(import.meta.url), {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  child.stderr?.on('data', data => told.set(child, data))
  return child
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.disconnect()
  await ended
}

/** What each said last. */
const told = new WeakMap<ChildProcess, unknown>()

/** What a process says to a message: nothing, then what it spent. Throws where it ends instead. */
function answer(child: ChildProcess, message: Task | 'go'): Promise<OurSpent> {
  const { promise, resolve, reject } = Promise.withResolvers<OurSpent>()
  const fail = () => reject(new Error(`本站的网页没有生成 / our pages failed: ${told.get(child)}`))
  child.once('close', fail)
  child.once('message', (spent: OurSpent) => {
    child.off('close', fail)
    resolve(spent)
  })
  child.send(message)
  return promise
}

async function work({ data, out, number, of }: Task): Promise<void> {
  const edition = editionOf(readFolder(data), {}, WORLD_DAY)
  setEdition(edition)
  const code = hashOfCode()
  process.send?.({})
  await once(process, 'message')
  const whole = await spentHere(async () => {
    const writer = openWriter(out)
    const compiled = await openCompiled(await compiledPages(code, edition.base))
    await renderPages({
      edition,
      writer,
      compiled: withoutOthers(compiled, `${out}-without`),
      keys: { code, pages: new Map(), texts: '', untouched: undefined },
      part: { number, of },
      queue: openQueue(),
    })
  })
  const deriving = await spentHere(() => deriveAll(edition, { number, of }))
  process.send?.({ ...whole, deriving })
}

async function spentHere(act: () => Promise<void> | void): Promise<Spent> {
  const [since, before] = [performance.now(), process.cpuUsage()]
  await act()
  const { user, system } = process.cpuUsage(before)
  return { wall: (performance.now() - since) / 1000, seconds: (user + system) / 1e6 }
}

/** Derives again what as many pages print as the part has. */
function deriveAll(edition: Edition, { number, of }: Part): void {
  const ids = [...edition.snapshot.byId.enterprises.keys()].filter((_, at) => at % of === number - 1)
  for (const lang of LANGS) for (const id of ids) PAGE_PROPS['enterprises/[id]'](edition, { lang, id })
}

/** The pages of enterprises and nothing else, no files that pages use either: the process has them for this alone. */
function withoutOthers({ app, ownParts }: Compiled, client: string): Compiled {
  mkdirSync(client, { recursive: true })
  app.manifest.routes = app.manifest.routes.filter(({ routeData }) => routeData.component === COMPONENT)
  return { app, ownParts, client }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.once('message', (task: Task) => {
    process.on('disconnect', () => process.exit(0))
    void work(task)
  })
