// In: the register, what a bureau wrote, and a day. Out: the records that the public knows at the end of that day, as a
// release holds them. edition.ts and scripts call it.
import type { Day } from '../day.ts'
import type { Entries } from '../entries/entries.ts'
import { TABLE_NAMES, type TableName } from '../entries/schema.ts'
import { type StatedCount, writeStatedCount } from '../entries/stated-count.ts'
import { TABLES } from '../entries/tables.ts'
import { knownFrom, type Measures } from '../law/measures.ts'
import { type KnownRow, knownRows, knownRowsOn, type Row } from '../register/known-rows.ts'
import type { Register } from '../register/register.ts'
import { settingsOf } from '../source/json.ts'
import type { Json } from './canonical.ts'
import { keyOf } from './former.ts'
import type { State, Value } from './state.ts'

/** What else is of record: by these names beside those of the tables. */
export const MEASURES = 'measures'
export const TEXTS = 'texts'

type Written = Pick<Entries, 'measures' | 'texts'>

/** The columns that make the key of a record. */
export function keyColumnsOf(of: string): readonly string[] {
  if (of === MEASURES) return ['id']
  if (of === TEXTS) return ['notice_id']
  return of in TABLES ? TABLES[of as TableName].key : []
}

/**
 * The rows of every table, the measures, and the texts of notices, as far as the public knows them at the end of `day`.
 * Settings of the site (site.json) are none: they say how it shows, and nobody's standing follows from them.
 */
export function recordsOn(register: Register, written: Written, day: Day): State {
  const isPublic = (since: Day | undefined) => since !== undefined && since <= day
  const days = new Map(register.notices.map(({ row, since }) => [row.notice_id, since]))
  return stateOf(
    knownRowsOn(register, day),
    measuresOf(register, written, measures => isPublic(knownFrom(measures))),
    textsOf(written, id => isPublic(days.get(id))),
  )
}

/** All records, whatever their day. */
export function allRecords(register: Register, written: Written): State {
  return stateOf(
    knownRows(register),
    measuresOf(register, written, () => true),
    textsOf(written, () => true),
  )
}

/** The rows of every table as they were read, whether or not the law knows their codes. */
export function rowsWritten(tables: Entries['tables']): State {
  const rows = TABLE_NAMES.flatMap(table => tables[table].map(row => ({ table, row })))
  return stateOf(rows, new Map(), new Map())
}

function stateOf(
  rows: readonly Pick<KnownRow, 'table' | 'row'>[],
  measures: ReadonlyMap<string, Value>,
  texts: ReadonlyMap<string, Value>,
): State {
  const state = new Map<string, Map<string, Value>>()
  for (const { table, row } of rows) {
    const records = state.get(table) ?? new Map<string, Value>()
    state.set(table, records)
    const value = cellsOf(table, row)
    records.set(keyOf(value, TABLES[table].key), value)
  }
  const others = [[MEASURES, measures] as const, [TEXTS, texts] as const]
  return new Map([...state, ...others.filter(([, records]) => records.size > 0)])
}

/** The cells of a row that are not empty. */
export function cellsOf(table: TableName, row: Row): Value {
  const cells: Record<string, Json> = {}
  for (const column of Object.keys(TABLES[table].columns)) {
    const cell = row[column]
    if (cell !== undefined && cell !== '') cells[column] = jsonOf(cell)
  }
  return cells
}

/** A typed cell as a value of JSON: numbers as they are written. */
export function jsonOf(cell: unknown): Json {
  if (typeof cell === 'boolean' || typeof cell === 'string') return cell
  if (Array.isArray(cell)) return cell.map(String)
  return typeof cell === 'object' && cell !== null ? writeStatedCount(cell as StatedCount) : String(cell)
}

// A set of measures may name its successor before anybody knows that one.
function measuresOf(
  register: Register,
  { measures }: Written,
  isPublic: (measures: Measures) => boolean,
): ReadonlyMap<string, Value> {
  const known = new Set(register.measures.filter(isPublic).map(({ id }) => id))
  return new Map(
    [...measures].flatMap(([id, document]) => {
      if (!known.has(id)) return []
      const { successor, ...value } = settingsOf(document).value as Record<string, Json>
      const isKnown = typeof successor === 'string' && known.has(successor)
      return [[id, isKnown ? { ...value, successor } : value]]
    }),
  )
}

function textsOf({ texts }: Written, isPublic: (id: string) => boolean): ReadonlyMap<string, Value> {
  return new Map(
    [...texts].flatMap(([id, { source }]) => (isPublic(id) ? [[id, { notice_id: id, text: source }]] : [])),
  )
}
