// A thread of a build beside the main one, as the main one sees it (build-thread.ts is what runs in it).
import { Worker } from 'node:worker_threads'
import type { Sealed } from '../../src/datasets/files.ts'
import type { KeysBefore } from './build-cache.ts'
import type { EditionWriter } from './edition-writer.ts'
import type { Opening } from './opening.ts'
import type { Queue, RenderedPages } from './pages.ts'
import type { Part } from './parts.ts'
import type { Stage } from './progress.ts'
import type { Sizes } from './untouched.ts'

/** What a thread is given to do. */
export interface ThreadTask {
  /** The folder into which the edition is written, and that of the one before. */
  dir: string
  /** Those that are there. */
  folders: ReadonlySet<string>
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
  /** Tells it what to do, where the compiled pages lie, and the manifest that they show. */
  tell: (message: ToThread) => void
  /** Ends the thread, whatever it does: nothing is written afterwards. */
  end: () => Promise<unknown>
}

/** What a thread is told. */
export type ToThread = { task: ThreadTask } | { compiled: string } | { sealed: Sealed }
/** What it says. */
export type FromThread = { sealed: Sealed } | { written: readonly Stage[] } | { made: ThreadMade }

// Flags of node are for its main thread alone.
const PRELOADED = new URL('compile-cache.mjs', import.meta.url).href

/** Gives `act` a thread, which begins at once, and ends it afterwards. */
export async function withThread<T>(opening: Opening, act: (beside: BuildThread) => Promise<T>): Promise<T> {
  const beside = startThread(opening)
  try {
    return await act(beside)
  } finally {
    await beside.end()
  }
}

/** Starts a thread for what an edition is made from. */
export function startThread(opening: Opening): BuildThread {
  const thread = new Worker(new URL('build-thread.ts', import.meta.url), {
    workerData: opening,
    execArgv: ['--import', PRELOADED],
  })
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
    thread.on('exit', () => reject(new Error('另一个线程没有做完 / the other thread did not finish')))
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
