// In: a snapshot and records. Out: the corrections of these that it knows. Projections import it.
import { once } from '../once.ts'
import { compare } from '../order.ts'
import type { Correction } from './known.ts'
import { correctionKey, type RecordName } from './records.ts'
import type { Snapshot } from './snapshot.ts'

type Named = Pick<RecordName, 'table' | 'ids'>

// Most tables have no correction: to write the key of every record of theirs in vain would be most of what is asked here.
const byTable = once(
  ({ corrections }: Snapshot) =>
    new Map(
      [...Map.groupBy(corrections, ({ row }) => row.table)].map(([table, own]) => [
        table,
        Map.groupBy(own, ({ row }) => correctionKey(table, row.record_id)),
      ]),
    ),
)

/** Whether any record of a table was corrected. */
export function hasCorrections(snapshot: Snapshot, table: string): boolean {
  return byTable(snapshot).has(table)
}

/** The corrections of a record, in order of id. */
export function correctionsOf(
  snapshot: Snapshot,
  table: string,
  ...ids: readonly string[]
): readonly Correction[] {
  return (
    byTable(snapshot)
      .get(table)
      ?.get(correctionKey(table, ...ids)) ?? []
  )
}

/** The corrections of some records, oldest first. */
export function correctionsOfAll(snapshot: Snapshot, records: readonly Named[]): Correction[] {
  const order = ({ since, row }: Correction) => `${since} ${row.correction_id}`
  return records
    .flatMap(({ table, ids }) => correctionsOf(snapshot, table, ...ids))
    .sort((a, b) => compare(order(a), order(b)))
}
