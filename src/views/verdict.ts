// In: what holds of a title or an enterprise on the day. Out: one plain sentence that says it and why, how a day in it
// was counted, and the notice and article that it rests on. Views of pages import it.
import { addDays, type Day } from '../day.ts'
import type { Edition } from '../edition.ts'
import { articleName } from '../i18n/article.ts'
import type { Lang } from '../i18n/lang.ts'
import { gradingLabel, kindOf, reasonsLabel } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import { articleOn } from '../law/measures.ts'
import { type Cause, causeOf } from '../register/cause.ts'
import { joinedRefusals, refusalOf } from '../register/enterprise.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type { EnterpriseState, TitleState } from '../register/states.ts'
import { lastDayOf } from '../register/title.ts'
import { type Basis, basisOf, type Link, namedEnterpriseLink } from './link.ts'

type KnownRefusal = EnterpriseState['refusals'][number]

/** What holds now, and why. */
export interface Verdict extends Basis {
  sentence: string
  /** Further sentences: how a day was counted, what does not follow. */
  notes: readonly string[]
  /** Who took over an enterprise that was merged. */
  successors: readonly Link[]
  /** What it says from a later day on by the mere passing of days; on live editions alone. */
  later?: { from: Day; verdict: Verdict } | undefined
}

/** What holds of a title (`why`) with whom to ask, and on a live edition what will be said once it has expired. */
export function titleVerdict(
  edition: Edition,
  state: TitleState,
  lang: Lang,
  why = whyTitle(edition.snapshot, state, lang),
): Verdict {
  const { snapshot, isLive } = edition
  const verdict = state.status === 'revoked' ? withAsking(edition, why, lang) : why
  const end = lastDayOf(state.title)
  const isEnding = state.status === 'active' || state.status === 'pending-revocation'
  if (!isLive || !isEnding || end === undefined) return verdict
  const expired = { ...state, status: 'expired' as const }
  return { ...verdict, later: { from: addDays(end, 1), verdict: whyTitle(snapshot, expired, lang) } }
}

/** Whether applications of an enterprise are refused, and on a live edition what will be said once its refusal is over. */
export function enterpriseVerdict(edition: Edition, state: EnterpriseState, lang: Lang): Verdict {
  const { snapshot, isLive } = edition
  const why = whyEnterprise(snapshot, state, lang)
  const verdict = state.status === 'refused' ? withAsking(edition, why, lang) : why
  const { mayReapplyFrom: from, status } = state
  if (!isLive || status !== 'refused' || from === undefined) return verdict
  const over = { ...state, status: 'may-apply' as const }
  return { ...verdict, later: { from, verdict: whyEnterprise(snapshot, over, lang) } }
}

/** With whom to ask about it: of remedies in law the measures say nothing, and so neither does the site. */
function withAsking({ site }: Edition, verdict: Verdict, lang: Lang): Verdict {
  const { ask, askBy } = words(lang).verdict
  const { office, phone } = site.contact
  const whom = office ?? site.publisher[lang]
  return { ...verdict, notes: [...verdict.notes, ask(phone ? askBy(whom, phone) : whom)] }
}

/** What holds of a title (Articles 15 and 16). */
export function whyTitle(snapshot: Snapshot, state: TitleState, lang: Lang): Verdict {
  return {
    sentence: titleSentence(state, lang),
    notes: titleNotes(state, lang),
    successors: [],
    ...basisOfTitle(snapshot, state, lang),
  }
}

/** What it rests on that this holds of a title. */
export function basisOfTitle(snapshot: Snapshot, state: TitleState, lang: Lang): Basis {
  return basisOf(snapshot, causeOfTitle(state), lang)
}

// A span keeps the cause that began it; what the sentence tells of is the newest grade.
function causeOfTitle({ status, latest, span }: TitleState): Cause {
  if (!latest || status === 'revoked' || status === 'expired') return span.because
  const topic = status === 'active' ? 're-evaluation' : 'revocation'
  return causeOf(latest.measures, topic, latest.row.notice_id)
}

