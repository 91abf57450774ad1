// In: a release and the rows of datasets before it. Out: what it changes in them, cell by cell. files.ts writes it.
import type { Change, Op } from '../../releases/delta.ts'
import type { Head } from '../../releases/release.ts'
import { recordIn, type State, textOfCell, type Value } from '../../releases/state.ts'
import { writeCsv } from '../formats/csv.ts'

/** The columns of delta.csv. */
const COLUMNS = ['op', 'dataset', 'key', 'column', 'was', 'now'].map(name => ({ name }))

/** Columns that hold a name by which an enterprise goes: another value is a rename. */
const NAMES = ['name', 'enterprise_name', 'registered_name']
const NAMED = ['enterprises', 'titles', 'candidates']

/** One line of delta.csv. */
export interface CellChange {
  op: Op
  dataset: string
  key: string
  /** Empty where the line tells of a row as a whole. */
  column: string
  was: string
  now: string
}

/**
 * What a release changes, cell by cell, in this order: a row that went is one line, its tombstone; a row under another key
 * is a line of its keys, then one a cell that differs; a row that came is a line a cell that is not empty.
 */
export function cellChanges(head: Head, changes: readonly Change[], before: State): CellChange[] {
  return changes.flatMap(change => {
    const { op, of: dataset, key, was = key, value } = change
    if (op === 'removed') return [{ op, dataset, key, column: '', was: '', now: '' }]
    const old = recordIn(before, dataset, was) ?? {}
    const columns = head.datasets[dataset]?.columns ?? []
    const moved: CellChange[] = op === 'renamed' ? [{ op, dataset, key: was, column: '', was, now: key }] : []
    return [...moved, ...cellsOf({ op, dataset, key }, columns, old, value)]
  })
}

function cellsOf(
  row: Pick<CellChange, 'op' | 'dataset' | 'key'>,
  columns: readonly string[],
  old: Value,
  value: Value,
): CellChange[] {
  // A column that the dataset has no more is emptied.
  const all = [...columns, ...Object.keys(old).filter(column => !columns.includes(column))]
  return all.flatMap(column => {
    const [was, now] = [textOfCell(old[column]), textOfCell(value[column])]
    if (was === now) return []
    const op = row.op === 'added' ? 'added' : isName(row.dataset, column) && was ? 'renamed' : 'changed'
    return [{ ...row, op, column, was, now }]
  })
}

function isName(dataset: string, column: string): boolean {
  // The name of a workshop is no name of an enterprise.
  const isOwn = column !== 'name' || dataset === 'enterprises'
  return NAMED.includes(dataset) && NAMES.includes(column) && isOwn
}

/** delta.csv: exact values, as the CSV of datasets has them. */
export function writeDelta(changes: readonly CellChange[]): string {
  return writeCsv(
    { columns: COLUMNS },
    changes.map(({ op, dataset, key, column, was, now }) =>
      [op, dataset, key, column, was, now].map(cell => cell || undefined),
    ),
  )
}
