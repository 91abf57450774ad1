// In: an edition. Out: what each of its notices says, gathered once: a notice stands in many feeds, and its rows may be
// thousands. The writers of feeds import it. It changes only on the day of a change, a correction or a record that
// becomes known later, and `updated` is that day: names are those of the day of the notice, and no status is told.
import { type Day, latest } from '../day.ts'
import type { Edition } from '../edition.ts'
import { words } from '../i18n/words.ts'
import type { Notice, Window } from '../register/facts.ts'
import { windowEndOn } from '../register/window.ts'
import { type ChangeOf, changeRow, correctionRows, recordRows, type ToldRow } from './content-rows.ts'
import { type Corrected, correctedIn } from './corrections.ts'

/** What a notice says. */
export interface Told {
  notice: Notice
  /** The day on which what is said of all of it became what it is; its rows have days of their own. */
  updated: Day
  /** Sentences of its windows. */
  lines: readonly string[]
  rows: readonly ToldRow[]
}

/** What every notice of an edition says, in the order of its notices. */
export function tellAll({ snapshot }: Edition): Told[] {
  const corrected = correctedIn(snapshot)
  const changes = Map.groupBy(
    snapshot.windows.flatMap(({ window, changes }) => changes.map(change => ({ window, change }))),
    ({ change }) => change.notice,
  )
  return snapshot.notices.map(notice => tell(notice, snapshot.day, corrected, changes.get(notice) ?? []))
}

function tell(notice: Notice, day: Day, corrected: Corrected, changes: readonly ChangeOf[]): Told {
  const records = recordRows(notice, day)
  const own = notice.windows.flatMap(window => changesOf(window, day))
  return {
    notice,
    updated: latest(notice.since, ...own.map(({ since }) => since)) ?? notice.since,
    lines: notice.windows.map(window => windowLine(window, day)),
    rows: [...records, ...changes.map(changeRow), ...correctionRows(notice, records, day, corrected)],
  }
}

function changesOf(window: Window, day: Day) {
  return window.changes.filter(({ since }) => since <= day)
}

function windowLine(window: Window, day: Day): string {
  const t = words('zh').feeds
  const { starts_on, how_to_object, contact_office, contact_phone } = window.row
  const end = windowEndOn(window, day)
  const parts = [
    t.window(starts_on, end.day, end.isComputed),
    ...changesOf(window, day).map(({ row }) =>
      row.kind === 'withdrawn'
        ? t.withdrawn(row.changed_on)
        : t.extended(row.changed_on, row.new_ends_on ?? ''),
    ),
    how_to_object?.replace(/。$/, ''),
    [contact_office, contact_phone].filter(Boolean).join(' '),
  ]
  return parts.filter(Boolean).join('；')
}
