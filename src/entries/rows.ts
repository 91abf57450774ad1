// In: a table as written, and its schema. Out: typed rows that know their place, and every cell that is wrong.
import { lineWords, type Problem } from '../problem.ts'
import type { WrittenTable } from '../source/table.ts'
import { formOf, type Refusal } from './cell.ts'
import { readHeader } from './header.ts'
import { refuseLiteral } from './literals.ts'
import { placeOf, type RowPlace } from './place.ts'
import type { Column, TableSchema } from './schema.ts'

/** A row as far as it could be read: `values` lacks the cells that were refused. */
export interface ReadRow {
  at: RowPlace
  values: Record<string, unknown>
}

export interface ReadTable {
  rows: readonly ReadRow[]
  problems: readonly Problem[]
  /** Whether every record's key could be read: if not, references into the table cannot be judged. */
  isSound: boolean
}

/** Reads the rows of one table. Where the header is wrong the rows are not judged: they would repeat one mistake. */
export function readRows(table: WrittenTable, schema: TableSchema): ReadTable {
  // An empty array of JSON is a table without records; it has no place for a header.
  if (table.columns.length === 0 && table.rows.length === 0) return { rows: [], problems: [], isSound: true }
  const header = readHeader(table, schema)
  if (header.problems.length > 0) return { rows: [], problems: header.problems, isSound: false }
  const headers = new Map(header.columns.map((name, i) => [name ?? '', table.columns[i] ?? '']))
  const problems: Problem[] = []
  const readers = Object.entries(schema.columns).map(([name, column]) =>
    columnReader(name, column, header.columns.lastIndexOf(name)),
  )
  const rows = table.rows.map(row => {
    const at = { file: table.file, line: row.line, record: row.record, headers }
    return { at, values: readCells(schema, readers, row, at, problems) }
  })
  const unique = (schema.unique ?? []).map(column => [column])
  const twice = [schema.key, ...unique].flatMap(columns => findDuplicates(rows, columns))
  const isSound = rows.every(row => schema.key.every(column => column in row.values))
  return { rows, problems: [...problems, ...twice], isSound }
}

/** How the cells of a column are read, and where they stand in a row: -1 where the table has none. */
interface ColumnReader {
  name: string
  place: number
  form: ReturnType<typeof formOf>['type']
  read: (text: string) => ReturnType<Column['type']['safeParse']>
}

/** Reads each text of a column once: most cells say what one above them said, or nothing. */
function columnReader(name: string, { type }: Column, place: number): ColumnReader {
  const known = new Map<string, ReturnType<Column['type']['safeParse']>>()
  const read = (text: string) => {
    const result = known.get(text) ?? type.safeParse(text)
    // Ids and names hardly come twice: what is kept of them would be in vain.
    if (known.size < MOST_KNOWN) known.set(text, result)
    return result
  }
  return { name, place, form: formOf(type).type, read }
}

const MOST_KNOWN = 1000

function readCells(
  schema: TableSchema,
  readers: readonly ColumnReader[],
  row: WrittenTable['rows'][number],
  at: RowPlace,
  problems: Problem[],
): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  const refuse = (name: string, { kind, message, hint }: Refusal) => {
    const place = readers.find(reader => reader.name === name)?.place ?? -1
    problems.push({
      rule: `cell/${kind}`,
      level: 'error',
      ...placeOf({ at }),
      column: at.headers.get(name) ?? name,
      value: row.literals?.get(place)?.written ?? row.cells[place] ?? '',
      message,
      hint,
    })
  }
  for (const { name, place, form, read } of readers) {
    const literal = row.literals?.get(place)
    const refusal = literal && refuseLiteral(literal, form)
    if (refusal) {
      refuse(name, refusal)
      continue
    }
    const result = read(row.cells[place] ?? '')
    if (result.success) {
      values[name] = result.data
      continue
    }
    for (const issue of result.error.issues) {
      if (!('params' in issue)) throw new Error(`a cell type of ${schema.name}.${name} refuses without words`)
      refuse(name, issue.params as Refusal)
    }
  }
  const unmet = schema.demand?.(values)
  if (unmet) refuse(unmet.column, unmet.refusal)
  return values
}

/** What names a record in its table; undefined where a part of it could not be read. */
export function keyOf(values: Record<string, unknown>, { key }: TableSchema): string | undefined {
  return textOf(values, key)
}

function textOf(values: Record<string, unknown>, columns: readonly string[]): string | undefined {
  if (!columns.every(column => column in values)) return undefined
  return columns.map(column => String(values[column] ?? '')).join(' ')
}

/** A problem for each row that has what an earlier one has in all of these columns. */
export function findDuplicates(rows: readonly ReadRow[], columns: readonly string[]): Problem[] {
  const first = new Map<string, RowPlace>()
  const problems: Problem[] = []
  for (const { at, values } of rows) {
    const text = textOf(values, columns)
    if (!text) continue
    const before = first.get(text)
    if (before === undefined) first.set(text, at)
    else problems.push(duplicate(at, text, before, columns))
  }
  return problems
}

function duplicate(at: RowPlace, text: string, before: RowPlace, columns: readonly string[]): Problem {
  const named = columns.join(' + ')
  return {
    rule: 'table/duplicate-id',
    level: 'error',
    ...placeOf({ at }, columns[0] ?? ''),
    value: text,
    message: {
      zh: `${named} 应唯一，“${text}”已在${lineWords(before).zh}出现过。`,
      en: `${named} should be unique; “${text}” stands already on ${lineWords(before).en}.`,
    },
    hint: {
      zh: '若是同一条记录，删去一行；若是两条，核对并改正其中一条的编号。',
      en: 'If it is the same record, delete one row; if there are two, mend the id of one of them.',
    },
  }
}
