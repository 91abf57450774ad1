// In: an edition. Out: what each of its notices says, gathered once: a notice stands in many feeds, and its rows may be
// thousands. The writers of feeds import it. It changes only on the day of a change, a correction or a record that
// becomes known later, and `updated` is that day: names are those of the day of the notice, and no status is told.
import { type Day, latest } from '../day.ts'
import type { Edition } from '../edition.ts'
import { words } from '../i18n/words.ts'
import type { NoticeState, WindowState } from '../register/states.ts'
import { type ContentRow, changeRow, correctionRows, recordRows } from './content-rows.ts'
import { type Corrected, correctedIn } from './corrections.ts'

/** What a notice says. */
export interface Content {
  notice: NoticeState
  /** The day on which what is said of all of it became what it is; its rows have days of their own. */
  updated: Day
  /** Sentences of its windows. */
  lines: readonly string[]
  rows: readonly ContentRow[]
}

/** What every notice of an edition says, in the order of its notices. */
export function contentsOf({ snapshot }: Edition): Content[] {
  const corrected = correctedIn(snapshot)
  return snapshot.notices.map(notice => contentOf(notice, corrected))
}

function contentOf(notice: NoticeState, corrected: Corrected): Content {
  const records = recordRows(notice)
  const changes = notice.windows.flatMap(window => window.changes)
  return {
    notice,
    updated: latest(notice.since, ...changes.map(({ since }) => since)) ?? notice.since,
    lines: notice.windows.map(windowLine),
    rows: [...records, ...notice.windowChanges.map(changeRow), ...correctionRows(notice, records, corrected)],
  }
}

function windowLine({ window, end, changes }: WindowState): string {
  const t = words('zh').feeds
  const { starts_on, how_to_object, contact_office, contact_phone } = window.row
  const parts = [
    t.window(starts_on, end.day, end.isComputed),
    ...changes.map(({ row, changedOn }) =>
      row.kind === 'withdrawn' ? t.withdrawn(changedOn) : t.extended(changedOn, row.new_ends_on ?? ''),
    ),
    how_to_object?.replace(/。$/, ''),
    [contact_office, contact_phone].filter(Boolean).join(' '),
  ]
  return parts.filter(Boolean).join('；')
}
