// In: what holds of a title, an enterprise or a candidate. Out: the status as a page prints it. On a live edition it
// carries what it is to become by the mere passing of days, so that a page stays right after it was built.
import { addDays, type Day } from '../day.ts'
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import type { StatusKind } from '../i18n/signs.ts'
import { words } from '../i18n/words.ts'
import { isToCome, type Measures, measuresStatusOn } from '../law/measures.ts'
import type { CandidateState, EnterpriseState, TitleState, WindowState } from '../register/states.ts'
import { lastDayOf } from '../register/title.ts'
import type { StatusCell } from './table.ts'
import { candidateSteps, type Step, windowSteps, windowWord } from './window-state.ts'

/** The status of a title, which may expire. */
export function titleStatus(edition: Edition, { title, status }: TitleState, lang: Lang): StatusCell {
  const end = lastDayOf(title)
  const isEnding = status === 'active' || status === 'pending-revocation'
  const next = end !== undefined && isEnding ? { from: addDays(end, 1), status: 'expired' } : undefined
  return withNext(edition, 'title', status, next, lang)
}

/** Whether an enterprise may apply, or when its refusal is over. */
export function enterpriseStatus(edition: Edition, state: EnterpriseState, lang: Lang): StatusCell {
  const { status, mayReapplyFrom } = state
  const next =
    status === 'refused' && mayReapplyFrom ? { from: mayReapplyFrom, status: 'may-apply' } : undefined
  return withNext(edition, 'enterprise', status, next, lang)
}

/** The status of a window, in the words that its own page has for it. */
export function windowStatusCell({ isLive, day }: Edition, state: WindowState, lang: Lang): StatusCell {
  const steps = isLive ? windowSteps(state, lang, day) : []
  return {
    kind: 'window',
    status: state.status,
    word: windowWord(state, lang, day),
    ...(steps.length > 0 && { steps }),
  }
}

/** The status of measures: those that are issued but not yet effective say from when they will be. */
export function measuresStatusCell({ day }: Edition, measures: Measures, lang: Lang): StatusCell {
  const { measures: t, day: print } = words(lang)
  const { effective_from: from } = measures
  return isToCome(measures, day)
    ? { kind: 'measures', status: 'expired', word: t.notYet(print(from)) }
    : { kind: 'measures', status: measuresStatusOn(measures, day) }
}

/** The status of a candidate, whose publicity may end. */
export function candidateStatus(
  { isLive, day }: Edition,
  { window, status }: CandidateState,
  lang: Lang,
): StatusCell {
  const ticks = isLive && status === 'in-publicity'
  return { kind: 'candidate', status, ...(ticks && { steps: candidateSteps(window, lang, day) }) }
}

function withNext(
  { isLive, day }: Edition,
  kind: StatusKind,
  status: string,
  next: { from: Day; status: string } | undefined,
  lang: Lang,
): StatusCell {
  if (!isLive || !next) return { kind, status }
  const names: Readonly<Record<string, string>> = words(lang).status[kind]
  const step = (from: Day, status: string): Step => ({ from, status, word: names[status] ?? status })
  return { kind, status, steps: [step(day, status), step(next.from, next.status)] }
}
