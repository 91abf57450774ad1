// In: corrections of published values. Out: the table that shows what was, what is, and why. Views of pages import it.
import { columnTitle, tableTitle } from '../i18n/columns.ts'
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import type { Correction } from '../register/known.ts'
import type { Snapshot } from '../register/snapshot.ts'
import { basisOf } from './link.ts'
import type { Table } from './table.ts'

/** Corrections in the order given. */
export function correctionTable(snapshot: Snapshot, corrections: readonly Correction[], lang: Lang): Table {
  const t = words(lang).corrections
  return {
    caption: t.heading,
    columns: [
      { key: 'day', label: t.day },
      { key: 'what', label: t.what, is: 'head' },
      { key: 'was', label: t.was },
      { key: 'now', label: t.now },
      { key: 'reason', label: t.reason },
      { key: 'notice', label: t.notice },
    ],
    rows: corrections.map(({ row, since }) => ({
      day: { day: since },
      what: `${tableTitle(row.table, lang)} ${row.record_id}${t.colon}${columnTitle(row.table, row.column, lang)}`,
      was: row.was,
      now: row.now,
      reason: row.reason,
      notice: basisOf(snapshot, row, lang).notice,
    })),
  }
}
