// In: a dataset of the catalogue. Out: its rows as its JSON file has them, by what stands in a column. Looked up once an
// edition, so that a resource costs what it holds and not what the register is long.
import { once } from '../../once.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import type { Dataset } from '../dataset.ts'
import { type JsonRow, objectsOf } from '../formats/json.ts'

/** Rows by a key, such as the values of some columns with a space between these; in the order of the dataset. */
export type Rows = (snapshot: Snapshot) => ReadonlyMap<string, readonly JsonRow[]>

/** Every row of a dataset, made into an object once. */
const objectsIn = once((dataset: Dataset) =>
  once((snapshot: Snapshot): readonly JsonRow[] => objectsOf(dataset, dataset.rows(snapshot))),
)

/** The rows of a dataset by one column, or by several together. */
export function rowsBy(dataset: Dataset, ...columns: readonly string[]): Rows {
  return rowsByKey(dataset, row => columns.map(name => row[name]).join(' '))
}

/** The rows of a dataset by whatever a row gives for a key. */
export function rowsByKey(dataset: Dataset, keyOf: (row: JsonRow) => string): Rows {
  return once(snapshot => Map.groupBy(objectsIn(dataset)(snapshot), keyOf))
}

/** The rows of these ids, each once, in order of id; an id of which nothing is public has none. */
export function rowsOf(rows: ReadonlyMap<string, readonly JsonRow[]>, ids: Iterable<string>): JsonRow[] {
  return [...new Set(ids)].sort().flatMap(id => rows.get(id) ?? [])
}
