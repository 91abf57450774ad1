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

export interface Dataset<Item = unknown> {
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
  /** All its rows at once. */
  rows: (snapshot: Snapshot) => Value[][]
  /** The same one by one: a large register has millions, and is never asked to hold them. */
  eachRow: (snapshot: Snapshot) => Iterable<Value[]>
  /** What stands in a column, row by row. */
  valuesOf: (snapshot: Snapshot, column: string) => Iterable<Value>
  /** What has a row, in order. */
  items: (snapshot: Snapshot) => readonly Item[]
  /** The row of one of them. */
  rowOf(item: Item): Value[]
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
export function dataset<T>({ items, changes, columns, ...declared }: Declaration<T>): Dataset<T> {
  const listed = (snapshot: Snapshot) => lastOf(snapshot, items)
  const rowOf = (item: T) => columns.map(({ value }) => value(item))
  const kept = once((snapshot: Snapshot) => listed(snapshot).map(rowOf))
  const told = once((snapshot: Snapshot) => {
    const all = listed(snapshot)
    return { count: all.length, changedOn: latestOf(all.map(item => latestOf(changes(item)))) }
  })
  const isLarge = (snapshot: Snapshot) => told(snapshot).count > MOST_KEPT
  return {
    order: declared.key,
    ...declared,
    columns: columns.map(({ info }) => info),
    rows: snapshot => (isLarge(snapshot) ? listed(snapshot).map(rowOf) : kept(snapshot)),
    eachRow: snapshot => (isLarge(snapshot) ? mapped(listed(snapshot), rowOf) : kept(snapshot)),
    valuesOf: (snapshot, name) => {
      const { value } = columns.find(({ info }) => info.name === name) ?? { value: () => undefined }
      return mapped(listed(snapshot), value)
    },
    items: listed,
    rowOf,
    count: snapshot => told(snapshot).count,
    changedOn: snapshot => told(snapshot).changedOn,
  }
}

/** Rows of larger datasets are made for whoever asks, and not kept. */
const MOST_KEPT = 50_000

/** What `make` makes of each, as it is asked for. */
function mapped<T, Made>(items: readonly T[], make: (item: T) => Made): Iterable<Made> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) yield make(item)
    },
  }
}

type ItemsOf<T> = (snapshot: Snapshot) => readonly T[]

let last: { snapshot: WeakRef<Snapshot>; items: unknown; listed: readonly unknown[] } | undefined

/** What has a row; it is kept until that of another dataset is asked for. */
function lastOf<T>(snapshot: Snapshot, items: ItemsOf<T>): readonly T[] {
  if (last?.items === items && last.snapshot.deref() === snapshot) return last.listed as readonly T[]
  last = undefined
  const listed = items(snapshot)
  last = { snapshot: new WeakRef(snapshot), items, listed }
  return listed
}
