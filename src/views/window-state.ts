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

/** The same without counting from a day, so that it stays true where nothing counts on: 公示中，至 6 月 25 日（含当日）. */
export function standingWindowWord({ status, window, end }: WindowState, lang: Lang): string {
  const { publicity, day: print } = words(lang)
  if (status === 'upcoming') return publicity.state.opensOn(print(window.row.starts_on))
  return status === 'open' ? publicity.state.openUntil(print(end.day)) : publicity.state[status]
}

/** What a window's state is on each day from its notice on; empty where the mere passing of days cannot change it. */
export function windowSteps(state: WindowState, lang: Lang): Step[] {
  if (state.status === 'withdrawn' || state.status === 'closed') return []
  return daysFrom(state.window.since, addDays(state.end.day, 1)).map(from => ({
    from,
    status: statusByDays(state.window, state.end, from),
    word: windowWord(state, lang, from),
  }))
}

/** The same for a candidate that is in publicity: what comes after depends on what is written, so no more is said. */
export function candidateSteps({ window, end }: WindowState, lang: Lang): Step[] {
  const { status, publicity, statusUntil } = words(lang)
  const word = statusUntil(status.candidate['in-publicity'], end.day)
  return [
    { from: window.since, status: 'in-publicity', word },
    { from: addDays(end.day, 1), status: 'awaiting-announcement', word: publicity.candidatesOver },
  ]
}

/** Every day from `from` to `to`, both inclusive. */
export function daysFrom(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index))
}
