// Changes several files of a data folder in one step. They are written whole beside the folder, a journal names them, and only
// then are they moved in: whoever comes next after a kill moves in what the journal names, or throws away what has none.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { move, requireFree, syncFolder, writeSafely } from './disk.ts'
import { isLocked, takeLock } from './lock.ts'

/** A file that moves from beside the folder to its place in it; without `from` it is deleted. */
interface Step {
  to: string
  from: string | null
}

interface Journal {
  steps: readonly Step[]
  /** The record that moves with them, both names beside the folder. */
  from: string
  to: string
}

export interface RecordName {
  number: number
  name: string
  isUndone: boolean
}

function home(dir: string): string {
  return `${resolve(dir)}.imports`
}

/** The records beside a folder, oldest first. */
export function recordsBeside(dir: string): RecordName[] {
  if (!existsSync(home(dir))) return []
  return readdirSync(home(dir))
    .flatMap(name => {
      const [, number, undone] = /^(\d{4,})(-undone)?$/.exec(name) ?? []
      return number ? [{ number: Number(number), name, isUndone: undone !== undefined }] : []
    })
    .sort((a, b) => a.number - b.number)
}

/** Writes the files of a step beside the folder: `kept` stay in the record, `changed` will be moved in, `gone` deleted. */
export function stage(
  dir: string,
  name: string,
  kept: ReadonlyMap<string, Uint8Array>,
  changed: ReadonlyMap<string, Uint8Array>,
  gone: readonly string[],
): Step[] {
  const pending = join(home(dir), `pending-${name}`)
  for (const [path, bytes] of kept) writeSafely(join(pending, path), bytes)
  for (const [path, bytes] of changed) writeSafely(join(pending, 'next', path), bytes)
  return [
    ...[...changed.keys()].map(path => ({ to: path, from: `pending-${name}/next/${path}` })),
    ...gone.map(path => ({ to: path, from: null })),
  ]
}

/** Names the step in the journal, and takes it. Throws before anything is changed where a file cannot be replaced. */
export function commitStep(dir: string, journal: Journal): void {
  for (const { to } of journal.steps) requireFree(join(dir, to))
  const draft = join(home(dir), 'journal.draft')
  writeSafely(draft, JSON.stringify(journal))
  move(draft, join(home(dir), 'journal.json'))
  syncFolder(home(dir))
  take(dir, journal)
}

// Nothing but renames: of a kill between two of them the next run finishes the rest.
function take(dir: string, { steps, from, to }: Journal): void {
  for (const { to, from } of steps) {
    if (from === null) rmSync(join(dir, to), { force: true })
    else if (existsSync(join(home(dir), from))) move(join(home(dir), from), join(dir, to))
  }
  syncFolder(dir)
  if (existsSync(join(home(dir), from))) {
    rmSync(join(home(dir), from, 'next'), { recursive: true, force: true })
    move(join(home(dir), from), join(home(dir), to))
  }
  rmSync(join(home(dir), 'journal.json'), { force: true })
  sweep(dir)
}

/** Finishes a step that a kill interrupted, so that a folder is read as it was or as it is to be. Does nothing while one is under way. */
export function settleImports(dir: string): void {
  if (!existsSync(home(dir)) || isLocked(join(home(dir), 'lock'))) return
  const path = join(home(dir), 'journal.json')
  if (existsSync(path)) take(dir, JSON.parse(readFileSync(path, 'utf8')))
  else sweep(dir)
}

/** What was staged and never named in a journal. */
function sweep(dir: string): void {
  for (const name of readdirSync(home(dir))) {
    if (/^(pending-|journal\.draft$)/.test(name))
      rmSync(join(home(dir), name), { recursive: true, force: true })
  }
}

/** Lets one process at a time change a folder. Throws where another one is at it. */
export function withLock<T>(dir: string, act: () => T): T {
  mkdirSync(home(dir), { recursive: true })
  settleImports(dir)
  const lock = takeLock(join(home(dir), 'lock'))
  if (!lock) throw new Error('另一个导入正在进行，请稍后再试')
  try {
    return act()
  } finally {
    lock.release()
    if (readdirSync(home(dir)).length === 0) rmSync(home(dir), { recursive: true })
  }
}
