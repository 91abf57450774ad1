// What a published table is. Each dataset is one declaration; catalog.ts lists them; formats/ write them, metadata/
// describe them; the download page, the docs and the tests iterate over the list. Datasets read the snapshot alone, so
// nothing later can leak.
import { type Day, latestOf } from '../day.ts'
import type { Codes } from '../entries/codes.ts'
import type { TableName } from '../entries/schema.ts'
import type { Topic } from '../law/measures.ts'
import { once } from '../once.ts'
import type { Words } from '../problem.ts'
import type { Snapshot } from '../register/snapshot.ts'

/** A value of a cell: absent is undefined, never ''. */
export type Value = string | number | boolean | readonly string[] | undefined

/** `list` is text with `;` between items in CSV and an array in JSON; `date` is `YYYY-MM-DD`. */
export type Type = 'string' | 'date' | 'boolean' | 'integer' | 'list'

/** What is told of a column in data dictionaries, in schemas and on the page of its dataset. */
export interface ColumnInfo extends Words {
  name: string
  type: Type
  /** Whether every row has a value. */
  required: boolean
  /** What it holds, where its title does not say it all. */
  about?: Words | undefined
  /** What the whole text looks like; of a list, each of its items (ECMA-262, without anchors). */
  pattern?: string | undefined
  /** The closed list that its values are of. */
  codes?: ((snapshot: Snapshot) => Codes) | undefined
  /** The table of the data folder whose records its values name. */
  references?: TableName | undefined
  /** What the article of the measures that it rests on is about. */
  topic?: Topic | undefined
}

export interface Dataset {
  name: string
  title: Words
  /** What it is, in a sentence. */
  about: Words
  /** Who has a use for it. */
  forWhom: Words
  /** The tables of the data folder that it is made of; of the first every record has a row. */
  madeOf: readonly TableName[] | 'all'
  /** The columns that together name a row. */
  key: readonly string[]
  /** The columns in whose order the rows are; those of the key unless the dataset says otherwise. */
  order: readonly string[]
  /** How a large one is cut into parts: by the year of a day that every row has, and by further columns. */
  parts?: { yearOf: string; columns: readonly string[] } | undefined
  /** The page of a row, from the root of the site (URI template, RFC 6570). */
  page?: string | undefined
  columns: readonly ColumnInfo[]
  rows: (snapshot: Snapshot) => Value[][]
  /** How many rows it has. */
  count: (snapshot: Snapshot) => number
  /** The day of its newest change; undefined while it is empty. */
  changedOn: (snapshot: Snapshot) => Day | undefined
}

interface ColumnOf<T> {
  info: ColumnInfo
  value: (item: T) => Value
}

/** What a declaration says of a column; text unless `type` says otherwise. */
type ColumnDeclaration = Omit<ColumnInfo, 'type' | 'required'> & { type?: Type }

/** A column that every row fills; text unless `type` says otherwise. */
export function column<T>(
  info: ColumnDeclaration,
  value: (item: T) => Exclude<Value, undefined>,
): ColumnOf<T> {
  return { info: { type: 'string', ...info, required: true }, value }
}

/** A column that a row may leave empty. */
export function optional<T>(info: ColumnDeclaration, value: (item: T) => Value): ColumnOf<T> {
  return { info: { type: 'string', ...info, required: false }, value }
}

interface Declaration<T>
  extends Pick<Dataset, 'name' | 'title' | 'about' | 'forWhom' | 'madeOf' | 'key' | 'parts' | 'page'> {
  order?: readonly string[]
  /** What has a row, in order. */
  items: (snapshot: Snapshot) => readonly T[]
  /** The days on which the row of an item became what it is. */
  changes: (item: T) => readonly (Day | undefined)[]
  columns: readonly ColumnOf<T>[]
}

/** Declares a dataset: one row for each item. */
export function dataset<T>({ items, changes, columns, ...declared }: Declaration<T>): Dataset {
  const rowsOf = (snapshot: Snapshot) => items(snapshot).map(item => columns.map(({ value }) => value(item)))
  const kept = once(rowsOf)
  const told = once((snapshot: Snapshot) => {
    const all = items(snapshot)
    const changedOn = all.reduce<Day | undefined>((day, item) => latestOf([day, ...changes(item)]), undefined)
    return { count: all.length, changedOn }
  })
  return {
    order: declared.key,
    ...declared,
    columns: columns.map(({ info }) => info),
    rows: snapshot => (told(snapshot).count > MOST_KEPT ? lastOf(snapshot, rowsOf) : kept(snapshot)),
    count: snapshot => told(snapshot).count,
    changedOn: snapshot => told(snapshot).changedOn,
  }
}

/** Of larger datasets rows are kept until those of another one are asked for: a large register has millions in all. */
const MOST_KEPT = 50_000

type RowsOf = (snapshot: Snapshot) => Value[][]

let last: { snapshot: WeakRef<Snapshot>; rowsOf: RowsOf; rows: Value[][] } | undefined

function lastOf(snapshot: Snapshot, rowsOf: RowsOf): Value[][] {
  if (last?.rowsOf !== rowsOf || last.snapshot.deref() !== snapshot) {
    last = undefined
    last = { snapshot: new WeakRef(snapshot), rowsOf, rows: rowsOf(snapshot) }
  }
  return last.rows
}
