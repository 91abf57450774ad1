// One run at a time: a lock is a file that names who holds it. A run that was killed holds nothing.
import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { isCode } from './disk.ts'
import { isRunning, markOfThis, type ProcessMark } from './running.ts'
import { whenStopped } from './stopping.ts'

/** What holds a lock until it is released. */
export interface Lock {
  release(): void
}

interface Holder extends ProcessMark {
  token: string
}

const BEAT = 5_000
/** Milliseconds after which a lock of another machine that nobody touched is a dead one's. */
const SILENT = 10 * 60_000
const PATIENCE = 60 * 60_000

/** The lock at a path, or undefined where another run holds it. */
export function takeLock(path: string): Lock | undefined {
  const token = randomUUID()
  if (isLocked(path) || !create(path, { ...markOfThis(), token })) return undefined
  const beat = setInterval(() => touch(path), BEAT).unref()
  const forget = whenStopped(release)
  return { release }

  function release() {
    clearInterval(beat)
    forget()
    if (holderOf(path)?.token === token) rmSync(path, { force: true })
  }
}

/** The lock at a path, as soon as whoever holds it lets go; `say` is called once if that takes time. */
export async function waitForLock(path: string, say: () => void): Promise<Lock> {
  const until = Date.now() + PATIENCE
  for (let tries = 0; Date.now() < until; tries++) {
    const lock = takeLock(path)
    if (lock) return lock
    if (tries === 1) say()
    await wait(200)
  }
  throw new Error(
    `另一个运行一直没有结束；确知没有时请删除 ${path} / another run has not ended; delete ${path} if there is none`,
  )
}

/** Whether a run that still works holds the lock; one that was left behind is taken away. */
export function isLocked(path: string): boolean {
  const age = ageOf(path)
  if (age === undefined) return false
  const holder = holderOf(path)
  if ((holder && isRunning(holder)) ?? age < SILENT) return true
  takeAway(path, holder?.token)
  return false
}

// By a link, so that no lock is ever there without its holder's name in it.
function create(path: string, holder: Holder): boolean {
  const draft = `${path}.${holder.token}`
  writeFileSync(draft, JSON.stringify(holder))
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    // A file system without links.
    return createWhole(path, holder)
  } finally {
    rmSync(draft, { force: true })
  }
}

function createWhole(path: string, holder: Holder): boolean {
  try {
    writeFileSync(path, JSON.stringify(holder), { flag: 'wx' })
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  }
}

// Another may have taken it away and locked anew since it was looked at: then what was moved is put back.
function takeAway(path: string, token: string | undefined): void {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
    if (holderOf(aside)?.token !== token) linkSync(aside, path)
  } catch (error) {
    if (!isCode(error, 'ENOENT', 'EEXIST')) throw error
  }
  rmSync(aside, { force: true })
}

function holderOf(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

function ageOf(path: string): number | undefined {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats && Date.now() - stats.mtimeMs
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date())
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error
  }
}
