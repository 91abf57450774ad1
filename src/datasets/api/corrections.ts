// In: records by their keys. Out: the rows of their corrections: a resource has those that its page lists.
import { compare } from '../../order.ts'
import { correctionKey } from '../../register/correction.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import type { JsonRow } from '../formats/json.ts'
import { corrections } from '../records.ts'
import { rowsByKey } from './rows.ts'

const byRecord = rowsByKey(corrections, row => correctionKey(String(row.table), String(row.record_id)))
const idOf = ({ correction_id }: JsonRow) => String(correction_id)

/** The corrections of some records that are known, in order of id; the keys are correctionKey's. */
export function correctionRows(snapshot: Snapshot, keys: readonly string[]): JsonRow[] {
  const rows = byRecord(snapshot)
  return keys.flatMap(key => rows.get(key) ?? []).sort((a, b) => compare(idOf(a), idOf(b)))
}
