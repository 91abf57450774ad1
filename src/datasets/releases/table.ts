// In: the rows of a dataset as a release keeps them. Out: its CSV, byte for byte as it was published. files.ts writes it,
// scripts verify by it.
import { compare } from '../../order.ts'
import type { ReleasedDataset } from '../../releases/release.ts'
import { textOfCell, type Value } from '../../releases/state.ts'
import { writeCsv } from '../formats/csv.ts'

/** The CSV of a dataset whose rows are in a state of datasets. */
export function csvOf(dataset: ReleasedDataset, rows: ReadonlyMap<string, Value> | undefined): string {
  const columns = dataset.columns.map(name => ({ name }))
  const ordered = inOrder(dataset, rows ?? new Map())
  return writeCsv(
    { columns },
    ordered.map(row => dataset.columns.map(column => textOfCell(row[column]) || undefined)),
  )
}

function inOrder({ order, keys }: ReleasedDataset, rows: ReadonlyMap<string, Value>): Value[] {
  if (keys) return keys.map(key => rows.get(key)).filter(row => row !== undefined)
  return [...rows.values()].sort((a, b) => {
    const column = order.find(one => textOfCell(a[one]) !== textOfCell(b[one]))
    return column === undefined ? 0 : compare(textOfCell(a[column]), textOfCell(b[column]))
  })
}
