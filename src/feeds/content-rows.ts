// In: the records that a notice publishes. Out: the rows of the tables in its entry. told.ts imports it.
import { type Day, latest } from '../day.ts'
import { columnTitle, tableTitle } from '../i18n/columns.ts'
import { gradeLabel, kindOf, reasonsLabel } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import { compare } from '../order.ts'
import { officialNamesOn } from '../register/enterprise.ts'
import type { Candidate, Correction, Notice, Rename, Title, Window, WindowChange } from '../register/facts.ts'
import { type About, type Corrected, gradingId } from './corrections.ts'

/** The tables of an entry, in their order. */
export const TOLD_TABLES = [
  'candidates',
  'titles',
  'gradings',
  'revocations',
  'renames',
  'windowChanges',
  'corrections',
] as const

/** A row of a table of an entry. */
export interface ToldRow {
  table: (typeof TOLD_TABLES)[number]
  about: About
  cells: readonly string[]
  /** The day on which it became what it is. */
  updated: Day
  /** The record that it tells of, as a correction names it: its table and its id. */
  record: readonly [table: string, id: string]
}

/** A change of a window. */
export interface ChangeOf {
  window: Window
  change: WindowChange
}

/** The rows of the records that a notice publishes, as far as they are known on the day. */
export function recordRows(notice: Notice, day: Day): ToldRow[] {
  const on = notice.since
  const isKnown = ({ since }: { since: Day }) => since <= day
  return [
    ...notice.windows
      .flatMap(({ candidates }) => candidates)
      .map(
        (one): ToldRow => ({
          ...subject('candidates', one, on, one.row.name),
          record: ['candidates', one.row.candidate_id],
        }),
      ),
    ...notice.titles.filter(isKnown).map(
      (one): ToldRow => ({
        ...subject('titles', one, on, one.name),
        record: ['certifications', one.row.title_id],
      }),
    ),
    ...notice.gradings.filter(isKnown).map(
      ({ row, since, title, grade }): ToldRow => ({
        ...ofTitle('gradings', title, since, on, day, [gradeLabel(grade, 'zh'), row.reason ?? '']),
        record: ['re-evaluations', gradingId(row)],
      }),
    ),
    ...notice.revocations.filter(isKnown).map(
      (one): ToldRow => ({
        ...ofTitle('revocations', one.title, one.since, on, day, [
          reasonsLabel(one, 'zh'),
          one.row.revoked_on,
        ]),
        record: ['revocations', one.row.revocation_id],
      }),
    ),
    ...notice.renames.filter(isKnown).map(renameRow),
  ]
}

function subject(table: ToldRow['table'], of: Candidate | Title, on: Day, name: string) {
  const { enterprise, since } = of
  const official = officialNamesOn(enterprise, on).at(-1)?.name ?? enterprise.row.name
  return { table, about: enterprise, cells: [official, kindOf(of, 'zh'), name], updated: since }
}

// A title that is not yet public is told by its id alone.
function ofTitle(
  table: ToldRow['table'],
  title: Title,
  since: Day,
  on: Day,
  day: Day,
  further: readonly string[],
) {
  if (title.since > day) {
    const cells = ['', '', title.row.title_id, ...further]
    return { table, about: 'nobody' as const, cells, updated: since }
  }
  const told = subject(table, title, on, title.name || title.row.title_id)
  return { ...told, cells: [...told.cells, ...further], updated: latest(since, title.since) ?? since }
}

function renameRow({ row, since, enterprise }: Rename): ToldRow {
  const { rename } = words('zh').codes
  return {
    table: 'renames',
    about: enterprise,
    cells: [row.old_name ?? '', row.new_name ?? '', rename[row.kind], row.changed_on],
    updated: since,
    record: ['renames', row.rename_id],
  }
}

/** A change of a window, for the notice that announces it. */
export function changeRow({ window, change: { row, since } }: ChangeOf): ToldRow {
  return {
    table: 'windowChanges',
    about: 'all',
    cells: [
      window.notice.row.title,
      words('zh').codes.change[row.kind],
      row.changed_on,
      row.new_ends_on ?? '',
    ],
    updated: latest(since, window.since) ?? since,
    record: ['window-changes', row.window_id],
  }
}

/** The corrections that a notice announces, and those of what it had said, each once, in order of their ids. */
export function correctionRows(
  notice: Notice,
  records: readonly ToldRow[],
  day: Day,
  { of, aboutOf }: Corrected,
): ToldRow[] {
  const named = new Set(records.flatMap(({ about }) => (typeof about === 'object' ? about : [])))
  const found = new Set([
    ...notice.corrections.filter(({ since }) => since <= day),
    ...of('notices', notice.row.notice_id),
    ...notice.windows.flatMap(({ row }) => [...of('windows', row.window_id)]),
    ...records.flatMap(({ record: [table, id] }) => of(table, id)),
    ...[...named].flatMap(({ row }) =>
      of('enterprises', row.enterprise_id).filter(({ row }) => row.column === 'name'),
    ),
  ])
  return [...found]
    .sort((a, b) => compare(a.row.correction_id, b.row.correction_id))
    .flatMap(one => {
      const owned = aboutOf(one)
      return owned && owned.since <= day ? correctionRow(one.row, owned) : []
    })
}

function correctionRow(row: Correction['row'], { about, since }: { about: About; since: Day }): ToldRow {
  const what = `${tableTitle(row.table, 'zh')} ${row.record_id}${words('zh').corrections.colon}`
  return {
    table: 'corrections',
    about,
    cells: [
      row.corrected_on,
      `${what}${columnTitle(row.table, row.column, 'zh')}`,
      row.was ?? '',
      row.now ?? '',
      row.reason ?? '',
    ],
    updated: since,
    record: ['corrections', row.correction_id],
  }
}
