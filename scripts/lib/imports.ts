// Writes what an import brings into a data folder, all tables in one step, and takes it back. Beside the folder `data` stands
// `data.imports`: a numbered record of each import, and, for an instant, the journal of the step that is under way.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { today } from '../../src/day.ts'
import type { Answers } from '../../src/papers/draft/ask.ts'
import { bytesAt } from '../../src/papers/folder/amend.ts'
import type { Paper } from '../../src/papers/paper.ts'
import type { Files } from '../../src/source/folder.ts'
import { commitStep, recordsBeside, stage, withLock } from './journal.ts'

export interface Import {
  /** The folder as it was planned for. */
  before: Files
  /** The tables that differ. */
  changed: ReadonlyMap<string, Uint8Array>
  papers: readonly Paper[]
  answers: Answers
}

/** What is kept of an import: enough to say what it did, and to take it back. */
interface Record {
  number: number
  day: string
  papers: string[]
  /** How many releases there were: what was released since is not taken back. */
  releases: number
  /** SHA-256 of each table before (null: it was not there) and after. */
  tables: { [path: string]: { before: string | null; after: string } }
}

/** Writes the tables and the record; gives the number of the import. Throws if the folder changed meanwhile: nothing is written. */
export function writeImport(dir: string, { before, changed, papers, answers }: Import): number {
  return withLock(dir, () => {
    for (const path of changed.keys()) requireUnchanged(dir, path, bytesAt(before, path))
    const number = Math.max(0, ...recordsBeside(dir).map(one => one.number)) + 1
    const record: Record = {
      number,
      day: today(),
      papers: papers.map(({ file }) => file),
      releases: readReleases(dir).length,
      tables: Object.fromEntries(
        [...changed].map(([path, bytes]) => [
          path,
          { before: hashOf(bytesAt(before, path)), after: hashOf(bytes) ?? '' },
        ]),
      ),
    }
    const kept = new Map<string, Uint8Array>([
      ['import.json', encode(`${JSON.stringify(record, null, 2)}\n`)],
    ])
    kept.set(
      'answers.csv',
      encode(`question,answer\n${[...answers].map(pair => pair.map(quote).join(',')).join('\n')}\n`),
    )
    for (const { file, bytes } of papers) kept.set(`papers/${file}`, bytes)
    for (const path of changed.keys()) {
      const old = bytesAt(before, path)
      if (old) kept.set(`before/${path}`, old)
    }
    const name = String(number).padStart(4, '0')
    const steps = stage(dir, name, kept, changed, [])
    commitStep(dir, { steps, from: `pending-${name}`, to: name })
    return number
  })
}

/** Takes the last import back, byte for byte; or says why it cannot be. */
export function undoImport(dir: string): number | { reason: string } {
  return withLock(dir, () => {
    const last = recordsBeside(dir).findLast(({ isUndone }) => !isUndone)
    if (!last) return { reason: `${dir}/ 没有可以取回的导入。` }
    const home = join(`${resolve(dir)}.imports`, last.name)
    const record: Record = JSON.parse(readFileSync(join(home, 'import.json'), 'utf8'))
    const edited = Object.entries(record.tables).filter(
      ([path, { after }]) => hashOf(readIfThere(join(dir, path))) !== after,
    )
    if (edited.length > 0) {
      return {
        reason: `第 ${record.number} 次导入以后，${edited.map(([path]) => path).join('、')} 又改过，不能整体取回；请用 corrections 更正，或手工改。`,
      }
    }
    if (readReleases(dir).length > record.releases) {
      return {
        reason: `第 ${record.number} 次导入以后已经发布过（releases/），不能取回；公布过的内容请用 corrections 更正。`,
      }
    }
    const old = new Map<string, Uint8Array>()
    for (const path of Object.keys(record.tables)) {
      const bytes = readIfThere(join(home, 'before', path))
      if (bytes) old.set(path, bytes)
    }
    const gone = Object.keys(record.tables).filter(path => !old.has(path))
    const steps = stage(dir, `undo-${last.name}`, new Map(), old, gone)
    commitStep(dir, { steps, from: last.name, to: `${last.name}-undone` })
    return record.number
  })
}

function requireUnchanged(dir: string, path: string, planned: Uint8Array | undefined): void {
  if (hashOf(readIfThere(join(dir, path))) === hashOf(planned)) return
  throw new Error(`${path} 在导入期间被别的程序改过，什么都没有写，请再运行一次`)
}

function readIfThere(path: string): Uint8Array | undefined {
  return existsSync(path) ? readFileSync(path) : undefined
}

function hashOf(bytes: Uint8Array | undefined): string | null {
  return bytes ? createHash('sha256').update(bytes).digest('hex') : null
}

/** The text of each release of a data folder. */
export function readReleases(dir: string): string[] {
  const releases = join(dir, 'releases')
  if (!existsSync(releases)) return []
  const names = readdirSync(releases).filter(name => name.endsWith('.ndjson'))
  return names.map(name => readFileSync(join(releases, name), 'utf8'))
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
