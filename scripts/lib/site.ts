// Writes the site of an edition into a folder, or a part of it: all files of data in a thread of their own, and beside it the
// pages, by as many threads as are worth it; the first helps with them when it is done with the data.
import { availableParallelism } from 'node:os'
import { sealed, setSealed } from '../../src/datasets/files.ts'
import type { Edition } from '../../src/edition.ts'
import { setEdition } from '../../src/open-edition.ts'
import { type BuildThread, startThread, type ThreadMade } from './beside.ts'
import type { Keys, KeysBefore } from './build-cache.ts'
import { compiledPages, openCompiled } from './compiled.ts'
import type { EditionWriter } from './edition-writer.ts'
import type { Opening } from './opening.ts'
import { countPages, openQueue, type RenderedPages, renderPages } from './pages.ts'
import { WHOLE } from './parts.ts'
import { stage, tellStages } from './progress.ts'
import { indexPages } from './search.ts'
import { whenStopped } from './stopping.ts'

/** What is to be written, from what, and where. */
export interface Work {
  edition: Edition
  opening: Opening
  writer: EditionWriter
  before: KeysBefore
  /** A thread that has begun to open the edition, too. */
  beside: BuildThread
}

/** Writes a site by `jobs` threads, or one part of it; gives the keys of what a later build may take from it. */
export async function writeSite(work: Work, jobs = worthwhileJobs(work), part = WHOLE): Promise<Keys> {
  const { edition, opening, writer, before, beside } = work
  setEdition(edition)
  const hasData = part.number === 1
  const pages = { part, queue: openQueue(), keys: before }
  const { dir, folders } = writer
  const task = { dir, folders, before: writer.before?.dir, untouched: before.untouched?.sizes }
  const others = Array.from({ length: Math.max(0, jobs - 2) }, () => startThread(opening))
  const threads = [...(hasData || jobs > 1 ? [beside] : []), ...others]
  const endAll = () => Promise.all([beside, ...others].map(({ end }) => end()))
  // Whoever removes what was written of a site, because it failed or was stopped, has nobody write to it still.
  const forget = whenStopped(() => void endAll())
  try {
    for (const thread of threads)
      thread.tell({
        task: { ...task, hasData: hasData && thread === beside, pages: jobs > 1 ? pages : undefined },
      })
    if (hasData) setSealed(beside.sealed)
    // Pages of records cite it in a dated edition alone.
    if (hasData || !edition.isLive) shareManifest(edition, hasData ? others : threads)
    const compiled = await compiledPages(before.code, edition.base)
    for (const { tell } of threads) tell({ compiled })
    const rendered = await stage(
      '渲染网页',
      async () => {
        const own = await renderPages({ edition, writer, compiled: await openCompiled(compiled), ...pages })
        return joined(writer, own, await Promise.all(threads.map(({ made }) => made)))
      },
      ({ taken }) => (taken > 0 ? `其中 ${taken} 页与上一版相同，没有重做` : ''),
    )
    if (hasData) tellStages(await beside.written)
    return { pages: rendered.keys, texts: hasData ? await indexTexts(work, rendered) : '' }
  } finally {
    forget()
    await endAll()
  }
}

function shareManifest(edition: Edition, threads: readonly BuildThread[]): void {
  sealed(edition)
    .then(known => threads.map(({ tell }) => tell({ sealed: known })))
    .catch(() => undefined)
}

// Another thread loads all that it renders by and opens the register.
const WORTHWHILE = { rendered: 3000, taken: 18_000 }

/** One thread has the files of data to write, and makes pages afterwards in any case. */
function worthwhileJobs({ edition, before }: Work): number {
  const enough = before.pages.size > 0 ? WORTHWHILE.taken : WORTHWHILE.rendered
  return Math.min(availableParallelism(), 2 + Math.floor(countPages(edition) / enough))
}

/** What was rendered here and beside it; what others wrote counts as the writer's. */
function joined(writer: EditionWriter, own: RenderedPages, others: readonly ThreadMade[]): RenderedPages {
  for (const { files } of others) for (const [path, file] of files) writer.files.set(path, file)
  const all = [own, ...others.flatMap(({ pages }) => pages ?? [])]
  return {
    keys: new Map(all.flatMap(({ keys }) => [...keys])),
    taken: all.reduce((sum, { taken }) => sum + taken, 0),
    texts: new Map(all.flatMap(({ texts }) => [...texts])),
  }
}

function indexTexts({ writer, before }: Work, { texts }: RenderedPages): Promise<string> {
  return stage(
    '建立全文检索',
    () => indexPages(writer, texts, before),
    () => `${texts.size} 页`,
  )
}
