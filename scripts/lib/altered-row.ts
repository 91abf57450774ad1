// The row and the cell of a published table that are not as they were: by the same table in another file that is as it was.
import { readCsv } from '../../src/components/read-csv.ts'
import type { RecordPlace } from '../../src/releases/release.ts'

/** A cell that is otherwise. */
export interface AlteredCell {
  record: RecordPlace
  was: string
  now: string
}

/** The formats of which the rows can be read. */
const READABLE = ['csv', 'ndjson', 'json', 'excel.csv'] as const
type Format = (typeof READABLE)[number]

/** The table of a file and its format; undefined of those whose rows cannot be read. */
export function tableOf(path: string): { name: string; format: Format } | undefined {
  const [, name = '', ending] = /(?:^|\/)([a-z0-9-]+)\.([a-z.]+)$/.exec(path) ?? []
  const format = READABLE.find(one => one === ending)
  return format && { name, format }
}

/** The other files of the same table. */
export function siblingsOf(path: string): string[] {
  const table = tableOf(path)
  const stem = table && path.slice(0, -table.format.length)
  return table ? READABLE.filter(one => one !== table.format).map(format => `${stem}${format}`) : []
}

interface File {
  path: string
  text: string
}

/** The first cell in which a file differs from another one of the same table; undefined where none does. */
export function alteredCell(
  { path, text }: File,
  right: File,
  keyColumns: readonly string[],
): AlteredCell | undefined {
  const [found, expected] = [rowsOf(path, text), rowsOf(right.path, right.text)]
  const of = tableOf(path)?.name ?? path
  for (const [at, row] of expected.entries()) {
    if (!row) return undefined
    const key = keyColumns.map(column => row.get(column) ?? '').join(' ')
    const other = found[at]
    if (!other) return { record: { of, key }, was: '', now: '' }
    const columns = [...new Set([...row.keys(), ...other.keys()])]
    const column = columns.find(one => (row.get(one) ?? '') !== (other.get(one) ?? ''))
    if (column !== undefined)
      return { record: { of, key, column }, was: row.get(column) ?? '', now: other.get(column) ?? '' }
  }
  return undefined
}

type Row = ReadonlyMap<string, string>

/** The rows of a file; undefined in the place of one that cannot be read. */
function rowsOf(path: string, text: string): (Row | undefined)[] {
  return tableOf(path)?.format.endsWith('csv') ? rowsOfCsv(text) : rowsOfJson(text)
}

function rowsOfCsv(text: string): Row[] {
  const [columns = [], ...rows] = readCsv(text.replace(/^\uFEFF/, ''))
  // A spreadsheet's copy has an apostrophe before what would be taken for a formula.
  return rows.map(
    cells => new Map(columns.map((column, at) => [column, (cells[at] ?? '').replace(/^'/, '')])),
  )
}

function rowsOfJson(text: string): (Row | undefined)[] {
  const lines = text.split('\n').filter(line => !['', '[', ']'].includes(line))
  return lines.map(line => {
    try {
      const cells: Record<string, unknown> = JSON.parse(line.replace(/,$/, ''))
      return new Map(Object.entries(cells).map(([column, cell]) => [column, textOf(cell)]))
    } catch {
      return undefined
    }
  })
}

function textOf(cell: unknown): string {
  const text = Array.isArray(cell) ? cell.join(';') : String(cell ?? '')
  return text.replace(/^'/, '')
}
