// In: the newest release, and what a bureau's tables say now. Out: what was published and is gone, and what was published and
// is otherwise now with no correction that says so. checks/ tell it.
import { type Day, FOREVER, latest } from '../day.ts'
import type { Correction } from '../entries/corrections.ts'
import type { Entries } from '../entries/entries.ts'
import type { RowPlace } from '../entries/place.ts'
import type { Column, TableName } from '../entries/schema.ts'
import { TABLES } from '../entries/tables.ts'
import { knownRows } from '../register/known-rows.ts'
import { correctionKey } from '../register/records.ts'
import type { Register } from '../register/register.ts'
import type { Json } from './canonical.ts'
import { isSame } from './delta.ts'
import { type FormerIds, followIds, followInto, keyOf } from './former.ts'
import { allRecords, cellsOf, jsonOf, keyColumnsOf, MEASURES, rowsWritten, TEXTS } from './records.ts'
import type { Release } from './release.ts'
import { recordIn, type State, textOfCell, type Value } from './state.ts'

/** The newest release, the records that it holds, and the ids that were replaced. */
export interface Released {
  release: Release
  records: State
  former: FormerIds
}

/** A record of the newest release, as it was or is. */
export interface Vanished {
  of: string
  key: string
  value: Value
}

/** A cell that is not what the newest release says. */
export interface Altered extends Vanished {
  column: string
  was: Json | undefined
  now: Json | undefined
  /** Its row. */
  at: RowPlace | undefined
  /** A new correction of this cell that says something else, or that is not public yet. */
  correction: Correction | undefined
}

/** What differs from the newest release without a word. */
export interface History {
  /** The number of that release; 0 where there is none. */
  release: number
  vanished: readonly Vanished[]
  altered: readonly Altered[]
  /** The rules and records that waivers of the newest release set aside. */
  waivers: readonly Value[]
}

export const NO_HISTORY: History = { release: 0, vanished: [], altered: [], waivers: [] }

/** The corrections that the newest release does not hold, by the record that they correct. */
type Corrections = ReadonlyMap<string, readonly NewCorrection[]>

interface NewCorrection {
  row: Correction
  isPublic: boolean
}

/** The corrections since the newest release; they count once they are public. */
function newCorrections(
  { corrections, notices }: Pick<Entries['tables'], 'corrections' | 'notices'>,
  { release, records }: Released,
  asOf: Day,
): Corrections {
  const day = latest(asOf, release.head.day) ?? asOf
  const published = new Map(notices.map(row => [row.notice_id, row.published_on]))
  const fresh = corrections.filter(row => !recordIn(records, 'corrections', row.correction_id))
  return Map.groupBy(
    fresh.map(row => {
      const since = latest(row.corrected_on, row.notice_id ? published.get(row.notice_id) : undefined)
      return { row, isPublic: (since ?? FOREVER) <= day }
    }),
    ({ row }) => correctionKey(row.table, row.record_id),
  )
}

/**
 * What of the newest release is gone. A record under an id that took the place of its own is not; nor is a waiver, which has
 * to go where its rule does not break any more.
 */
function vanishedFrom({ records, former }: Released, now: State, corrections: Corrections): Vanished[] {
  const follow = followInto(records, now, keyColumnsOf, former)
  return [...records].flatMap(([of, values]) =>
    [...values].flatMap(([key, value]) => {
      if (of === 'waivers' || now.get(of)?.has(follow(of, key, value))) return []
      return isTakenBack(of, value, corrections) ? [] : [{ of, key, value }]
    }),
  )
}

/** Whether a correction says that there is no such record: what it puts in the place of a value is empty. */
function isTakenBack(of: string, value: Value, corrections: Corrections): boolean {
  return correctionsOf(of, value, corrections).some(({ row, isPublic }) => isPublic && row.now === undefined)
}

function correctionsOf(of: string, value: Value, corrections: Corrections): readonly NewCorrection[] {
  const columns = keyColumnsOf(of)
  const table = of === TEXTS ? 'notices' : of
  const names = [columns, columns.filter(column => column.endsWith('_id'))]
  const keys = names.map(one => correctionKey(table, ...one.map(column => textOfCell(value[column]))))
  return [...new Set(keys)].flatMap(key => corrections.get(key) ?? [])
}

/**
 * The cells that are not what the newest release says, and no new correction explains. An empty cell may be filled in,
 * unless it stood for something.
 */
