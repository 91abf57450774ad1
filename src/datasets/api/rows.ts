// In: a dataset of the catalogue. Out: its rows as its JSON file has them, by what stands in a column. Looked up once an
// edition, so that a resource costs what it holds and not what the register is long.
import { once } from '../../once.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import type { Dataset } from '../dataset.ts'
import { type JsonRow, objectOf } from '../formats/json.ts'

/** Rows by the values of some columns, with a space between these; in the order of the dataset. */
type Rows = (snapshot: Snapshot) => Found

interface Found {
  get: (key: string) => readonly JsonRow[] | undefined
}

/** The rows of a dataset by one column, or by several together; objects are made of those that are asked for. */
export function rowsBy(dataset: Dataset, ...columns: readonly string[]): Rows {
  const places = columns.map(name => dataset.columns.findIndex(column => column.name === name))
  return once(snapshot => {
    const rows = Map.groupBy(dataset.rows(snapshot), row => places.map(at => row[at]).join(' '))
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
