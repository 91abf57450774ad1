// In: a folder's files, and rows a table. Out: the files with the rows, and where each row stands. plan.ts amends once.
import { TABLE_NAMES, type TableName } from '../../entries/schema.ts'
import type { Files } from '../../source/folder.ts'
import { type Added, addToCsv, addToJson, type Values } from './add-rows.ts'

export type Rows = Readonly<Partial<Record<TableName, readonly Values[]>>>

/** A row that was added. */
export interface RowId {
  table: TableName
  index: number
}

/** A folder with rows added. */
export interface Amended {
  files: Files
  /** Only the files that differ. */
  changed: ReadonlyMap<string, Uint8Array>
  /** The row that stands at a place of the new files: `candidates.csv:31`. */
  rowAt: (file: string, line: number | undefined) => RowId | undefined
  /** `candidates.csv` → columns that it did not have. */
  widened: ReadonlyMap<string, readonly string[]>
}

/** Adds rows to the tables of a folder. */
export function amend(files: Files, rows: Rows): Amended {
  const changed = new Map<string, Uint8Array>()
  const places = new Map<string, RowId>()
  const widened = new Map<string, readonly string[]>()
  for (const table of TABLE_NAMES) {
    const added = rows[table] ?? []
    if (added.length === 0) continue
    const path = files.has(`${table}.json`) ? `${table}.json` : `${table}.csv`
    const result = addTo(table, path, files, added)
    changed.set(path, result.bytes)
    if (result.columns.length > 0) widened.set(path, result.columns)
    for (const [index, line] of result.lines.entries()) places.set(`${path}:${line}`, { table, index })
  }
  const rowAt = (file: string, line: number | undefined) => places.get(`${file}:${line}`)
  return { files: new Map([...files, ...changed]), changed, rowAt, widened }
}

function addTo(table: TableName, path: string, files: Files, rows: readonly Values[]): Added {
  const bytes = bytesAt(files, path)
  if (bytes && path.endsWith('.json')) return addToJson(bytes, rows)
  return addToCsv(table, bytes, rows, lineEndOf(bytesAt(files, 'notices.csv')))
}

/** The bytes at a path; undefined where none could be read. */
export function bytesAt(files: Files, path: string): Uint8Array | undefined {
  const found = files.get(path)
  return found instanceof Uint8Array ? found : undefined
}

function lineEndOf(bytes: Uint8Array | undefined): string {
  const text = bytes ? new TextDecoder().decode(bytes.subarray(0, 2000)) : ''
  return /\r\n|\n/.exec(text)?.[0] ?? '\n'
}
