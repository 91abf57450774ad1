// In: the rows of the demonstration, and a day. Out: the rows as its bureau had them on that day: what was written later is
// missing, what was corrected later is still wrong.
import type { Day } from '../../src/day.ts'
import type { Row } from './rows.ts'
import type { Rows } from './tables.ts'

/** The days on which the demonstration was released. */
export const RELEASED_ON = [
  '2022-06-20',
  '2022-07-08',
  '2023-03-16',
  '2023-06-09',
  '2024-02-29',
  '2024-06-19',
] as readonly string[] as readonly Day[]

/** Every table as it stood at the end of `day`. */
export function asItStood(rows: Rows, day: Day): Rows {
  const notices = rows.notices.filter(one => isBy(one.published_on, day))
  const ids = new Set(notices.map(one => one.notice_id))
  const isOut = ({ notice_id }: Row) => notice_id === undefined || notice_id === '' || ids.has(notice_id)
  const windows = rows.windows.filter(isOut)
  const open = new Set(windows.map(one => one.window_id))
  const isIn = ({ window_id }: Row) => open.has(window_id)
  const corrections = rows.corrections.filter(isOut)
  const stood: Rows = {
    ...rows,
    notices,
    windows,
    corrections,
    'window-changes': rows['window-changes'].filter(isOut),
    candidates: rows.candidates.filter(isIn),
    objections: rows.objections
      .filter(one => isBy(one.received_on, day))
      .map(one => (isBy(one.resolved_on, day) ? one : { ...one, resolved_on: '', outcome: '' })),
    certifications: rows.certifications.filter(isOut),
    're-evaluations': rows['re-evaluations'].filter(isOut),
    'proposed-revocations': rows['proposed-revocations'].filter(isIn),
    revocations: rows.revocations.filter(isOut),
    renames: rows.renames
      .filter(one => (one.changed_on ? isBy(one.changed_on, day) : isOut(one)))
      .map(one => (isOut(one) ? one : { ...one, notice_id: '' })),
    waivers: rows.waivers.filter(one => (one.decided_on ? isBy(one.decided_on, day) : isOut(one))),
  }
  return rows.corrections.filter(one => !corrections.includes(one)).reduce(uncorrected, stood)
}

function uncorrected(rows: Rows, { table, record_id, column, was }: Row): Rows {
  const name = String(table) as keyof Rows
  return {
    ...rows,
    [name]: rows[name].map(row =>
      Object.values(row)[0] === record_id ? { ...row, [String(column)]: was ?? '' } : row,
    ),
  }
}

function isBy(written: unknown, day: Day): boolean {
  return typeof written === 'string' && written !== '' && written <= day
}
