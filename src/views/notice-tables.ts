// In: records that a notice publishes, of the kinds that no page of their own lists in this way. Out: tables of them,
// with what holds on the day.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { gradeLabel, roundLabel } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import type { GradingState, PublishedChange, RenameState } from '../register/states.ts'
import { enterpriseLink, namedEnterpriseLink, namedTitleLink, roundLink, windowLink } from './link.ts'
import { titleStatus } from './statuses.ts'
import { type Cell, type Table, withoutEmpty } from './table.ts'

export function windowChangeTable(changes: readonly PublishedChange[], lang: Lang): Table {
  const { notice: t, publicity, codes } = words(lang)
  return withoutEmpty({
    caption: t.windowChanges,
    columns: [
      { key: 'window', label: t.window, is: 'head' },
      { key: 'kind', label: publicity.change },
      { key: 'day', label: publicity.changedOn },
      { key: 'end', label: publicity.newEnd },
    ],
    rows: changes.map(({ window, change: { row, changedOn } }) => ({
      window: windowLink(window),
      kind: codes.change[row.kind],
      day: { day: changedOn },
      end: row.new_ends_on && { day: row.new_ends_on },
    })),
  })
}

export function gradingTable(edition: Edition, gradings: readonly GradingState[], lang: Lang): Table {
  const t = words(lang).notice
  const rounds = new Set(gradings.map(({ row }) => row.round_id))
  return withoutEmpty({
    caption: t.gradings,
    columns: [
      { key: 'name', label: t.name, is: 'head' },
      { key: 'enterprise', label: t.enterprise, part: 'under' },
      // Almost always a notice is that of one round, as its title says.
      ...(rounds.size > 1 ? [{ key: 'round', label: t.round, part: 'detail' as const }] : []),
      { key: 'grade', label: t.grade, part: 'detail' },
      { key: 'reason', label: t.reason, part: 'detail' },
      { key: 'status', label: edition.isLive ? t.status : t.statusToday(edition.day), part: 'status' },
    ],
    rows: gradings.map(grading => ({
      ...subjectOf(edition, grading, lang),
      round: roundLink(grading.row.round_id, roundLabel(grading.row.round_id, lang)),
      grade: gradeLabel(grading.grade, lang),
      reason: grading.row.reason,
    })),
  })
}

export function renameTable(renames: readonly RenameState[], lang: Lang): Table {
  const { notice: t, codes } = words(lang)
  return withoutEmpty({
    caption: t.renames,
    columns: [
      { key: 'new', label: t.newName, is: 'head' },
      { key: 'old', label: t.oldName, part: 'detail', isNamed: true },
      { key: 'day', label: t.changedOn, part: 'detail', isNamed: true },
      { key: 'successor', label: t.successor, part: 'detail', isNamed: true },
      { key: 'kind', label: t.renameKind, part: 'status' },
    ],
    rows: renames.map(({ row, enterprise, successor }) => ({
      id: row.rename_id,
      // It may have changed again since; what has no new name is called as it is now.
      new: {
        ...namedEnterpriseLink(enterprise, row.enterprise_id),
        ...(row.new_name !== undefined && { text: row.new_name }),
      },
      kind: codes.rename[row.kind],
      old: row.old_name,
      day: row.changed_on ? { day: row.changed_on } : t.dayNotStated,
      successor:
        row.successor_id === undefined ? undefined : namedEnterpriseLink(successor, row.successor_id),
    })),
  })
}

/** A title's name, enterprise and state; only its id where it is not yet public. */
function subjectOf(
  edition: Edition,
  grading: GradingState,
  lang: Lang,
): { name: Cell; enterprise: Cell; status: Cell } {
  const { title } = grading
  return {
    name: namedTitleLink(grading),
    enterprise: title && enterpriseLink(title.enterprise),
    status: title && titleStatus(edition, title, lang),
  }
}