function titleSentence({ title, status, latest, revocation }: TitleState, lang: Lang): string {
  const { verdict } = words(lang)
  const kind = kindOf(title, lang)
  const result = latest ? gradingLabel(latest, lang) : ''
  if (status === 'revoked' && revocation) {
    return verdict.titleRevoked(kind, revocation.revokedOn, reasonsLabel(revocation, lang))
  }
  if (status === 'expired') {
    return verdict.titleExpired(kind, title.measures?.title_years ?? 0, lastDayOf(title) ?? '')
  }
  if (status === 'pending-revocation') {
    const article = articleOn(latest?.measures ?? title.measures, 'revocation')
    return verdict.titlePending(kind, result, article && articleName(article, lang))
  }
  return latest ? verdict.titleGraded(kind, result) : verdict.titleActive(kind, title.certifiedOn)
}

function titleNotes({ title, status, revocation }: TitleState, lang: Lang): string[] {
  const { refusedBy, refusesNothing } = words(lang).verdict
  const end = lastDayOf(title)
  if (status === 'revoked' && revocation) {
    const refusal = refusalOf(revocation)
    return [refusal ? refusedBy(refusal.from, refusal.until) : refusesNothing]
  }
  return status === 'active' && end !== undefined ? [words(lang).verdict.validUntil(end)] : []
}

/** Whether applications of an enterprise are refused (Article 17). Nobody is told here that they may apply. */
export function whyEnterprise(snapshot: Snapshot, state: EnterpriseState, lang: Lang): Verdict {
  const t = words(lang).verdict
  const successors = successorsOf(state)
  const refusal = state.refusals.at(-1)
  if (!refusal || !state.mayReapplyFrom) {
    return { sentence: t.notRefused, notes: [], successors, ...basisOf(snapshot, state.span.because, lang) }
  }
  const { row, measures } = refusal.revocation
  const basis = basisOf(snapshot, causeOf(measures, 'refusal', row.notice_id), lang)
  const joined = joinedRefusals(state.refusals)
  const from = joined[0]?.from ?? refusal.from
  const cause = groundsOf(state, joined, lang).join(t.andBecause)
  const say = state.status === 'refused' ? t.refused : t.refusedOnce
  const notes = [countedRefusal(refusal, lang)]
  if (state.refusals.length > 1) notes.push(t.longestCounts)
  return { sentence: say(cause, from, refusal.until, state.mayReapplyFrom), notes, successors, ...basis }
}

function successorsOf({ renames }: EnterpriseState): Link[] {
  return renames.flatMap(({ row, successor }) => {
    if (row.kind !== 'merger' || row.successor_id === undefined) return []
    return namedEnterpriseLink(successor, row.successor_id)
  })
}

/** Because of what applications are refused: the titles revoked on the same grounds together, with whose they were. */
function groundsOf(state: EnterpriseState, refusals: readonly KnownRefusal[], lang: Lang): string[] {
  const { verdict } = words(lang)
  const told = refusals.map(({ revocation }) => ({
    title: revocation.title?.title.name || revocation.row.title_id,
    reasons: reasonsLabel(revocation, lang),
    owner: otherOwner(state, revocation),
  }))
  return [...Map.groupBy(told, ({ reasons, owner }) => JSON.stringify([reasons, owner])).values()].map(
    some => {
      const { reasons = '', owner } = some[0] ?? {}
      const cause = verdict.becauseRevoked(
        some.map(({ title }) => title),
        reasons,
      )
      return owner === undefined ? cause : verdict.becauseSucceeded(owner, cause)
    },
  )
}

/** Whose the title was where not the enterprise's own. What was merged bears its successor's name at the end, and would be
    told from it by nothing. */
function otherOwner(state: EnterpriseState, { title }: KnownRefusal['revocation']): string | undefined {
  const owner = title?.enterprise
  if (!owner || owner.enterprise === state.enterprise) return undefined
  return owner.names.findLast(one => one.name !== state.name)?.name ?? owner.name
}

/** How the last day of a refusal was counted. */
export function countedRefusal(
  { years, from, until }: Pick<KnownRefusal, 'years' | 'from' | 'until'>,
  lang: Lang,
): string {
  const { counted, countedClipped } = words(lang).verdict
  const isClipped = dayOfMonth(until) !== dayOfMonth(from)
  return isClipped ? countedClipped(years, from, until) : counted(years, from, until)
}

function dayOfMonth(day: Day): number {
  return Number(day.slice(8))
}
