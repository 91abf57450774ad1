// In: the records that a notice publishes. Out: the rows of the tables in its entry. content.ts imports it.
import { type Day, latest } from '../day.ts'
import { columnTitle, tableTitle } from '../i18n/columns.ts'
import { gradeLabel, kindOf, reasonsLabel } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import { compare } from '../order.ts'
import { officialNameOn } from '../register/enterprise.ts'
import type { Correction, KnownCandidate, KnownTitle } from '../register/known.ts'
import type {
  EnterpriseState,
  GradingState,
  NoticeState,
  ProposalState,
  PublishedChange,
  RenameState,
  RevocationState,
} from '../register/states.ts'
import { type About, type Corrected, gradingId } from './corrections.ts'

/** The tables of an entry, in their order. */
export const CONTENT_TABLES = [
  'candidates',
  'proposals',
  'titles',
  'gradings',
  'revocations',
  'renames',
  'windowChanges',
  'corrections',
] as const

/** A row of a table of an entry. */
export interface ContentRow {
  table: (typeof CONTENT_TABLES)[number]
  about: About
  cells: readonly string[]
  /** The day on which it became what it is. */
  updated: Day
  /** The record that it tells of, as a correction names it: its table and its id. */
  record: readonly [table: string, id: string]
}

/** The rows of the records that a notice publishes. */
export function recordRows({ since: on, ...notice }: NoticeState): ContentRow[] {
  return [
    ...notice.windows
      .flatMap(({ candidates }) => candidates)
      .map(
        ({ candidate, enterprise }): ContentRow => ({
          ...subject('candidates', candidate, enterprise, on, candidate.row.name),
          record: ['candidates', candidate.row.candidate_id],
        }),
      ),
    ...notice.windows
      .flatMap(({ proposals }) => proposals)
      .map(
        (one): ContentRow => ({
          ...ofTitle('proposals', one, on, [reasonsLabel(one, 'zh')]),
          record: ['proposed-revocations', one.row.proposal_id],
        }),
      ),
    ...notice.titles.map(
      ({ title, enterprise }): ContentRow => ({
        ...subject('titles', title, enterprise, on, title.name),
        record: ['certifications', title.row.title_id],
      }),
    ),
    ...notice.gradings.map(
      (one): ContentRow => ({
        ...ofTitle('gradings', one, on, [gradeLabel(one.grade, 'zh'), one.row.reason ?? '']),
        record: ['re-evaluations', gradingId(one.row)],
      }),
    ),
    ...notice.revocations.map(
      (one): ContentRow => ({
        ...ofTitle('revocations', one, on, [reasonsLabel(one, 'zh'), one.revokedOn]),
        record: ['revocations', one.row.revocation_id],
      }),
    ),
    ...notice.renames.map(renameRow),
  ]
}

function subject(
  table: ContentRow['table'],
  fact: KnownCandidate | KnownTitle,
  enterprise: EnterpriseState,
  on: Day,
  name: string,
) {
  const cells = [officialNameOn(enterprise, on), kindOf(fact, 'zh'), name]
  return { table, about: enterprise, cells, updated: fact.since }
}

// A title that is not yet public is told by its id alone.
function ofTitle(
  table: ContentRow['table'],
  { row, since, title: state }: GradingState | ProposalState | RevocationState,
  on: Day,
  further: readonly string[],
) {
  if (!state)
    return { table, about: 'nobody' as const, cells: ['', '', row.title_id, ...further], updated: since }
  const { title, enterprise } = state
  const told = subject(table, title, enterprise, on, title.name || row.title_id)
  return { ...told, cells: [...told.cells, ...further], updated: latest(since, title.since) ?? since }
}

function renameRow({ row, since, enterprise }: RenameState): ContentRow {
  const { codes, notice } = words('zh')
  return {
    table: 'renames',
    about: enterprise ?? 'nobody',
    cells: [
      row.old_name ?? '',
      row.new_name ?? '',
      codes.rename[row.kind],
      row.changed_on ?? notice.dayNotStated,
    ],
    updated: since,
    record: ['renames', row.rename_id],
  }
}

/** A change of a window, for the notice that announces it. */
export function changeRow({
  window: { window },
  change: { row, since, changedOn },
}: PublishedChange): ContentRow {
  return {
    table: 'windowChanges',
    about: 'all',
    cells: [window.notice.row.title, words('zh').codes.change[row.kind], changedOn, row.new_ends_on ?? ''],
    updated: latest(since, window.since) ?? since,
    record: ['window-changes', row.window_id],
  }
}

/** The corrections that a notice announces, and those of what it had said, each once, in order of their ids. */
export function correctionRows(
  notice: NoticeState,
  records: readonly ContentRow[],
  { of, aboutOf }: Corrected,
): ContentRow[] {
  const named = new Set(records.flatMap(({ about }) => (typeof about === 'object' ? about : [])))
  const found = new Set([
    ...notice.corrections,
    ...of('notices', notice.row.notice_id),
    ...notice.windows.flatMap(({ window }) => [...of('windows', window.row.window_id)]),
    ...records.flatMap(({ record: [table, id] }) => of(table, id)),
    ...[...named].flatMap(({ enterprise }) =>
      of('enterprises', enterprise.row.enterprise_id).filter(({ row }) => row.column === 'name'),
    ),
  ])
  return [...found]
    .sort((a, b) => compare(a.row.correction_id, b.row.correction_id))
    .flatMap(one => {
      const owned = aboutOf(one)
      return owned ? correctionRow(one, owned) : []
    })
}

function correctionRow(
  { row, correctedOn }: Correction,
  { about, since }: { about: About; since: Day },
): ContentRow {
  const what = `${tableTitle(row.table, 'zh')} ${row.record_id}${words('zh').corrections.colon}`
  return {
    table: 'corrections',
    about,
    cells: [
      correctedOn,
      `${what}${columnTitle(row.table, row.column, 'zh')}`,
      row.was ?? '',
      row.now ?? '',
      row.reason ?? '',
    ],
    updated: since,
    record: ['corrections', row.correction_id],
  }
}
