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

/** The state of a window on the day of a dated edition: 正在公示，还剩3天（含6月19日）. */
export function windowWord(state: WindowState, lang: Lang, day: Day): string {
  const { publicity, monthDay } = words(lang)
  return stateWord(state, lang, day, {
    open: left => publicity.state.openOn(left, monthDay(day)),
    lastDay: publicity.state.lastDayOn(monthDay(day)),
  })
}

/** The same on the reader's own day: 正在公示，还剩3天（含今天）. */
function wordToday(state: WindowState, lang: Lang, today: Day): string {
  return stateWord(state, lang, today, words(lang).publicity.state)
}

function stateWord(
  { status, window, end }: WindowState,
  lang: Lang,
  day: Day,
  { open, lastDay }: { open: (left: number) => string; lastDay: string },
): string {
  const t = words(lang).publicity.state
  const now = status === 'withdrawn' ? status : statusByDays(window, end, day)
  if (now === 'upcoming') return t.upcoming(daysBetween(day, window.row.starts_on))
  if (now !== 'open') return t[now]
  const left = daysBetween(day, end.day) + 1
  return left === 1 ? lastDay : open(left)
}

/** The same without counting from a day, so that it stays true where nothing counts on: 正在公示，2024年6月25日截止. */
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
    word: wordToday(state, lang, from),
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
