// Writes an edition beside its place and swaps it in when it is whole: readers see the old one or the new one.
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { OutputFile } from '../../src/output.ts'
import { UsageError } from './arguments.ts'
import { isCode, move, removeFolder } from './disk.ts'
import { foreignFiles, PART_FILE, readSums, removeAll, removeOrTell } from './edition-files.ts'
import { type EditionWriter, type Measured, openWriter, seal } from './edition-writer.ts'
import { exchange } from './exchange.ts'
import { type Lock, waitForLock } from './lock.ts'
import { makeFolder } from './make-folder.ts'
import { isWithin, realPath } from './places.ts'
import { keepFolders, makeNext } from './spare-folders.ts'
import { stopIfLeft, whenStopped } from './stopping.ts'
import { lookAtFolders, type Untouched } from './untouched.ts'

/** A place that one run at a time may write to. */
export interface Place {
  /** As the command line says it. */
  out: string
  /** Where it really is: links are followed. */
  dir: string
  lock: Lock
}

/**
 * The folder that `--out` names, for this run alone: waits for another one that writes to it, and mends what a killed one
 * left beside it.
 */
export async function openPlace(out: string): Promise<Place> {
  const dir = realPath(out)
  makeFolder(dirname(dir))
  const lock = await waitForLock(join(dirname(dir), `.${basename(dir)}.lock`), () =>
    console.error(`另一个运行正在写 ${out}，等它结束… / waiting for another run that writes ${out}`),
  )
  recover(dir)
  return { out, dir, lock }
}

/**
 * Lets `write` fill a fresh folder beside the place and swaps it in; the old output is removed last, and of an `untouched` one
 * the folders are kept for the next. If `write` throws or the run is stopped, the place is as it was. A folder with files that
 * no edition of ours names is refused. Gives what `write` gave.
 */
export async function replaceFolder<Result>(
  { out, dir }: Place,
  write: (writer: EditionWriter) => Promise<Result> | Result,
  untouched?: Untouched,
): Promise<{ measured: Measured; result: Result }> {
  refuseForeign(out, dir, untouched)
  const next = beside(dir, 'next')
  const spare = join(dirname(dir), `.${basename(dir)}.folders`)
  const forget = whenStopped(() => removeFolder(next))
  let unserved = next
  try {
    const folders = makeNext(next, spare)
    const writer = openWriter(next, dir, untouched?.sizes, folders)
    const result = await write(writer)
    const measured = seal(writer)
    stopIfLeft()
    refuseForeign(out, dir, untouched)
    unserved = swap(next, dir)
    if (untouched) keepFolders(unserved, spare, writer.files.keys())
    return { measured, result }
  } finally {
    forget()
    removeOrTell(unserved)
  }
}

/** Puts `next` in its place; gives the path at which what was there lies now, if anything was. */
function swap(next: string, dir: string): string {
  if (!existsSync(dir)) move(next, dir)
  else if (!exchange(next, dir)) return swapByTwo(next, dir)
  return next
}

// Where a system cannot exchange, there is an instant without either; a run that is killed in it is mended by the next.
function swapByTwo(next: string, dir: string): string {
  const old = beside(dir, 'old')
  moveAside(dir, old)
  try {
    move(next, dir)
  } catch (error) {
    putBack(old, dir, error)
    throw error
  }
  return old
}

/** Throws UsageError where the folder stays where it is: what a system has mounted cannot be renamed. */
function moveAside(dir: string, old: string): void {
  try {
    move(dir, old)
  } catch (error) {
    if (!isCode(error, 'EBUSY')) throw error
    throw new UsageError(
      `${dir} 不能整个换成新版本：它是单独挂载的（如容器的卷），或者正被别的程序占用。单独挂载的，请写到它里面的一个文件夹，如 --out ${join(dir, 'site')} / is a mount point, such as a container's volume, or held by another program: write to a folder within it`,
    )
  }
}

function putBack(old: string, dir: string, cause: unknown): void {
  try {
    move(old, dir)
  } catch {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(
      `换不上新版本，原来的版本现在在 ${old}，请改名为 ${basename(dir)} / the old edition now lies at ${old}: ${reason}`,
    )
  }
}

/** Under the lock whatever lies beside is a dead run's: an old edition comes back where the new one did not arrive, the rest goes. */
function recover(dir: string): void {
  const left = readdirSync(dirname(dir)).filter(name => BESIDE.exec(name)?.groups?.of === basename(dir))
  for (const name of left) {
    const path = join(dirname(dir), name)
    if (BESIDE.exec(name)?.groups?.kind === 'old' && !existsSync(dir)) move(path, dir)
    else removeOrTell(path, removeAll)
  }
}

// Numbers of processes return; these names do not.
const BESIDE = /^\.(?<of>.+)\.(?<kind>next|old)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function beside(dir: string, kind: 'next' | 'old'): string {
  return join(dirname(dir), `.${basename(dir)}.${kind}-${randomUUID()}`)
}

/** Refuses to publish into the records or over them, whatever links lead there: the swap would remove them with the old edition. */
export function requireApart(data: string, out: string): void {
  const [records, place] = [realPath(data), realPath(out)]
  if (!isWithin(records, place) && !isWithin(place, records)) return
  throw new UsageError(
    `数据文件夹 ${data} 与输出文件夹 ${out} 不能套在一起 / the data folder and the output must lie apart`,
  )
}

/** Refuses to put datasets alone, or one part, in the place of a whole site. */
export function requireNoSite(out: string): void {
  const dir = realPath(out)
  const sums = existsSync(dir) ? readSums(dir) : undefined
  if (!sums?.has('index.html') || sums.has(PART_FILE)) return
  throw new UsageError(
    `${out} 里是整个网站，数据集或其中一份不会换掉它；请换一个 --out / ` +
      `${out} holds a whole site, which datasets alone or a part of one do not replace; choose another --out`,
  )
}

function refuseForeign(out: string, dir: string, untouched?: Untouched): void {
  if (!existsSync(dir) || (untouched && isAlone(dir, untouched))) return
  if (!statSync(dir).isDirectory()) throw new UsageError(`${out} 不是文件夹 / is not a folder`)
  const foreign = foreignFiles(dir)
  if (foreign.length === 0) return
  const some = `${foreign.slice(0, 3).join('、')}${foreign.length > 3 ? ` … (${foreign.length})` : ''}`
  throw new UsageError(
    `${out} 里有不是本程序写的文件，不会覆盖：${some}。请移走它们，或换一个 --out / ` +
      `${out} holds files that are not ours and are not overwritten; move them away or choose another --out`,
  )
}

/** Whether nothing was put beside the files of an edition. */
function isAlone(dir: string, { sizes, folders }: Untouched): boolean {
  return folders !== undefined && lookAtFolders(dir, sizes.keys()) === folders
}

/** Writes files below a folder. */
export function writeFiles(dir: string, files: Iterable<OutputFile>): void {
  const made = new Set<string>()
  for (const { path, body } of files) {
    const folder = dirname(join(dir, path))
    if (!made.has(folder)) mkdirSync(folder, { recursive: true })
    made.add(folder)
    writeFileSync(join(dir, path), body)
  }
}
