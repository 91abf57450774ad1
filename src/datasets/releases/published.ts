// In: a snapshot. Out: its datasets as a release keeps them: how their rows are put in order, the rows, and what every file of
// theirs is. scripts/ hand it to releases/.
import type { Snapshot } from '../../register/snapshot.ts'
import { keyOf } from '../../releases/former.ts'
import type { Published } from '../../releases/next.ts'
import { type ReleasedDataset, type ReleasedFile, sha256 } from '../../releases/release.ts'
import type { State, Value } from '../../releases/state.ts'
import { FORMATS } from '../files.ts'
import { cellText } from '../formats/csv.ts'
import { type PublishedTable, tablesOf } from '../tables.ts'

/** The datasets of a snapshot, in all their rows and files. */
export function publishedOn(snapshot: Snapshot): Published {
  const tables = tablesOf(snapshot)
  const rows: State = new Map(tables.map(table => [table.dataset.name, rowsByKey(table)]))
  const datasets = tables.map(table => [table.dataset.name, describe(table, rows)] as const)
  return {
    datasets: Object.fromEntries(datasets),
    rows: new Map([...rows].filter(([, records]) => records.size > 0)),
    files: tables.flatMap(filesOf),
  }
}

function rowsByKey({ dataset, rows }: PublishedTable): ReadonlyMap<string, Value> {
  const columns = dataset.columns.map(({ name }) => name)
  const values = Array.from(rows, (row): Value => {
    const cells = row.map((cell, at) => [columns[at] ?? '', cellText(cell)] as const)
    return Object.fromEntries(cells.filter(([, text]) => text !== ''))
  })
  return new Map(values.map(value => [keyOf(value, dataset.key), value]))
}

function describe({ dataset }: PublishedTable, rows: State): ReleasedDataset {
  const { name, key, order, columns } = dataset
  const told = { columns: columns.map(column => column.name), key, order }
  return order.length > 0 ? told : { ...told, keys: [...(rows.get(name)?.keys() ?? [])] }
}

function filesOf({ dataset, rows, count }: PublishedTable): ReleasedFile[] {
  return Object.entries(FORMATS).map(([format, write]) => {
    const body = Buffer.concat([...write(dataset, rows)])
    const path = `${dataset.name}.${format}`
    return { path, dataset: dataset.name, bytes: body.length, rows: count, sha256: sha256(body) }
  })
}
