// What is said of a window on a day, and on the days after it while nothing more is written: the step function that a
// live page carries, so that a reader's browser can say on Saturday what was not yet so on Monday. Views import it.
import { addDays, type Day, daysBetween } from '../day.ts'
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import type { WindowState } from '../register/states.ts'
import { statusByDays } from '../register/window.ts'

/** From this day on (until the next step) this is so. */
export interface Step {
  from: Day
  status: string
  word: string
}

/** The state of a window in words: 公示中，还剩 3 天（含当日）. */
export function windowWord(state: WindowState, lang: Lang, day: Day): string {
  const status = state.status === 'withdrawn' ? 'withdrawn' : statusByDays(state.window, state.end, day)
  const t = words(lang).publicity.state
  if (status === 'upcoming') return t.upcoming(daysBetween(day, state.window.row.starts_on))
  if (status !== 'open') return t[status]
  const left = daysBetween(day, state.end.day) + 1
  return left === 1 ? t.lastDay : t.open(left)
}

/** What a window's state will be from `day` on; empty where it cannot change by the mere passing of days. */
export function windowSteps(state: WindowState, lang: Lang, day: Day): Step[] {
  if (state.status === 'withdrawn' || state.status === 'closed') return []
  return daysFrom(day, addDays(state.end.day, 1)).map(from => ({
    from,
    status: statusByDays(state.window, state.end, from),
    word: windowWord(state, lang, from),
  }))
}

/** The same for a candidate that is in publicity: what comes after depends on what is written, so no more is said. */
export function candidateSteps(state: WindowState, lang: Lang, day: Day): Step[] {
  const { status, publicity } = words(lang)
  return [
    { from: day, status: 'in-publicity', word: status.candidate['in-publicity'] },
    { from: addDays(state.end.day, 1), status: 'awaiting-announcement', word: publicity.candidatesOver },
  ]
}

/** Every day from `from` to `to`, both inclusive. */
export function daysFrom(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index))
}
