// Renders a part of the pages in a process of its own: Astro renders one page at a time, and machines have more cores. It
// opens the edition by itself, for an edition cannot be handed over; what it is opened from can.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Sealed, setSealed } from '../../src/datasets/files.ts'
import { editionOf, setEdition } from '../../src/edition.ts'
import type { Keys, KeysBefore } from './build-cache.ts'
import { compiledPages } from './compiled.ts'
import { type EditionWriter, openWriter } from './edition-writer.ts'
import type { Opening } from './opening.ts'
import { renderPages } from './pages.ts'
import type { Part } from './parts.ts'
import { whenStopped } from './stopping.ts'

/** What a process is given to do. */
export interface PartTask {
  part: Part
  opening: Opening
  /** The folder into which the edition is written, and that of the one before. */
  dir: string
  before: string | undefined
  keys: KeysBefore
}

/** What came of it. */
export interface PartMade {
  files: EditionWriter['files']
  keys: Keys['pages']
  taken: number
}

/** A part that is being made. */
export interface PartProcess {
  made: Promise<PartMade>
  /** Ends the process, whatever it does: nothing is written afterwards. */
  end: () => void
}

type ToChild = { task: PartTask } | { sealed: Sealed }

/** Starts the process. `sealed` is told to it once it is known: pages of a dated edition show the manifest. */
export function startPart(task: PartTask, sealed: Promise<Sealed>): PartProcess {
  const path = fileURLToPath(import.meta.url)
  // Maps and bytes are no JSON. Flags of node are this process's own.
  const child = fork(path, { serialization: 'advanced', execArgv: [] })
  const end = () => {
    child.kill('SIGKILL')
  }
  const forget = whenStopped(end)
  const made = new Promise<PartMade>((resolve, reject) => {
    child.on('message', (message: PartMade) => resolve(message))
    child.on('error', reject)
    child.on('exit', code => reject(new Error(`第 ${task.part.number} 份没有完成 / part failed: ${code}`)))
  }).finally(forget)
  // Whoever waits for it is told of an error, and may do so later.
  made.catch(() => undefined)
  const say = (message: ToChild) => child.connected && child.send(message)
  say({ task })
  sealed.then(known => say({ sealed: known })).catch(() => undefined)
  return { made, end }
}

async function work({ part, opening, dir, before, keys }: PartTask): Promise<PartMade> {
  const edition = editionOf(opening.files, opening.settings, opening.now)
  setEdition(edition)
  const writer = openWriter(dir, before)
  const compiled = await compiledPages(keys.code, edition.base)
  const rendered = await renderPages(edition, writer, compiled, keys, part)
  return { files: writer.files, keys: rendered.keys, taken: rendered.taken }
}

function serve(): void {
  const sealed = Promise.withResolvers<Sealed>()
  setSealed(sealed.promise)
  process.on('disconnect', () => process.exit(1))
  process.on('message', (message: ToChild) => {
    if ('sealed' in message) sealed.resolve(message.sealed)
    else work(message.task).then(made => process.send?.(made, () => process.exit(0)), fail)
  })
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) serve()
