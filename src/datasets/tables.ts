// In: a snapshot. Out: every dataset as that edition publishes it. metadata/ and the formats of the whole read it.
import type { Day } from '../day.ts'
import type { Snapshot } from '../register/snapshot.ts'
import { DATASETS } from './catalog.ts'
import type { Dataset, Value } from './dataset.ts'
import { describeColumns, type TableColumn } from './describe.ts'

/** A dataset as an edition publishes it. */
export interface PublishedTable {
  dataset: Dataset
  columns: readonly TableColumn[]
  /** One by one: those of a large table are made for whoever asks, and not kept. */
  readonly rows: Iterable<Value[]>
  count: number
  /** The day of its newest change; undefined while it is empty. */
  changedOn: Day | undefined
}

/** Every dataset of an edition, in the order of the catalogue. */
export function tablesOf(snapshot: Snapshot): PublishedTable[] {
  return DATASETS.map(dataset => ({
    dataset,
    columns: describeColumns(dataset, DATASETS, snapshot),
    rows: dataset.eachRow(snapshot),
    count: dataset.count(snapshot),
    changedOn: dataset.changedOn(snapshot),
  }))
}
