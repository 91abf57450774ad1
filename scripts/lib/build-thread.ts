// A thread of a build beside the main one: the first of them writes the files of data, and then each makes pages until none is
// left. It opens the edition by itself, for an edition cannot be handed over; what it is opened from can.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { type Sealed, setSealed } from '../../src/datasets/files.ts'
import { editionOf, setEdition } from '../../src/edition.ts'
import type { KeysBefore } from './build-cache.ts'
import { openCompiled } from './compiled.ts'
import { writeData } from './data-files.ts'
import { type EditionWriter, openWriter } from './edition-writer.ts'
import type { Opening } from './opening.ts'
import { type Queue, type RenderedPages, renderPages } from './pages.ts'
import type { Part } from './parts.ts'
import { type Stage, takeStages } from './progress.ts'
import type { Sizes } from './untouched.ts'

/** What a thread is given to do. */
export interface ThreadTask {
  opening: Opening
  /** The folder into which the edition is written, and that of the one before. */
  dir: string
  before: string | undefined
  untouched: Sizes | undefined
  /** Whether it writes the files of data first. */
  hasData: boolean
  /** The pages that it makes with others; none where undefined. */
  pages: { part: Part; queue: Queue; keys: KeysBefore } | undefined
}

/** What came of it. */
export interface ThreadMade {
  files: EditionWriter['files']
  pages: RenderedPages | undefined
}

/** A thread at work. */
export interface BuildThread {
  /** The manifest of the datasets that it writes. */
  sealed: Promise<Sealed>
  /** Its files of data are written; how long each kind took. */
  written: Promise<readonly Stage[]>
  /** All that it was given to do is done. */
  made: Promise<ThreadMade>
  /** Tells it where the compiled pages lie, and the manifest that they show. */
  tell: (message: ToThread) => void
  /** Ends the thread, whatever it does: nothing is written afterwards. */
  end: () => Promise<unknown>
}

type ToThread = { compiled: string } | { sealed: Sealed }
type FromThread = { sealed: Sealed } | { written: readonly Stage[] } | { made: ThreadMade }

// Flags of node are for its main thread alone.
const PRELOADED = new URL('compile-cache.mjs', import.meta.url).href

/** Starts a thread. */
export function startThread(task: ThreadTask): BuildThread {
  const thread = new Worker(new URL(import.meta.url), { workerData: task, execArgv: ['--import', PRELOADED] })
  const sealed = Promise.withResolvers<Sealed>()
  const written = Promise.withResolvers<readonly Stage[]>()
  const made = Promise.withResolvers<ThreadMade>()
  thread.on('message', (message: FromThread) => {
    if ('sealed' in message) sealed.resolve(message.sealed)
    else if ('written' in message) written.resolve(message.written)
    else made.resolve(message.made)
  })
  for (const { promise, reject } of [sealed, written, made]) {
    thread.on('error', reject)
    // Whoever asks for it is told of an error; nobody may ask.
    promise.catch(() => undefined)
  }
  return {
    sealed: sealed.promise,
    written: written.promise,
    made: made.promise,
    tell: message => thread.postMessage(message),
    end: () => thread.terminate(),
  }
}

async function work({ opening, dir, before, untouched, hasData, pages }: ThreadTask): Promise<void> {
  const say = (message: FromThread) => parentPort?.postMessage(message)
  const [compiled, sealed] = [Promise.withResolvers<string>(), Promise.withResolvers<Sealed>()]
  parentPort?.on('message', (message: ToThread) => {
    if ('compiled' in message) compiled.resolve(message.compiled)
    else sealed.resolve(message.sealed)
  })
  setSealed(sealed.promise)
  const edition = editionOf(opening.files, opening.settings, opening.now)
  setEdition(edition)
  const writer = openWriter(dir, before, untouched)
  if (hasData) {
    await writeData(edition, writer, made => {
      sealed.resolve(made)
      say({ sealed: made })
    })
    say({ written: takeStages() })
  }
  const rendered =
    pages &&
    (await renderPages({ edition, writer, compiled: await openCompiled(await compiled.promise), ...pages }))
  say({ made: { files: writer.files, pages: rendered } })
  parentPort?.close()
}

if (!isMainThread) await work(workerData)
