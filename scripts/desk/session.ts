// What lies on the desk while it is open, and what may be done with it: papers added, answered, written, taken back. Reads the
// folder anew whenever it is asked, and plans again where it changed meanwhile. routes.ts alone asks.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { latest, parseDay, today } from '../../src/day.ts'
import type { OnDesk, Standing } from '../../src/desk/desk.ts'
import { type Inspection, inspect } from '../../src/edition.ts'
import type { Site } from '../../src/entries/site.ts'
import type { Values } from '../../src/papers/folder/add-rows.ts'
import type { Folder } from '../../src/papers/judge.ts'
import type { Question } from '../../src/papers/notes.ts'
import type { Paper } from '../../src/papers/paper.ts'
import { plan } from '../../src/papers/plan.ts'
import { type Files, readAgain } from '../../src/source/folder.ts'
import { readReleases, undoImport, writeImport } from '../lib/imports.ts'
import { recordsBeside, settleImports } from '../lib/journal.ts'

/** What was done, or why it was not, in a sentence. */
export interface Outcome {
  text: string
  isError: boolean
}

export interface Session {
  dir: string
  standing: () => Standing & { files: Files }
  /** What lies on the desk, planned against the folder as it is now. */
  onDesk: () => Promise<OnDesk | undefined>
  add: (papers: readonly Paper[]) => void
  answer: (change: (before: ReadonlyMap<string, string>) => Map<string, string>) => void
  clear: () => void
  /** Writes what was shown as `version`, and nothing that came after it. */
  write: (version: string | undefined) => Promise<Outcome>
  /** Writes what a small form leads to, and keeps what was filled in. */
  writeMended: (title: string, given: Values, changed: ReadonlyMap<string, Uint8Array>) => Outcome
  undo: () => Outcome
}

/** A data folder as plans and forms judge it. */
export function folderOf(files: Files, dir: string): Folder {
  return { files, inspect: inspectOnce, released: readReleases(dir) }
}

let inspected = { on: today(), of: new WeakMap<Files, Inspection>() }

/** Inspects a folder, of the same files once a day: a plan asks of those that were read, and of those with the rows, again. */
function inspectOnce(files: Files): Inspection {
  const now = today()
  if (inspected.on !== now) inspected = { on: now, of: new WeakMap() }
  const found = inspected.of.get(files) ?? inspect(files, dayOf)
  inspected.of.set(files, found)
  return found
}

const dayOf = (site: Site | undefined) => site?.as_of ?? today()

/** Opens a desk on a data folder. */
export function openSession(dir: string): Session {
  const look = openLook(dir)
  let papers: readonly Paper[] = []
  let answers = new Map<string, string>()
  let asked: Question[] = []
  let planned: { of: Files; onDesk: OnDesk } | undefined
  let versions = 0
  const clear = () => {
    papers = []
    answers = new Map()
    asked = []
    planned = undefined
  }
  const planNow = async () => {
    const { files, day } = look()
    if (planned?.of === files) return planned.onDesk
    const made = await plan(papers, folderOf(files, dir), answers)
    asked = joined(asked, made.questions)
    const days = (made.rows.notices ?? []).map(({ values }) => parseDay(values.published_on ?? ''))
    const publicOn = latest(day, ...days) ?? day
    const after = made.amended && inspectOnce(made.amended.files).register
    versions += 1
    const onDesk = { papers, answers, asked, plan: made, after, publicOn, version: String(versions) }
    planned = { of: files, onDesk }
    return onDesk
  }
  return {
    dir,
    standing: () => ({ ...look(), lastImport: lastImportOf(dir) }),
    onDesk: async () => (papers.length > 0 ? planNow() : undefined),
    add: more => {
      const names = new Set(more.map(({ file }) => file))
      papers = [...papers.filter(({ file }) => !names.has(file)), ...more]
      planned = undefined
    },
    answer: change => {
      answers = change(answers)
      planned = undefined
    },
    clear,
    write: async version => {
      const onDesk = papers.length > 0 ? await planNow() : undefined
      const amended = onDesk?.plan.amended
      if (!planned || !amended) return { text: '没有可以写入的内容，什么都没有写。', isError: true }
      if (onDesk.version !== version)
        return { text: '名单或数据文件夹刚刚变过，下面是重新算的，请再看一遍。', isError: true }
      const before = planned.of
      return tried(() => {
        const number = writeImport(dir, { before, changed: amended.changed, papers, answers })
        clear()
        return `已写入（第 ${number} 次），各表一次写完。`
      })
    },
    writeMended: (title, given, changed) =>
      tried(() => {
        const lines = Object.entries(given).map(([name, value]) => `${name}: ${value}\n`)
        const kept = { file: `${title}.txt`, bytes: new TextEncoder().encode(lines.join('')) }
        const before = look().files
        const number = writeImport(dir, { before, changed, papers: [kept], answers: new Map() })
        planned = undefined
        return `“${title}”已写入（第 ${number} 次）。`
      }),
    undo: () => {
      try {
        const undone = undoImport(dir)
        if (typeof undone !== 'number') return { text: undone.reason, isError: true }
        planned = undefined
        return { text: `第 ${undone} 次写入已取回，数据文件夹和那以前完全相同。`, isError: false }
      } catch (error) {
        return { text: reasonOf(error), isError: true }
      }
    },
  }
}

/** Does it, and says what was done; what is thrown is a sentence for the clerk. */
function tried(act: () => string): Outcome {
  try {
    return { text: act(), isError: false }
  } catch (error) {
    return { text: `没有写：${reasonOf(error)}。`, isError: true }
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function joined(asked: readonly Question[], open: readonly Question[]): Question[] {
  return [...new Map([...asked, ...open].map(one => [one.id, one])).values()]
}

/** Reads the folder; as long as it is the same, byte for byte, the same files are given. */
function openLook(dir: string): () => Omit<Standing, 'lastImport'> & { files: Files; found: Inspection } {
  let files: Files = new Map()
  return () => {
    settleImports(dir)
    files = readAgain(dir, files)
    const found = inspectOnce(files)
    return { dir, files, found, day: dayOf(found.site), today: today() }
  }
}

function lastImportOf(dir: string): Standing['lastImport'] {
  const last = recordsBeside(dir).findLast(({ isUndone }) => !isUndone)
  const path = join(`${resolve(dir)}.imports`, last?.name ?? '', 'import.json')
  if (!last || !existsSync(path)) return undefined
  const { number, day, papers } = JSON.parse(readFileSync(path, 'utf8'))
  return { number, day, papers }
}
