// Editions side by side in one folder, `0007-2026-11-29` and so on, and the link `current`, which says which of them is served.
import { randomUUID } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  readdirSync,
  readlinkSync,
  renameSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Day } from '../../src/day.ts'
import { UsageError } from './arguments.ts'
import { isCode, move } from './disk.ts'
import { foreignFiles, removeAll, removeEdition, removeOrTell } from './edition-files.ts'
import { type Lock, waitForLock } from './lock.ts'
import { makeFolder } from './make-folder.ts'
import { keepFolders, makeNext } from './spare-folders.ts'

const LINK = 'current'
const EDITION = /^(?<number>\d{4,})-\d{4}-\d{2}-\d{2}$/
/** What a run had not finished; no name returns. */
const UNFINISHED = /^\.(?:next|current)-[0-9a-f-]{36}$/

/** The folder `--to` for this run alone; what a killed one left unfinished in it is removed. */
export async function openEditions(to: string): Promise<Lock> {
  makeFolder(resolve(to))
  if (existsSync(join(to, LINK)) && !isLink(join(to, LINK)))
    throw new UsageError(
      `${join(to, LINK)} 不是链接，不会覆盖；请移走它 / is no link and is not replaced; move it away`,
    )
  const lock = await waitForLock(join(to, '.publish.lock'), () =>
    console.error(`另一个运行正在写 ${to}，等它结束… / waiting for another run that writes ${to}`),
  )
  for (const name of readdirSync(to).filter(name => UNFINISHED.test(name))) {
    // A run that was killed between taking the old link away and putting the new one there.
    if (isLink(join(to, name)) && !isLink(join(to, LINK))) move(join(to, name), join(to, LINK))
    else removeOrTell(join(to, name), removeAll)
  }
  return lock
}

/** A folder for an edition that is not finished, and the empty folders in it. */
export function unfinished(to: string): { dir: string; folders: ReadonlySet<string> } {
  const dir = hidden(to)
  return { dir, folders: makeNext(dir, spareOf(to)) }
}

/** A path that names no edition. */
function hidden(to: string): string {
  return join(to, `.next-${randomUUID()}`)
}

function spareOf(to: string): string {
  return join(to, '.folders')
}

/** Gives a finished edition its name: the number after the highest, and the day it is as of. */
export function addEdition(to: string, dir: string, day: Day): string {
  const number = (numberOf(editionsIn(to).at(-1) ?? '') ?? 0) + 1
  const name = `${String(number).padStart(4, '0')}-${day}`
  move(dir, join(to, name))
  return name
}

/** The names of all editions, oldest first. */
export function editionsIn(to: string): string[] {
  return readdirSync(to)
    .filter(name => EDITION.test(name))
    .sort((a, b) => (numberOf(a) ?? 0) - (numberOf(b) ?? 0))
}

/** The name of the edition that is served; undefined before the first. */
export function currentEdition(to: string): string | undefined {
  const link = join(to, LINK)
  return existsSync(link) ? basename(readlinkSync(link)) : undefined
}

/** Lets an edition be served, in one step: a link beside it takes the place of the link. */
export function serve(to: string, name: string): void {
  const beside = join(to, `.current-${randomUUID()}`)
  // Windows lets everybody make junctions, which hold whole paths, and links only administrators.
  if (process.platform === 'win32') symlinkSync(resolve(to, name), beside, 'junction')
  else symlinkSync(name, beside)
  replaceLink(beside, join(to, LINK))
}

/** Puts a link in the place of another, in one step where the system can: Windows puts nothing in the place of a junction. */
export function replaceLink(beside: string, link: string, rename: typeof renameSync = renameSync): void {
  try {
    rename(beside, link)
  } catch (error) {
    if (!isCode(error, 'EPERM', 'EEXIST', 'EACCES') || !isLink(link)) throw error
    unlinkSync(link)
    rename(beside, link)
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

/** The edition before the one that is served. */
export function editionBefore(to: string): string {
  const current = currentEdition(to)
  const before = editionsIn(to).findLast(name => (numberOf(name) ?? 0) < (numberOf(current ?? '') ?? 0))
  if (before) return before
  throw new UsageError(`${to} 里没有更早的版本可以换回 / there is no earlier edition in ${to}`)
}

/**
 * Removes all editions but the newest `keep` and the one that is served, and keeps those folders of one of them that an edition
 * with these files has, too; tells which stay because something of somebody's lies in them.
 */
export function prune(to: string, keep: number, files: readonly string[]): string[] {
  const old = editionsIn(to)
    .slice(0, -keep)
    .filter(name => name !== currentEdition(to))
  const stay = old.filter(name => foreignFiles(join(to, name)).length > 0)
  for (const name of old.filter(name => !stay.includes(name)))
    removeOrTell(join(to, name), edition => {
      // Nobody goes back to half of it, should this run be killed.
      const unlisted = hidden(to)
      move(edition, unlisted)
      keepFolders(unlisted, spareOf(to), files)
      removeEdition(unlisted)
    })
  return stay
}

function numberOf(name: string): number | undefined {
  const number = EDITION.exec(name)?.groups?.number
  return number === undefined ? undefined : Number(number)
}
