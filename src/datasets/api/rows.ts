// In: a dataset of the catalogue. Out: its rows as its JSON file has them: of what a resource knows itself, or by what stands in
// a column, looked up once an edition, so that a resource costs what it holds and not what the register is long.
import { once } from '../../once.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import type { Dataset } from '../dataset.ts'
import { type JsonRow, objectOf } from '../formats/json.ts'

/** The rows of what has a row in a dataset. */
export function rowsFor<Item>(dataset: Dataset<Item>, items: readonly Item[]): JsonRow[] {
  return items.map(item => objectOf(dataset, dataset.rowOf(item)))
}

/** Rows by the value of a column, in the order of the dataset. */
type Rows = (snapshot: Snapshot) => Found

interface Found {
  get: (key: string) => readonly JsonRow[] | undefined
}

/** The rows of a small dataset by a column; objects are made of those that are asked for. */
export function rowsBy(dataset: Dataset, column: string): Rows {
  const at = dataset.columns.findIndex(({ name }) => name === column)
  return once(snapshot => {
    const rows = Map.groupBy(dataset.rows(snapshot), row => String(row[at]))
    return {
      get: key => {
        const found = rows.get(key)
        return found?.map(row => objectOf(dataset, row))
      },
    }
  })
}

/** The rows of these ids, each once, in order of id; an id of which nothing is public has none. */
export function rowsOf(rows: Found, ids: Iterable<string>): JsonRow[] {
  return [...new Set(ids)].sort().flatMap(id => rows.get(id) ?? [])
}
