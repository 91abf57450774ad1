// In: an enterprise. Out: everything that was ever told of it, as a table: publicity, titles, grades, revocations,
// changes of name, successions. Its page shows it.
import type { Day } from '../day.ts'
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { gradeLabel, kindOf, reasonsLabel, roundLabel } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import { compare } from '../order.ts'
import { type Cause, causeOf } from '../register/cause.ts'
import { refusalOf } from '../register/enterprise.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type { CandidateState, EnterpriseState, RenameState, TitleState } from '../register/states.ts'
import { basisOf, namedEnterpriseLink, titleLink } from './link.ts'
import type { Cell, Row, Table } from './table.ts'

/** One thing that was told of an enterprise. */
interface Happening {
  day: Day
  what: string
  /** Which of its titles, candidates or names. */
  of: Cell
  result: Cell
  because: Cause
}

/** Everything that was told of an enterprise up to the day, in order of day, each with its notice and article. */
export function historyOf({ snapshot }: Edition, state: EnterpriseState, lang: Lang): Table {
  const t = words(lang).enterprise
  const { renames, succeeds, candidates, titles } = state
  const happenings = [
    ...candidates.map(one => publicised(one, lang)),
    ...titles.flatMap(one => titleHappenings(one, lang)),
    ...renames.flatMap(rename => renameHappenings(rename, lang)),
    ...renames.flatMap(rename =>
      succession(rename, rename.successor, rename.row.successor_id, 'succeeded', lang),
    ),
    ...succeeds.flatMap(rename =>
      succession(rename, rename.enterprise, rename.row.enterprise_id, 'succeeds', lang),
    ),
  ]
  return {
    caption: t.history,
    columns: [
      { key: 'day', label: t.day, part: 'status' },
      { key: 'what', label: t.what, is: 'head' },
      { key: 'of', label: t.of, part: 'under' },
      { key: 'result', label: t.result, part: 'detail' },
      { key: 'basis', label: t.basis, part: 'detail' },
    ],
    rows: happenings.sort((a, b) => compare(a.day, b.day)).map(one => happeningRow(snapshot, one, lang)),
  }
}

function happeningRow(snapshot: Snapshot, { because, day, ...cells }: Happening, lang: Lang): Row {
  return { ...cells, day: { day }, basis: basisOf(snapshot, because, lang) }
}

function publicised({ candidate, window, title }: CandidateState, lang: Lang): Happening {
  const { row, measures, since } = candidate
  return {
    day: since,
    what: words(lang).enterprise.events.publicised,
    of: title ? titleLink(title) : row.name,
    // What became of it is told on the day on which that was published.
    result: undefined,
    because: causeOf(measures, 'publicity', window.window.row.notice_id),
  }
}

function titleHappenings(state: TitleState, lang: Lang): Happening[] {
  const t = words(lang).enterprise.events
  const { title, gradings, revocation } = state
  const of = titleLink(state)
  const certified = {
    day: title.since,
    what: t.certified,
    of,
    result: kindOf(title, lang),
    because: causeOf(title.measures, 'certification', title.row.notice_id),
  }
  const graded = gradings.map(({ row, since, measures, grade }) => ({
    day: since,
    what: roundLabel(row.round_id, lang),
    of,
    result: gradeLabel(grade, lang),
    because: causeOf(measures, 're-evaluation', row.notice_id),
  }))
  const refusal = revocation && refusalOf(revocation)
  const revoked = revocation && {
    day: revocation.since,
    what: t.revoked,
    of,
    result: [reasonsLabel(revocation, lang), ...(refusal ? [t.refusedUntil(refusal.until)] : [])].join(
      words(lang).publicity.semicolon,
    ),
    because: causeOf(revocation.measures, 'revocation', revocation.row.notice_id),
  }
  return [certified, ...graded, ...(revoked ? [revoked] : [])]
}

/** A change of name is registered on one day and enters the list on another, when it is published (Article 18). */
function renameHappenings({ row, since, notice }: RenameState, lang: Lang): Happening[] {
  const t = words(lang).enterprise.events
  const { new_name, old_name, changed_on } = row
  if (new_name === undefined) return []
  const registered = changed_on
    ? [{ day: changed_on, what: t.registered, of: old_name, result: new_name, because: {} }]
    : []
  if (!notice) return registered
  const result = changed_on ? new_name : [new_name, t.registrationNotStated]
  const rests = causeOf(notice.measures, 'rename', row.notice_id)
  return [...registered, { day: since, what: t.listed, of: old_name, result, because: rests }]
}

/** That an enterprise was succeeded by `other`, or succeeds it; a mere change of name is none. */
function succession(
  { row, since, notice }: RenameState,
  other: EnterpriseState | undefined,
  id: string | undefined,
  result: 'succeeds' | 'succeeded',
  lang: Lang,
): Happening[] {
  if (id === undefined && row.kind === 'rename') return []
  const { enterprise, codes } = words(lang)
  return [
    {
      day: since,
      what: codes.rename[row.kind],
      of: id === undefined ? undefined : namedEnterpriseLink(other, id),
      result: id === undefined ? undefined : enterprise.events[result],
      because: causeOf(notice?.measures, 'rename', row.notice_id),
    },
  ]
}