function alteredSince({ records, former }: Released, now: State, corrections: Corrections): Altered[] {
  const follow = followInto(records, now, keyColumnsOf, former)
  const altered: Altered[] = []
  for (const [of, values] of records) {
    // Measures are explained by their own successor and articles; a release tells what of them changed.
    if (of === MEASURES) continue
    for (const [was, old] of values) {
      const key = follow(of, was, old)
      const value = recordIn(now, of, key)
      const before = followIds(old, former)
      if (!value || isSame(before, value)) continue
      const known = [old, before, value].flatMap(one => correctionsOf(of, one, corrections))
      altered.push(...cellsAltered({ of, key, value }, before, known))
    }
  }
  return altered
}

function cellsAltered(record: Vanished, before: Value, known: readonly NewCorrection[]): Altered[] {
  const { of, value } = record
  const columns = [...new Set([...Object.keys(before), ...Object.keys(value)])]
  return columns.flatMap(column => {
    const [was, now] = [before[column], value[column]]
    if (textOfCell(was) === textOfCell(now) || isFilledIn(of, column, was)) return []
    const ofCell = known.filter(({ row }) => row.column === column)
    if (ofCell.some(one => one.isPublic && isOf(one.row, of, was, now))) return []
    return [{ ...record, column, was, now, at: undefined, correction: ofCell[0]?.row }]
  })
}

/** Cells that say something while they are empty: a day is that of the notice, an end is computed, a name the candidate's. */
const SAYS_WHEN_EMPTY = new Set([
  'windows.ends_on',
  'window-changes.changed_on',
  'window-changes.new_ends_on',
  'certifications.candidate_id',
  'certifications.name',
  'certifications.batch',
  'certifications.certified_on',
  'revocations.revoked_on',
  'renames.changed_on',
  'renames.successor_id',
  'waivers.decided_on',
  'corrections.was',
  'corrections.now',
  'corrections.corrected_on',
])

function isFilledIn(of: string, column: string, was: Json | undefined): boolean {
  return was === undefined && !SAYS_WHEN_EMPTY.has(`${of}.${column}`)
}

/** Whether a correction says that this cell was and is what it was and is; it may leave either out. */
function isOf(correction: Correction, of: string, was: Json | undefined, now: Json | undefined): boolean {
  // A text is too long for a cell, and what the measures or the districts call by a code is written in words as well.
  if (of === TEXTS || !(of in TABLES)) return true
  const columns: Readonly<Record<string, Column>> = TABLES[of as TableName].columns
  const column = columns[correction.column]
  if (!column || column.names === 'districts' || CODED.includes(correction.column)) return true
  return isText(correction.was, was, column) && isText(correction.now, now, column)
}

const CODED = ['category', 'grade', 'stated_count']

function isText(written: string | undefined, cell: Json | undefined, { type }: Column): boolean {
  const text = textOfCell(cell)
  if (written === undefined || written === text) return true
  const read = type.safeParse(written)
  return read.success && textOfCell(jsonOf(read.data)) === text
}

/** The rows of altered cells, so that a clerk is led to them. */
function withPlaces(altered: readonly Altered[], register: Register): Altered[] {
  if (altered.length === 0) return []
  const places = new Map(
    knownRows(register).map(({ table, row }) => [
      `${table} ${keyOf(cellsOf(table, row), TABLES[table].key)}`,
      row.at,
    ]),
  )
  return altered.map(one => ({ ...one, at: places.get(`${one.of} ${one.key}`) }))
}

/** What of the newest release is gone or altered; of waivers of its rules those that it holds are still needed. */
export function historyOf(
  released: Released | undefined,
  register: Register,
  written: Pick<Entries, 'tables' | 'measures' | 'texts'>,
  day: Day,
): History {
  if (!released) return NO_HISTORY
  const corrections = newCorrections(written.tables, released, day)
  const now = allRecords(register, written)
  return {
    release: released.release.head.release,
    vanished: vanishedFrom(released, now, corrections),
    altered: withPlaces(alteredSince(released, now, corrections), register),
    waivers: [...(released.records.get('waivers')?.values() ?? [])],
  }
}

/**
 * What of the newest release is gone from tables of which every row could be read, where what they say together is not
 * sound: a row less may be the reason.
 */
export function vanishedRows(
  released: Released | undefined,
  tables: Entries['tables'],
  isRead: (table: TableName) => boolean,
  day: Day,
): History {
  if (!released) return NO_HISTORY
  const judged = new Map([...released.records].filter(([of]) => of in TABLES && isRead(of as TableName)))
  const corrections = newCorrections(tables, released, day)
  const vanished = vanishedFrom({ ...released, records: judged }, rowsWritten(tables), corrections)
  return { ...NO_HISTORY, release: released.release.head.release, vanished }
}
