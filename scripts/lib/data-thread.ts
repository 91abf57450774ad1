// Writes the files of data in a thread, while pages are rendered. It opens the edition by itself, for an edition cannot be
// handed over; what it is opened from can.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { Sealed } from '../../src/datasets/files.ts'
import { editionOf } from '../../src/edition.ts'
import { writeData } from './data-files.ts'
import { type EditionWriter, openWriter } from './edition-writer.ts'
import type { Opening } from './opening.ts'
import { type Stage, takeStages, tellStages } from './progress.ts'

/** What the thread is about to give. */
export interface DataThread {
  /** The manifest, which pages show. */
  sealed: Promise<Sealed>
  /** All files are written. */
  written: Promise<void>
  /** Ends the thread, whatever it does: nothing is written afterwards. */
  end: () => Promise<unknown>
}

interface Task {
  opening: Opening
  dir: string
  before: string | undefined
}

type Message = { sealed: Sealed } | { files: EditionWriter['files']; stages: readonly Stage[] }

/** Starts the thread; what it writes counts as the writer's. */
export function startData(opening: Opening, writer: EditionWriter): DataThread {
  const task: Task = { opening, dir: writer.dir, before: writer.before?.dir }
  // Modules that a flag of node names would be looked for in the folder in which pages are rendered by then.
  const thread = new Worker(new URL(import.meta.url), { workerData: task, execArgv: [] })
  const sealed = Promise.withResolvers<Sealed>()
  const written = Promise.withResolvers<void>()
  // Whoever asks for it is told of an error; nobody may ask.
  for (const { promise } of [sealed, written]) promise.catch(() => undefined)
  thread.on('message', (message: Message) => {
    if ('sealed' in message) return sealed.resolve(message.sealed)
    for (const [path, file] of message.files) writer.files.set(path, file)
    tellStages(message.stages)
    written.resolve()
  })
  thread.on('error', error => {
    sealed.reject(error)
    written.reject(error)
  })
  return { sealed: sealed.promise, written: written.promise, end: () => thread.terminate() }
}

async function work({ opening, dir, before }: Task): Promise<void> {
  const edition = editionOf(opening.files, opening.settings, opening.now)
  const writer = openWriter(dir, before)
  const say = (message: Message) => parentPort?.postMessage(message)
  await writeData(edition, writer, sealed => say({ sealed }))
  say({ files: writer.files, stages: takeStages() })
}

if (!isMainThread) await work(workerData)
