// What runs in a thread beside the main one (beside.ts): the first such thread writes the files of data, and then each makes
// pages until none is left. It opens the edition by itself, and as soon as it starts: an edition cannot be handed over; what it
// is opened from can.
import { parentPort, workerData } from 'node:worker_threads'
import { type Sealed, setSealed } from '../../src/datasets/files.ts'
import { editionOf } from '../../src/edition.ts'
import { setEdition } from '../../src/open-edition.ts'
import type { FromThread, ThreadTask, ToThread } from './beside.ts'
import { openCompiled } from './compiled.ts'
import { writeData } from './data-files.ts'
import { openWriter } from './edition-writer.ts'
import type { Opening } from './opening.ts'
import { renderPages } from './pages.ts'
import { takeStages } from './progress.ts'

async function work(opening: Opening): Promise<void> {
  const say = (message: FromThread) => parentPort?.postMessage(message)
  const task = Promise.withResolvers<ThreadTask>()
  const compiled = Promise.withResolvers<string>()
  const sealed = Promise.withResolvers<Sealed>()
  parentPort?.on('message', (message: ToThread) => {
    if ('task' in message) task.resolve(message.task)
    else if ('compiled' in message) compiled.resolve(message.compiled)
    else sealed.resolve(message.sealed)
  })
  setSealed(sealed.promise)
  const edition = editionOf(opening.files, opening.settings, opening.now)
  setEdition(edition)
  const { dir, folders, before, untouched, hasData, pages } = await task.promise
  const writer = openWriter(dir, before, untouched, folders)
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

await work(workerData)
