// In: an enterprise. Out: everything that was ever told of it, as a table: publicity, titles, grades, revocations,
// changes of name, successions. Its page shows it.
import type { Day } from '../day.ts'
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { gradeLabel, kindOf, reasonsLabel, roundLabel } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import { articleOn, type Topic } from '../law/measures.ts'
import { compare } from '../order.ts'
import type { Cause } from '../register/cause.ts'
import { refusalOf } from '../register/enterprise.ts'
import type { Rename } from '../register/facts.ts'
import type { CandidateState, EnterpriseState, Snapshot, TitleState } from '../register/snapshot.ts'
import { basisOf, enterpriseLink, titleLink } from './link.ts'
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
export function historyOf(edition: Edition, state: EnterpriseState, lang: Lang): Table {
  const { snapshot } = edition
  const t = words(lang).enterprise
  const { enterprise, candidates, titles } = state
  const renames = [...enterprise.renames, ...enterprise.succeeds].filter(({ since }) => since <= snapshot.day)
  const happenings = [
    ...candidates.map(one => publicised(one, lang)),
    ...titles.flatMap(one => titleHappenings(one, lang)),
    ...enterprise.renames.flatMap(rename => renameHappenings(snapshot, rename, lang)),
    ...renames.flatMap(rename => successionHappening(snapshot, state, rename, lang)),
  ]
  return {
    caption: t.history,
    columns: [
      { key: 'day', label: t.day },
      { key: 'what', label: t.what, is: 'head', isShort: true },
      { key: 'of', label: t.of },
      { key: 'result', label: t.result },
      { key: 'basis', label: t.basis },
    ],
    rows: happenings.sort((a, b) => compare(a.day, b.day)).map(one => happeningRow(snapshot, one, lang)),
  }
}

function happeningRow(snapshot: Snapshot, { because, day, ...cells }: Happening, lang: Lang): Row {
  const { notice, article } = basisOf(snapshot, because, lang)
  return { ...cells, day: { day }, basis: [notice, article] }
}

function publicised(state: CandidateState, lang: Lang): Happening {
  const { candidate, title } = state
  const { row, window, measures, since } = candidate
  return {
    day: since,
    what: words(lang).enterprise.events.publicised,
    of: title ? titleLink(title) : row.name,
    // What became of it is told on the day on which that was published.
    result: undefined,
    because: because(window.row.notice_id, measures, 'publicity'),
  }
}

function titleHappenings(state: TitleState, lang: Lang): Happening[] {
  const t = words(lang).enterprise.events
  const { title, gradings, revocation } = state
  const of = titleLink(state)
  const law = (measures: Cause['measures']) => measures ?? title.measures
  const certified = {
    day: title.since,
    what: t.certified,
    of,
    result: kindOf(title, lang),
    because: because(title.row.notice_id, title.measures, 'certification'),
  }
  const graded = gradings.map(({ row, since, notice, grade }) => ({
    day: since,
    what: roundLabel(row.round_id, lang),
    of,
    result: gradeLabel(grade, lang),
    because: because(row.notice_id, law(notice.measures), 're-evaluation'),
  }))
  const refusal = revocation && refusalOf(revocation)
  const revoked = revocation && {
    day: revocation.since,
    what: t.revoked,
    of,
    result: [reasonsLabel(revocation, lang), refusal ? t.refusedUntil(refusal.until) : undefined],
    because: because(revocation.row.notice_id, revocation.measures, 'revocation'),
  }
  return [certified, ...graded, ...(revoked ? [revoked] : [])]
}

/** A change of name is registered on one day and enters the list on another, when it is published (Article 18). */
function renameHappenings(snapshot: Snapshot, { row, since, notice }: Rename, lang: Lang): Happening[] {
  const t = words(lang).enterprise.events
  const { new_name, old_name, changed_on } = row
  if (new_name === undefined || since > snapshot.day) return []
  const registered = { day: changed_on, what: t.registered, of: old_name, result: new_name, because: {} }
  if (!notice) return [registered]
  const rests = because(row.notice_id, notice.measures, 'rename')
  return [registered, { day: since, what: t.listed, of: old_name, result: new_name, because: rests }]
}

function successionHappening(
  snapshot: Snapshot,
  state: EnterpriseState,
  rename: Rename,
  lang: Lang,
): Happening[] {
  const { enterprise, successor, row, since, notice } = rename
  const t = words(lang).enterprise.events
  const isSuccessor = enterprise !== state.enterprise
  const other = isSuccessor ? enterprise : successor
  if (!other && row.kind === 'rename') return []
  const found = other && snapshot.byId.enterprises.get(other.row.enterprise_id)
  return [
    {
      day: since,
      what: words(lang).codes.rename[row.kind],
      of: found ? enterpriseLink(found) : other?.row.enterprise_id,
      result: other && (isSuccessor ? t.succeeds : t.succeeded),
      because: because(row.notice_id, notice?.measures, 'rename'),
    },
  ]
}

function because(notice_id: string | undefined, measures: Cause['measures'], topic: Topic): Cause {
  return { notice_id, article: measures && articleOn(measures, topic), measures }
}
