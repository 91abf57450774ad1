// In: a dataset and a snapshot. Out: where it is large, its rows once more as Parquet files in folders that are named by their year and district:
// Hive's layout, which DuckDB, Spark and Trino read in place. A question of one year and district opens one file of theirs.
import type { Snapshot } from '../register/snapshot.ts'
import type { Dataset, Value } from './dataset.ts'
import { type DataFile, dataFile } from './file-info.ts'
import { writeParquet } from './formats/parquet.ts'

/** A table with fewer rows is one small file for whoever asks; a small register has no more files than it had. */
export const FEWEST_ROWS = 10_000

/** What Hive calls a value that is absent. */
const ABSENT = '__HIVE_DEFAULT_PARTITION__'

/** Whether a table is published in parts too. */
export function isCut({ parts, count }: Dataset, snapshot: Snapshot, fewest = FEWEST_ROWS): boolean {
  return parts !== undefined && count(snapshot) >= fewest
}

/** The parts of a dataset, in order of path; none where it is not cut. */
export function* partsOf(dataset: Dataset, snapshot: Snapshot, fewest = FEWEST_ROWS): Generator<DataFile> {
  const { name, columns, order, parts } = dataset
  if (!parts || !isCut(dataset, snapshot, fewest)) return
  const places = new Map(columns.map((column, at) => [column.name, at]))
  const valueIn = (row: readonly Value[], column: string) => row[places.get(column) ?? -1]
  // A column that the folders name is not in the files: readers take it from there.
  const kept = columns.map(column => !parts.columns.includes(column.name))
  const within = { columns: columns.filter((_, at) => kept[at]), order }
  // Of a million rows those of one folder are there at a time.
  const folders = Map.groupBy(dataset.items(snapshot), item => {
    const row = dataset.rowOf(item)
    return [
      folder('year', String(valueIn(row, parts.yearOf)).slice(0, 4)),
      ...parts.columns.map(column => folder(column, valueIn(row, column))),
    ].join('/')
  })
  for (const [path, own] of [...folders].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const rows = own.map(item => dataset.rowOf(item).filter((_, at) => kept[at]))
    yield dataFile(`${name}/${path}/part.parquet`, writeParquet(within, rows), {
      partOf: name,
      rows: own.length,
    })
  }
}

function folder(name: string, value: Value): string {
  return `${name}=${value === undefined ? ABSENT : encodeURIComponent(String(value))}`
}
