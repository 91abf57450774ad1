// What a release knows: records of tables, or rows of datasets, by the name of their collection and by their key. Whoever
// deals with releases may import it.
import { compare } from '../order.ts'
import { canonical, type Json } from './canonical.ts'

/** A record: the cells that are not empty, by column. */
export type Value = Readonly<Record<string, Json>>

/** Records by the name of their table (or dataset), and there by their key: the cells of its columns, a space between. */
export type State = ReadonlyMap<string, ReadonlyMap<string, Value>>

/** A state without records. */
export const NOTHING: State = new Map()

/** The record of a key; undefined where there is none. */
export function recordIn(state: State, of: string, key: string): Value | undefined {
  return state.get(of)?.get(key)
}

/** How many records there are. */
export function sizeOf(state: State): number {
  return [...state.values()].reduce((sum, records) => sum + records.size, 0)
}

/** Every record, in order of the names of tables and of keys, by UTF-16 code units. */
export function* recordsOf(state: State): Generator<readonly [of: string, key: string, value: Value]> {
  for (const [of, records] of inOrder(state))
    for (const [key, value] of inOrder(records)) yield [of, key, value]
}

/** A state as bytes: a line a record, the same for the same records however they came about. */
export function writeState(state: State): string {
  const lines: string[] = []
  for (const [table, key, value] of recordsOf(state)) lines.push(`${canonical({ key, table, value })}\n`)
  return lines.join('')
}

/** A cell as the text that CSV has of it. */
export function textOfCell(cell: Json | undefined): string {
  if (cell === undefined || cell === null) return ''
  if (typeof cell !== 'object') return String(cell)
  return Array.isArray(cell) ? cell.map(String).join(';') : canonical(cell)
}

function inOrder<T>(map: ReadonlyMap<string, T>): (readonly [string, T])[] {
  return [...map].sort(([a], [b]) => compare(a, b))
}
