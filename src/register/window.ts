// The publicity window (公示期): when it ends, and what may be said of it on a day (contract §3, Article 12).
import { addDays, type Day, FOREVER } from '../day.ts'
import { placeOf } from '../entries/place.ts'
import type { Tables } from '../entries/tables.ts'
import type { Window as WindowRow } from '../entries/windows.ts'
import { causeOf, type Measures } from '../law/measures.ts'
import { applicableMeasures } from '../law/resolve-codes.ts'
import { lastDayOfPeriod, readings, YearNotCovered } from '../law/working-days.ts'
import type { Problem } from '../problem.ts'
import type { Window, WindowChange } from './facts.ts'
import { deriveTimeline, type Holding, type Timeline } from './timeline.ts'

export type WindowStatus = 'upcoming' | 'open' | 'closed' | 'withdrawn'

/** The last day of a window, inclusive, and where it comes from. */
export interface WindowEnd {
  day: Day
  /** True where the measures' period was counted because no day was printed (推算). */
  isComputed: boolean
  /** The extension that set it. */
  extension: WindowChange | undefined
}

/**
 * The end of a window as known at the end of `day`: the newest extension made by then, else the printed day, else the
 * day that the measures' period gives. Throws where none can be told: checkWindowEnds refuses such rows first.
 */
export function windowEndOn(window: Window, day: Day): WindowEnd {
  const extension = window.changes.findLast(({ row, since }) => row.kind === 'extended' && since <= day)
  if (extension?.row.new_ends_on) return { day: extension.row.new_ends_on, isComputed: false, extension }
  if (window.row.ends_on) return { day: window.row.ends_on, isComputed: false, extension: undefined }
  const publicity = window.measures?.publicity
  if (!publicity) throw new Error(`window ${window.row.window_id} has no end`)
  return { day: lastDayOfPeriod(publicity, window.row.starts_on), isComputed: true, extension: undefined }
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
  const holding = (status: WindowStatus, change?: WindowChange) => ({
    status,
    because: causeOf(window.measures, 'publicity', change?.row.notice_id ?? window.row.notice_id),
  })
  const withdrawal = withdrawalOn(window, day)
  if (withdrawal) return holding('withdrawn', withdrawal)
  if (day < window.row.starts_on) return holding('upcoming')
  const end = windowEndOn(window, day)
  return holding(day <= end.day ? 'open' : 'closed', end.extension)
}

/** Windows whose last day cannot be told, or cannot be held against the measures, and why. */
export function checkWindowEnds(tables: Tables, measures: ReadonlyMap<string, Measures>): Problem[] {
  const { windows } = applicableMeasures(tables, measures)
  const published = new Map(tables.notices.map(row => [row.notice_id, row.published_on]))
  return tables.windows.flatMap(row => {
    if (!windows.has(row.window_id)) return []
    const publicity = windows.get(row.window_id)?.publicity
    if (!publicity) return row.ends_on ? [] : [noPeriod(row)]
    try {
      readings(publicity, row.starts_on)
      return []
    } catch (error) {
      if (!(error instanceof YearNotCovered)) throw error
      return [{ ...yearNotCovered(row, error.year), since: published.get(row.notice_id) }]
    }
  })
}

function noPeriod(row: WindowRow): Problem {
  return {
    rule: 'cell/empty',
    level: 'error',
    ...placeOf(row, 'ends_on'),
    value: '',
    subject: row.window_id,
    message: {
      zh: '截止日期为空，而公告没有依据办法可以推算公示期。',
      en: 'There is no last day, and the notice cites no measures from which to compute it.',
    },
    hint: {
      zh: '填写公告上印明的截止日期，或在公告表中填写依据办法。',
      en: 'Write the last day as printed, or name the measures in the notice.',
    },
  }
}

// A printed day wins, so there the register is right all the same and only the check of its length cannot be made.
function yearNotCovered(row: WindowRow, year: number): Problem {
  return {
    rule: 'cell/working-days-unknown',
    level: row.ends_on ? 'warning' : 'error',
    ...placeOf(row, 'starts_on'),
    value: row.starts_on,
    subject: row.window_id,
    message: {
      zh: `公示期按工作日计算，而程序没有 ${year} 年的节假日安排。`,
      en: `This window is counted in working days, and the statutory days off of ${year} are not known.`,
    },
    hint: {
      zh: `按国务院办公厅通知，把 ${year} 年补进 src/law/statutory-days.json。`,
      en: `Add ${year} to src/law/statutory-days.json from the State Council’s notice.`,
    },
  }
}
