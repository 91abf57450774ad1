// Words over windows that give way to others once the passing of days has made them untrue. In: an edition, the windows.
// Out: the headings of the home page and of /publicity/ and what they say where none is open.
import { addDays, type Day } from '../day.ts'
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import { compare } from '../order.ts'
import type { WindowState } from '../register/states.ts'

/** Words, and from the day `on` what stands instead of them (nothing, where `later` is left out). */
export interface TimedWords {
  text: string
  on?: Day | undefined
  later?: string | undefined
}

export interface WindowHeadings {
  open: TimedWords
  upcoming: TimedWords
  nothing: TimedWords
}

/** What stands over the windows; a dated edition names its day and never turns. */
export function windowHeadings({ snapshot, isLive, day }: Edition, lang: Lang): WindowHeadings {
  const { home: t, day: print } = words(lang)
  if (!isLive) {
    const on = print(day)
    return {
      open: { text: t.nowOn(on) },
      upcoming: { text: t.soonOn(on) },
      nothing: { text: t.nothingOpenOn(on) },
    }
  }
  const closing = earliest(windowsThatAre(snapshot.windows, 'open').map(({ end }) => addDays(end.day, 1)))
  const opening = earliest(
    windowsThatAre(snapshot.windows, 'upcoming').map(({ window }) => window.row.starts_on),
  )
  return {
    open: { text: t.now, ...(closing && { on: closing, later: t.recent }) },
    upcoming: { text: t.soon, ...(opening && { on: opening, later: t.recent }) },
    nothing: { text: t.nothingOpen, ...(opening && { on: opening }) },
  }
}

/** The windows in a state, in order of the day on which they end. */
export function windowsThatAre(
  windows: readonly WindowState[],
  status: WindowState['status'],
): WindowState[] {
  return windows.filter(window => window.status === status).sort((a, b) => compare(a.end.day, b.end.day))
}

function earliest(days: readonly Day[]): Day | undefined {
  return days.toSorted()[0]
}
