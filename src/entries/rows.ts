// In: a table as written, and its schema. Out: typed rows that know their place, and every cell that is wrong.
import { lineWords, type Problem } from '../problem.ts'
import type { WrittenRow, WrittenTable } from '../source/table.ts'
import { formOf, isRefusal, type Refusal, readerOf } from './cell.ts'
import { isId } from './cells.ts'
import { readHeader } from './header.ts'
import { refuseLiteral } from './literals.ts'
import { placeOf, type RowPlace } from './place.ts'
import type { Column, TableName, TableSchema } from './schema.ts'

/**
 * A row as far as it could be read: it lacks the cells that were refused. A whole one is the entry itself, for a register has
 * a million of them and keeps each once.
 */
export type ReadRow = Readonly<Record<string, unknown>> & { at: RowPlace }

export interface ReadTable {
  rows: readonly ReadRow[]
  /** Those of which a cell was refused. */
  damaged: ReadonlySet<ReadRow>
  problems: readonly Problem[]
  /** What its records are named by, where one column tells: as far as that could be read. */
  ids: ReadonlySet<string>
  /** Whether every record's key could be read: if not, references into the table cannot be judged. */
  isSound: boolean
}

/** Texts that were read as ids, by the table whose records they name: ids that are the same are one text in memory. */
export type KnownIds = Map<TableName, Map<string, unknown>>

/** Reads the rows of one table. Where the header is wrong the rows are not judged: they would repeat one mistake. */
export function readRows(table: WrittenTable, schema: TableSchema, ids: KnownIds = new Map()): ReadTable {
  // An empty array of JSON is a table without records; it has no place for a header.
  if (table.columns.length === 0 && Iterator.from(table.rows).next().done) return NO_RECORDS
  const header = readHeader(table, schema)
  if (header.problems.length > 0) return { ...NO_RECORDS, problems: header.problems, isSound: false }
  const headers = new Map(header.columns.map((name, i) => [name ?? '', ownCopy(table.columns[i] ?? '')]))
  const problems: Problem[] = []
  const readers = Object.entries(schema.columns).map(([name, column]) =>
    columnReader(name, column, header.columns.lastIndexOf(name), idsBy(name, column, schema, ids)),
  )
  const blank = blankOf(schema)
  const damaged = new Set<ReadRow>()
  const rows = Array.from(table.rows, (row): ReadRow => {
    const { line, record } = row
    const place = { file: table.file, line, headers }
    const read = { ...blank, at: record === undefined ? place : { ...place, record } }
    if (!readCells(read, schema, readers, row, problems)) damaged.add(read)
    return read
  })
  const unique = (schema.unique ?? []).map(column => [column])
  const keys = textsOf(rows, schema.key)
  const twice = [
    ...findDuplicates(rows, schema.key, keys),
    ...unique.flatMap(columns => findDuplicates(rows, columns)),
  ]
  const isSound = damaged.values().every(row => schema.key.every(column => column in row))
  return {
    rows,
    damaged,
    problems: [...problems, ...twice],
    ids: schema.key.length === 1 ? keys.texts : NO_RECORDS.ids,
    isSound,
  }
}

const NO_RECORDS: ReadTable = {
  rows: [],
  damaged: new Set(),
  problems: [],
  ids: new Set(),
  isSound: true,
}

/** How the cells of a column are read, and where they stand in a row: -1 where the table has none. */
interface ColumnReader {
  name: string
  place: number
  form: ReturnType<typeof formOf>['type']
  read: ReturnType<typeof readerOf>
}

/** What was read of the ids of a table: for the column that is its key, and for those that name its records. */
function idsBy(
  name: string,
  { names, type }: Column,
  schema: TableSchema,
  ids: KnownIds,
): Map<string, unknown> | undefined {
  const table = schema.key.length === 1 && schema.key[0] === name ? schema.name : names
  if (typeof table !== 'string' || table === 'measures' || !isId(type)) return undefined
  const known = ids.get(table) ?? new Map<string, unknown>()
  ids.set(table, known)
  return known
}

