// In: the State Council's holiday notices (statutory-days.json) and a measures' publicity period.
// Out: which days are working days, the last day of a period and how it was counted. No words, no today.
// Anyone below `edition` may import it; it imports the day alone.
//
// statutory-days.json lists the notices in the order they were published. A line is one item of a notice: the days
// off `from`–`to` (both inclusive, weekends within them too) and the weekend days worked in exchange (调休上班).
// A later notice replaces the item of the same year and name, and so writes it out whole: the notice that extended
// the Spring Festival of 2020 to 02-02 cancelled the make-up day 02-01 by covering it, while 01-19 had been worked.
import { addDays, type Day, weekday } from '../day.ts'
import notices from './statutory-days.json' with { type: 'json' }

/** One item of a notice: days off `from`–`to`, both inclusive, and the weekend days worked in exchange for them. */
export type HolidayItem = { name: string; from: Day; to: Day; work: readonly Day[] }

/** A notice of the General Office of the State Council that arranges the holidays of `year`, or amends them. */
export type HolidayNotice = {
  year: number
  title: string
  document_no: string
  issued_on: Day
  published_on: Day
  source_url: string
  holidays: readonly HolidayItem[]
}

// JSON knows no brand: that every day is one of the calendar's is held by the test, not asked at every start.
/** The notices behind the calendar, in the order they were published; a year that was amended has two. */
export const holidayNotices = notices as unknown as readonly HolidayNotice[]

/** The first and the last year whose notice the table has, both inclusive, none missing between. */
export const coveredYears: readonly [number, number] = [
  Math.min(...holidayNotices.map(notice => notice.year)),
  Math.max(...holidayNotices.map(notice => notice.year)),
]

const arranged: ReadonlyMap<Day, DayKind> = arrange(holidayNotices)

/** What a day is in the calendar; a holiday or a make-up day (调休上班) names its holiday and the notice's number. */
export type DayKind =
  | { kind: 'working-day' | 'weekend' }
  | { kind: 'holiday' | 'make-up-day'; holiday: string; document_no: string }

/** How a period is counted: `days` from 1; the day it starts on is the first of them, or the day before the first. */
export type Period = {
  readonly days: number
  readonly day_kind: 'calendar' | 'working'
  readonly first_day_counts: boolean
}

/** The inclusive last day of a period by both readings: its first day counted, and not counted. */
export type Readings = { shortest: Day; longest: Day }

/** A day of a period, whether it was counted, and why: its kind, or that the reading leaves the first day out. */
export type CountedDay = { day: Day; counted: boolean } & (DayKind | { kind: 'calendar-day' | 'first-day' })

/** Thrown for a day in a year whose notice the table does not have, because a guess would be a wrong last day. */
export class YearNotCovered extends RangeError {
  readonly year: number

  constructor(year: number) {
    const [first, last] = coveredYears
    super(
      `没有${year}年的放假调休安排，无法计算工作日：表中只有${first}年至${last}年，` +
        `请按国务院办公厅的通知把${year}年补入 src/law/statutory-days.json`,
    )
    this.name = 'YearNotCovered'
    this.year = year
  }
}

/** Whether the table has the notice of the day's year. */
export function isCovered(day: Day): boolean {
  const [first, last] = coveredYears
  return yearOf(day) >= first && yearOf(day) <= last
}

/** What a day is in the calendar. Throws YearNotCovered. */
export function dayKind(day: Day): DayKind {
  if (!isCovered(day)) throw new YearNotCovered(yearOf(day))
  return arranged.get(day) ?? { kind: weekday(day) < 6 ? 'working-day' : 'weekend' }
}

/** Whether offices work on a day: Monday to Friday but for holidays, and make-up days. Throws YearNotCovered. */
export function isWorkingDay(day: Day): boolean {
  return isWorked(dayKind(day))
}

/** How many working days lie from `from` to `to`, both inclusive; 0 if `to` is earlier. Throws YearNotCovered. */
export function workingDaysBetween(from: Day, to: Day): number {
  return eachDay(from, to).filter(isWorkingDay).length
}

/**
 * The inclusive last day of a period that starts on `starts_on`. A calendar period may end on any day, a Sunday too,
 * and asks no table. Throws YearNotCovered for working days, RangeError where `days` is not a whole number from 1.
 */
export function lastDayOfPeriod(period: Period, starts_on: Day): Day {
  if (!Number.isInteger(period.days) || period.days < 1) {
    throw new RangeError(`期限应为不小于1的整数天，现为：${period.days}`)
  }
  const first = period.first_day_counts ? starts_on : addDays(starts_on, 1)
  return period.day_kind === 'calendar' ? addDays(first, period.days - 1) : nthWorkingDay(first, period.days)
}

/**
 * The last days by which `days` that start on `starts_on` may be read where no rule says if the first day counts.
 * They are the same if working days start on a day off. Throws as lastDayOfPeriod does.
 */
export function readings(publicity: Pick<Period, 'days' | 'day_kind'>, starts_on: Day): Readings {
  const { days, day_kind } = publicity
  return {
    shortest: lastDayOfPeriod({ days, day_kind, first_day_counts: true }, starts_on),
    longest: lastDayOfPeriod({ days, day_kind, first_day_counts: false }, starts_on),
  }
}

/**
 * Every day from `starts_on` to the period's last day, both inclusive, with whether it was counted and why.
 * As many are counted as the period has days, the last of them always. Throws as lastDayOfPeriod does.
 */
export function explainPeriod(period: Period, starts_on: Day): CountedDay[] {
  return eachDay(starts_on, lastDayOfPeriod(period, starts_on)).map(day => {
    if (day === starts_on && !period.first_day_counts) return { day, counted: false, kind: 'first-day' }
    if (period.day_kind === 'calendar') return { day, counted: true, kind: 'calendar-day' }
    const kind = dayKind(day)
    return { day, counted: isWorked(kind), ...kind }
  })
}

function isWorked({ kind }: DayKind): boolean {
  return kind === 'working-day' || kind === 'make-up-day'
}

function nthWorkingDay(from: Day, n: number): Day {
  let day = from
  for (let left = n; ; day = addDays(day, 1)) {
    if (isWorkingDay(day)) left -= 1
    if (left === 0) return day
  }
}

function eachDay(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

// A notice may arrange days of the December before its year (2018-12-29, 2022-12-31), so the days of all notices
// lie in one map. For the same reason the last days of the last year may still be moved by the next notice.
function arrange(all: readonly HolidayNotice[]): Map<Day, DayKind> {
  const items = new Map<string, HolidayItem & { document_no: string }>()
  for (const { year, document_no, holidays } of all) {
    for (const item of holidays) items.set(`${year} ${item.name}`, { ...item, document_no })
  }
  const days = new Map<Day, DayKind>()
  for (const { name: holiday, from, to, work, document_no } of items.values()) {
    for (const day of eachDay(from, to)) days.set(day, { kind: 'holiday', holiday, document_no })
    for (const day of work) days.set(day, { kind: 'make-up-day', holiday, document_no })
  }
  return days
}
