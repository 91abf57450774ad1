// Writes the site of an edition into a folder, or a part of it: pages, by as many processes as are worth it, and beside them
// in a thread of their own all files of data.
import { availableParallelism } from 'node:os'
import { sealed, setSealed } from '../../src/datasets/files.ts'
import { type Edition, setEdition } from '../../src/edition.ts'
import type { Keys, KeysBefore } from './build-cache.ts'
import { compiledPages } from './compiled.ts'
import { type DataThread, startData } from './data-thread.ts'
import type { EditionWriter } from './edition-writer.ts'
import type { Opening } from './opening.ts'
import { countPages, type RenderedPages, renderPages } from './pages.ts'
import { type PartMade, type PartProcess, startPart } from './part-process.ts'
import { type Part, partsOf } from './parts.ts'
import { stage } from './progress.ts'
import { indexPages } from './search.ts'

/** What is to be written, from what, and where. */
export interface Work {
  edition: Edition
  opening: Opening
  writer: EditionWriter
  before: KeysBefore
}

/** Writes the whole site, by `jobs` processes; gives the keys of what a later build may take from it. */
export function writeSite(work: Work, jobs = worthwhileJobs(work)): Promise<Keys> {
  const [first, ...others] = partsOf(jobs)
  return write(work, first, others)
}

/** Writes one part of it; gives the keys of what is in that. */
export function writePart(work: Work, part: Part): Promise<Keys> {
  return write(work, part, [])
}

// Each process loads all that it renders by and opens the register, and the files of data have a core of their own for a
// while: at 6,000 pages two were no faster than one.
const WORTHWHILE = { rendered: 3000, taken: 18_000 }

function worthwhileJobs({ edition, before }: Work): number {
  const enough = before.pages.size > 0 ? WORTHWHILE.taken : WORTHWHILE.rendered
  return Math.max(1, Math.min(availableParallelism(), Math.floor(countPages(edition) / enough)))
}

/** Writes a part, and others beside it in processes of their own. */
async function write(work: Work, part: Part, others: readonly Part[]): Promise<Keys> {
  const { edition, opening, writer, before } = work
  setEdition(edition)
  const data = part.number === 1 ? startData(opening, writer) : undefined
  if (data) setSealed(data.sealed)
  const task = { opening, dir: writer.dir, before: writer.before?.dir, keys: before }
  const beside: PartProcess[] = []
  try {
    const compiled = await compiledPages(before.code, edition.base)
    for (const other of others) beside.push(startPart({ ...task, part: other }, sealed(edition)))
    const rendered = await stage(
      '渲染网页',
      async () =>
        joined(writer, await renderPages(edition, writer, compiled, before, part), await all(beside)),
      ({ taken }) => (taken > 0 ? `其中 ${taken} 页与上一版相同，没有重做` : ''),
    )
    return { pages: rendered.keys, texts: data ? await finish(work, rendered, data) : '' }
  } finally {
    for (const { end } of beside) end()
    await data?.end()
  }
}

function all(beside: readonly { made: Promise<PartMade> }[]): Promise<PartMade[]> {
  return Promise.all(beside.map(({ made }) => made))
}

/** What was rendered here and beside it; what others wrote counts as the writer's. */
function joined(writer: EditionWriter, own: RenderedPages, others: readonly PartMade[]): RenderedPages {
  for (const { files } of others) for (const [path, file] of files) writer.files.set(path, file)
  return {
    keys: new Map([own, ...others].flatMap(({ keys }) => [...keys])),
    taken: others.reduce((sum, { taken }) => sum + taken, own.taken),
    texts: own.texts,
  }
}

/** Indexes the pages, and waits for the files of data; gives the key of the index. */
async function finish({ writer, before }: Work, { texts }: RenderedPages, data: DataThread): Promise<string> {
  const key = await stage(
    '建立全文检索',
    () => indexPages(writer, texts, before),
    () => `${texts.size} 页`,
  )
  await stage('等数据文件写完', () => data.written)
  return key
}
