// The publicity window (公示期): when it ends, and what may be said of it on a day (data/README.md, 公示的状态; Article 12).
import { addDays, type Day, FOREVER } from '../day.ts'
import { lastDayOfPeriod } from '../law/working-days.ts'
import { causeOf } from './cause.ts'
import type { Window, WindowChange } from './facts.ts'
import type { KnownWindow, KnownWindowChange } from './known.ts'
import { deriveTimeline, type Holding, type Timeline } from './timeline.ts'

export type WindowStatus = 'upcoming' | 'open' | 'closed' | 'withdrawn'

/** The last day of a window, inclusive, and where it comes from. */
export interface WindowEnd {
  day: Day
  /** True where the measures' period was counted because no day was printed (推算). */
  isComputed: boolean
  /** The extension that set it. */
  extension: KnownWindowChange | undefined
}

/**
 * The end of a window as known at the end of `day`: the newest extension made by then, else its first end. Throws where
 * none can be told: checkWindowEnds refuses such rows first.
 */
export function windowEndOn(window: Window, day: Day): WindowEnd {
  const extension = window.changes.findLast(({ row, since }) => row.kind === 'extended' && since <= day)
  if (extension?.row.new_ends_on) return { day: extension.row.new_ends_on, isComputed: false, extension }
  return firstWindowEnd(window)
}

/** The end of a window before any extension: the printed day, else the day that the measures' period gives. */
export function firstWindowEnd({ row, measures }: KnownWindow): WindowEnd {
  if (row.ends_on) return { day: row.ends_on, isComputed: false, extension: undefined }
  const publicity = measures?.publicity
  if (!publicity) throw new Error(`window ${row.window_id} has no end`)
  return { day: lastDayOfPeriod(publicity, row.starts_on), isComputed: true, extension: undefined }
}

/** The end of a window when everything written is known. */
export function finalWindowEnd(window: Window): WindowEnd {
  return windowEndOn(window, FOREVER)
}

/** The withdrawal of a window, as known at the end of `day`. */
export function withdrawalOn(window: Window, day: Day): WindowChange | undefined {
  return window.changes.find(({ row, since }) => row.kind === 'withdrawn' && since <= day)
}

/** Every day on which the window may look different from the day before. */
export function daysOfWindow(window: Window): Day[] {
  const known = window.changes.map(change => change.since)
  const ends = [window.since, ...known].map(day => addDays(windowEndOn(window, day).day, 1))
  return [window.since, window.row.starts_on, ...known, ...ends].filter(day => day >= window.since)
}

export function deriveWindow(window: Window): Timeline<WindowStatus> {
  return deriveTimeline(daysOfWindow(window), day => windowOn(window, day))
}

function windowOn(window: Window, day: Day): Holding<WindowStatus> {
  const holding = (status: WindowStatus, change?: KnownWindowChange) => ({
    status,
    because: causeOf(window.measures, 'publicity', change?.row.notice_id ?? window.row.notice_id),
  })
  const withdrawal = withdrawalOn(window, day)
  if (withdrawal) return holding('withdrawn', withdrawal)
  const end = windowEndOn(window, day)
  const status = statusByDays(window, end, day)
  return holding(status, status === 'upcoming' ? undefined : end.extension)
}

/** What a window is on a day by its first and last day alone, if it is not withdrawn. */
export function statusByDays(
  { row }: KnownWindow,
  end: WindowEnd,
  day: Day,
): Exclude<WindowStatus, 'withdrawn'> {
  if (day < row.starts_on) return 'upcoming'
  return day <= end.day ? 'open' : 'closed'
}
