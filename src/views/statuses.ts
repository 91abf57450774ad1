// In: what holds of a title, a window, measures or a candidate (of an enterprise: applying.ts). Out: the status as a page
// prints it. On a live edition it carries what it is to become by the mere passing of days, so that a page stays right
// after it was built.
import { addDays } from '../day.ts'
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { gradeLabel } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import { isToCome, type Measures, measuresStatusOn } from '../law/measures.ts'
import type { CandidateState, TitleState, WindowState } from '../register/states.ts'
import { lastDayOf } from '../register/title.ts'
import type { StatusCell } from './table.ts'
import { candidateSteps, standingWindowWord, windowSteps, windowWord } from './window-state.ts'

/** The status of a title, which may expire. */
export function titleStatus({ isLive }: Edition, state: TitleState, lang: Lang): StatusCell {
  const { title, status, span } = state
  const end = lastDayOf(title)
  const own = titleWord(state, lang)
  const isEnding = status === 'active' || status === 'pending-revocation'
  if (!isLive || !isEnding || end === undefined)
    return { kind: 'title', status, ...(status === 'pending-revocation' && { word: own }) }
  const { status: t, statusUntil } = words(lang)
  const word = statusUntil(own, end)
  const steps = [
    { from: span.from, status, word },
    { from: addDays(end, 1), status: 'expired', word: t.title.expired },
  ]
  return { kind: 'title', status, word, steps }
}

/** A title's status in a word; one that may be revoked is called by what it rests on: 复评不合格, 未参加复评. */
export function titleWord({ status, latest }: Pick<TitleState, 'status' | 'latest'>, lang: Lang): string {
  if (status !== 'pending-revocation' || !latest) return words(lang).status.title[status]
  const { failed, notTaken } = words(lang).verdict
  return latest.grade.code === 'absent' ? notTaken : failed(gradeLabel(latest.grade, lang))
}

/** The status of a window, in the words that its own page has for it. */
export function windowStatusCell({ isLive, day }: Edition, state: WindowState, lang: Lang): StatusCell {
  const steps = isLive ? windowSteps(state, lang) : []
  return {
    kind: 'window',
    status: state.status,
    word: isLive ? standingWindowWord(state, lang) : windowWord(state, lang, day),
    ...(steps.length > 0 && { steps }),
  }
}

/** The status of measures: those that are issued but not yet effective say from when they will be. */
export function measuresStatusCell({ day, isLive }: Edition, measures: Measures, lang: Lang): StatusCell {
  const { measures: t, day: print, status: names, statusUntil } = words(lang)
  const { effective_from: from, effective_to: to } = measures
  if (isToCome(measures, day)) return { kind: 'measures', status: 'expired', word: t.notYet(print(from)) }
  const status = measuresStatusOn(measures, day)
  const isEnding = isLive && status === 'in-force' && to !== undefined
  return { kind: 'measures', status, ...(isEnding && { word: statusUntil(names.measures[status], to) }) }
}

/** The status of a candidate, whose publicity may end. */
export function candidateStatus(
  { isLive }: Edition,
  { window, status }: CandidateState,
  lang: Lang,
): StatusCell {
  if (!isLive || status !== 'in-publicity') return { kind: 'candidate', status }
  const steps = candidateSteps(window, lang)
  return { kind: 'candidate', status, word: steps[0]?.word, steps }
}
