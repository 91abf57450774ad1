// In: an edition and an enterprise on its day. Out: what a page says of applying (register/applying.ts): the status, its
// periods, and one line on conditions or on the end of the measures. Views of enterprises import it.
import type { Day } from '../day.ts'
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import type { Measures } from '../law/measures.ts'
import { lastEndedOn } from '../law/validity.ts'
import { onceWithin } from '../once.ts'
import { type ApplyingStatus, applyingOf, measuresNaming } from '../register/applying.ts'
import { isRefusedBeforeKnown } from '../register/before-known.ts'
import type { EnterpriseState } from '../register/states.ts'
import { onwards, upTo } from '../register/timeline.ts'
import { endedOn, linesOf, type TimedLine } from './measures-end.ts'
import { type Periods, periodsOf } from './periods.ts'
import type { StatusCell } from './table.ts'
import type { Step } from './window-state.ts'

/** That the measures ended, or that conditions are judged on application; on a live edition each in its time. */
export function onApplying(edition: Edition, state: EnterpriseState, lang: Lang): readonly TimedLine[] {
  return linesUnder(edition, measuresNaming(edition.snapshot, state))[lang]
}

// Most enterprises apply under all measures that there are.
const linesUnder = onceWithin((edition: Edition, naming: readonly Measures[]) => {
  const lines = (lang: Lang) =>
    linesOf(edition, day => {
      const last = lastEndedOn(naming, day)
      return last ? endedOn(edition, last, lang, day) : [words(lang).verdict.judgedOnApplication]
    })
  return { zh: lines('zh'), en: lines('en') }
})

/** Whether applications of an enterprise are refused; where they are not, whether there are measures to apply under. */
export function enterpriseStatus(edition: Edition, state: EnterpriseState, lang: Lang): StatusCell {
  const { isLive, day, snapshot } = edition
  const [now, ...later] = onwards(applyingOf(snapshot, state), day)
  const status = now?.status ?? state.status
  const ending = isLive && status === 'refused' ? now?.to : undefined
  const word = ending ? words(lang).statusUntil(wordOf(status, lang), ending) : wordOf(status, lang)
  const step = (from: Day, one: ApplyingStatus): Step => ({ from, status: one, word: wordOf(one, lang) })
  const first = { from: now?.from ?? state.since, status, word }
  return {
    kind: 'enterprise',
    status,
    ...((ending || status === 'measures-ended') && { word }),
    ...(isLive && later.length > 0 && { steps: [first, ...later.map(one => step(one.from, one.status))] }),
  }
}

/** The periods of what may be said of applying, up to the day. */
export function applyingPeriods(edition: Edition, state: EnterpriseState, lang: Lang): Periods {
  const { snapshot } = edition
  const timeline = upTo(applyingOf(snapshot, state), snapshot.day)
  const periods = periodsOf(edition, 'enterprise', timeline, lang, isRefusedBeforeKnown(state))
  const ended = wordOf('measures-ended', lang)
  const spans = periods.spans.map(span =>
    span.status === 'measures-ended' ? { ...span, word: ended } : span,
  )
  return { ...periods, spans }
}

function wordOf(status: ApplyingStatus, lang: Lang): string {
  const { status: names, measures } = words(lang)
  return status === 'measures-ended' ? measures.noneInForce : names.enterprise[status]
}
