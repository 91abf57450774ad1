// In: a table. Out: where it is large, its rows once more as Parquet files in folders that are named by their year and district:
// Hive's layout, which DuckDB, Spark and Trino read in place. A question of one year and district opens one file of theirs.
import type { Value } from './dataset.ts'
import { type DataFile, dataFile } from './file-info.ts'
import { writeParquet } from './formats/parquet.ts'
import type { PublishedTable } from './tables.ts'

/** A table with fewer rows is one small file for whoever asks; a small register has no more files than it had. */
export const FEWEST_ROWS = 10_000

/** What Hive calls a value that is absent. */
const ABSENT = '__HIVE_DEFAULT_PARTITION__'

type Table = Pick<PublishedTable, 'dataset' | 'rows' | 'count'>

/** Whether a table is published in parts too. */
export function isCut({ dataset, count }: Pick<Table, 'dataset' | 'count'>, fewest = FEWEST_ROWS): boolean {
  return dataset.parts !== undefined && count >= fewest
}

/** The parts of a table, in order of path; none where it is not cut. */
export function* partsOf(table: Table, fewest = FEWEST_ROWS): Generator<DataFile> {
  const { name, columns, order, parts } = table.dataset
  if (!parts || !isCut(table, fewest)) return
  const { rows } = table
  const places = new Map(columns.map((column, at) => [column.name, at]))
  const valueIn = (row: readonly Value[], column: string) => row[places.get(column) ?? -1]
  // A column that the folders name is not in the files: readers take it from there.
  const kept = columns.map(column => !parts.columns.includes(column.name))
  const within = { columns: columns.filter((_, at) => kept[at]), order }
  const folders = Map.groupBy(rows, row =>
    [
      folder('year', String(valueIn(row, parts.yearOf)).slice(0, 4)),
      ...parts.columns.map(column => folder(column, valueIn(row, column))),
    ].join('/'),
  )
  for (const [path, own] of [...folders].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const cells = own.map(row => row.filter((_, at) => kept[at]))
    yield dataFile(`${name}/${path}/part.parquet`, writeParquet(within, cells), {
      partOf: name,
      rows: own.length,
    })
  }
}

function folder(name: string, value: Value): string {
  return `${name}=${value === undefined ? ABSENT : encodeURIComponent(String(value))}`
}
