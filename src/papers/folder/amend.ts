// In: a folder's files, rows a table, cells to fill. Out: the files with them, and where each row stands. plan.ts amends once.
import { TABLE_NAMES, type TableName } from '../../entries/schema.ts'
import type { Place } from '../../problem.ts'
import type { Files } from '../../source/folder.ts'
import { type Added, addToCsv, addToJson, type Values } from './add-rows.ts'
import { type Edit, editCells } from './edit-cells.ts'

export type Rows = Readonly<Partial<Record<TableName, readonly Values[]>>>

/** A row that was added. */
export interface RowId {
  table: TableName
  index: number
}

/** A folder with rows added, and cells of others changed. */
export interface Amended {
  files: Files
  /** Only the files that differ. */
  changed: ReadonlyMap<string, Uint8Array>
  /** The row that stands at a place of the new files: `candidates.csv:31`. */
  rowAt: (place: Place) => RowId | undefined
  /** `candidates.csv` → columns that it did not have. */
  widened: ReadonlyMap<string, readonly string[]>
}

/** Adds rows to the tables of a folder, and changes cells; undefined where a record that is to change is not there, or twice. */
export function amend(files: Files, rows: Rows, edits: readonly Edit[] = []): Amended | undefined {
  const changed = new Map<string, Uint8Array>()
  const places = new Map<string, RowId>()
  const widened = new Map<string, readonly string[]>()
  for (const table of TABLE_NAMES) {
    const added = rows[table] ?? []
    const own = edits.filter(edit => edit.table === table)
    if (added.length === 0 && own.length === 0) continue
    const path = pathOf(files, table)
    const edited = editAll(files, table, path, own)
    if (!edited) return undefined
    const result = addTo(table, path, edited.files, added)
    changed.set(path, result.bytes)
    const columns = [...edited.columns, ...result.columns]
    if (columns.length > 0) widened.set(path, columns)
    for (const [index, { line, record }] of result.places.entries()) {
      places.set(keyOf({ file: path, line }), { table, index })
      if (record) places.set(keyOf({ file: path, record }), { table, index })
    }
  }
  const rowAt = (place: Place) => places.get(keyOf(place))
  return { files: new Map([...files, ...changed]), changed, rowAt, widened }
}

function keyOf({ file, line, record }: Place): string {
  return record === undefined ? `${file}:${line}` : `${file}#${record}`
}

/** `objections.json` where the folder has that, else `objections.csv`. */
export function pathOf(files: Files, table: TableName): string {
  return files.has(`${table}.json`) ? `${table}.json` : `${table}.csv`
}

/** The files with the cells of one table changed, and the columns that this needed. */
function editAll(
  files: Files,
  table: TableName,
  path: string,
  edits: readonly Edit[],
): { files: Files; columns: readonly string[] } | undefined {
  let bytes = bytesAt(files, path)
  if (edits.length === 0) return { files, columns: [] }
  if (!bytes) return undefined
  const needed = [...new Set(edits.flatMap(({ values }) => Object.keys(values)))]
  const wide = path.endsWith('.json') ? undefined : addToCsv(table, bytes, [], '\n', needed)
  bytes = wide?.bytes ?? bytes
  for (const edit of edits) {
    bytes = editCells({ table, path, bytes }, edit)
    if (!bytes) return undefined
  }
  return { files: new Map([...files, [path, bytes]]), columns: wide?.columns ?? [] }
}

function addTo(table: TableName, path: string, files: Files, rows: readonly Values[]): Added {
  const bytes = bytesAt(files, path)
  if (bytes && rows.length === 0) return { bytes, places: [], columns: [] }
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