/** Reads each text of a column once: most cells say what one above them said, or nothing. */
function columnReader(
  name: string,
  { type }: Column,
  place: number,
  ids: Map<string, unknown> | undefined,
): ColumnReader {
  const [known, readOne] = [ids ?? new Map<string, unknown>(), readerOf(type)]
  const empty = readOne('')
  let isRepeating = true
  let [above, said] = ['', empty]
  const read = (text: string) => {
    if (text === '') return empty
    if (text === above) return said
    above = text
    said = (isRepeating ? known.get(text) : undefined) ?? readNew(text)
    return said
  }
  const readNew = (text: string) => {
    const value = readOne(ownCopy(text))
    if (isRepeating) known.set(text, value)
    // Names and codes hardly come twice: what is kept of them would be in vain.
    isRepeating &&= ids !== undefined || known.size < MOST_KNOWN
    return value
  }
  return { name, place, form: formOf(type).type, read }
}

/** A text that keeps nothing else in memory: a longer part of a file's text keeps the whole of it. */
function ownCopy(text: string): string {
  return text.length < SHORTEST_PART ? text : Buffer.from(text).toString()
}

// Of shorter ones the engine makes copies by itself.
const SHORTEST_PART = 13

/** A row of a table before any of its cells is read: rows that are made of one are alike in memory, and small. */
function blankOf({ columns }: TableSchema): Record<string, unknown> {
  return JSON.parse(
    JSON.stringify(Object.fromEntries([...Object.keys(columns), 'at'].map(name => [name, null]))),
  )
}

const MOST_KNOWN = 10_000

/** Fills in the values of a row; gives whether every cell could be read. */
function readCells(
  values: Record<string, unknown> & Pick<ReadRow, 'at'>,
  schema: TableSchema,
  readers: readonly ColumnReader[],
  row: WrittenRow,
  problems: Problem[],
): boolean {
  const { at } = values
  let isWhole = true
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
    const value = (literal && refuseLiteral(literal, form)) ?? read(row.cells[place] ?? '')
    if (!isRefusal(value)) {
      values[name] = value
      continue
    }
    delete values[name]
    isWhole = false
    refuse(name, value)
  }
  const unmet = schema.demand?.(values)
  if (unmet) refuse(unmet.column, unmet.refusal)
  return isWhole
}

/** What a row has in these columns; undefined where a part of it could not be read. */
function textOf(values: Record<string, unknown>, columns: readonly string[]): string | undefined {
  let text: string | undefined
  for (const column of columns) {
    if (!(column in values)) return undefined
    const part = String(values[column] ?? '')
    text = text === undefined ? part : `${text} ${part}`
  }
  return text
}

/** A problem for each row that has what an earlier one has in all of these columns. */
export function findDuplicates(
  rows: readonly ReadRow[],
  columns: readonly string[],
  { areDistinct } = textsOf(rows, columns),
): Problem[] {
  // Most tables hold nothing twice: where each text stands first need be known only of the others.
  if (areDistinct) return []
  const first = new Map<string, RowPlace>()
  const problems: Problem[] = []
  for (const row of rows) {
    const text = textOf(row, columns)
    if (!text) continue
    const before = first.get(text)
    if (before === undefined) first.set(text, row.at)
    else problems.push(duplicate(row.at, text, before, columns))
  }
  return problems
}

/** What rows have in these columns, without those that have nothing; whether each has it alone. */
function textsOf(rows: readonly ReadRow[], columns: readonly string[]) {
  const texts = new Set<string>()
  let count = 0
  for (const row of rows) {
    const text = textOf(row, columns)
    if (!text) continue
    texts.add(text)
    count += 1
  }
  return { texts, areDistinct: texts.size === count }
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
