// In: records by their keys. Out: the rows of their corrections: a resource has those that its page lists.
import { compare } from '../../order.ts'
import { correctionKey, type RecordName } from '../../register/records.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import type { JsonRow } from '../formats/json.ts'
import { corrections } from '../records.ts'
import { rowsByKey } from './rows.ts'

const [table = -1, record = -1] = ['table', 'record_id'].map(name =>
  corrections.columns.findIndex(column => column.name === name),
)
const byRecord = rowsByKey(corrections, row => correctionKey(String(row[table]), String(row[record])))
const idOf = ({ correction_id }: JsonRow) => String(correction_id)

/** The corrections of some records that are known, in order of id. */
export function correctionRows(snapshot: Snapshot, records: readonly RecordName[]): JsonRow[] {
  const rows = byRecord(snapshot)
  const keys = records.map(({ table, ids }) => correctionKey(table, ...ids))
  return keys.flatMap(key => rows.get(key) ?? []).sort((a, b) => compare(idOf(a), idOf(b)))
}
