// In: records by their keys. Out: the rows of their corrections: a resource has those that its page lists.
import { correctionsOfAll } from '../../register/corrections.ts'
import type { RecordName } from '../../register/records.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import type { JsonRow } from '../formats/json.ts'
import { corrections } from '../records.ts'
import { rowsBy, rowsOf } from './rows.ts'

const byId = rowsBy(corrections, 'correction_id')

/** The corrections of some records that are known, in order of id. */
export function correctionRows(snapshot: Snapshot, records: readonly RecordName[]): JsonRow[] {
  const found = correctionsOfAll(snapshot, records)
  return found.length === 0
    ? []
    : rowsOf(
        byId(snapshot),
        found.map(({ row }) => row.correction_id),
      )
}
