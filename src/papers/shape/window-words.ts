// In: what a paper prints of its 公示期. Out: the first and the last day, or the number of days, as far as it says them.
import { type Day, daysBetween, parseDay } from '../../day.ts'
import { isCovered, workingDaysBetween } from '../../law/working-days.ts'
import { readNumeral } from './fold.ts'

export interface PrintedWindow {
  starts: Day | undefined
  /** Inclusive; undefined where only a number of days is printed. */
  ends: Day | undefined
  /** The number of days that it says, and whether they are working days. */
  days: number | undefined
  isWorking: boolean
}

const DATE = String.raw`(?:(\d{4}) ?[-年./] ?)?(\d{1,2}) ?[-月./] ?(\d{1,2}) ?[日号]?`
const WEEKDAY = String.raw` ?(?:\((?:周|星期).\))? ?`
const BETWEEN = `${WEEKDAY}(?:起|开始)?[,、]? ?(?:至|到|止于|~|-+|—+|–+|―+) ?`
const RANGE = new RegExp(DATE + BETWEEN + DATE)
/** 7月8日至12日. */
const WITHIN = new RegExp(String.raw`${DATE}${BETWEEN}(\d{1,2}) ?[日号]`)
const FROM = new RegExp(`${DATE}${WEEKDAY}(?:起|开始)`)
const UNTIL = new RegExp(`(?:即日起?|今日起?|本日起?)(?:至|到|~|-+|—+) ?${DATE}`)
const LENGTH = /(\d{1,3}) ?个? ?(工作日|自然日|日历日|日|天)/

/**
 * Reads 公示期：2024年7月8日至7月12日, …起至…, ~, —, ——, with or without the second year or month, 7月8日起5天, and
 * 自公示之日起5个工作日; undefined where it says neither days nor a length. `near` is the day of the notice, or any of its
 * year: where no year is printed, that nearest to it is meant.
 */
export function readWindow(text: string, near?: string): PrintedWindow | undefined {
  const plain = plainWords(text)
  const { starts, ends, rest } = readDays(plain, near)
  const [, count, unit] = LENGTH.exec(rest) ?? []
  const days = count === undefined ? undefined : Number(count)
  if (!starts && !ends && !days) return undefined
  return { starts, ends, days, isWorking: unit === '工作日' }
}

/** In half width, numerals as digits, without hours and doubled blanks. */
function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[〜∼]/g, '~')
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/g, year =>
      [...year].map(one => readNumeral(one.replace(/[〇○]/, '零')) ?? '').join(''),
    )
    .replace(/[一二三四五六七八九十]{1,3}(?= ?个?(?:月|日|天|工作日|自然日))/g, one =>
      String(readNumeral(one) ?? one),
    )
    .replace(/(?:上午|下午)?(?<![\d])\d{1,2}(?::\d{2}(?::\d{2})?|[时点]\d{0,2}分?整?)/g, '')
    .replace(/\s+/g, ' ')
}

function readDays(
  plain: string,
  near: string | undefined,
): { starts: Day | undefined; ends: Day | undefined; rest: string } {
  const found = RANGE.exec(plain)
  if (found) {
    const [all, year, month = '', date = '', toYear, toMonth = '', toDate = ''] = found
    const starts = dayNear(year, month, date, near)
    const ends = starts && lastDay(starts, toYear, toMonth, toDate)
    return { starts, ends, rest: plain.replace(all, ' ') }
  }
  const within = WITHIN.exec(plain)
  if (within) {
    const [all, year, month = '', date = '', toDate = ''] = within
    const starts = dayNear(year, month, date, near)
    return { starts, ends: starts && dayOf(starts.slice(0, 4), month, toDate), rest: plain.replace(all, ' ') }
  }
  return readOneDay(plain, near)
}

function readOneDay(plain: string, near: string | undefined) {
  const [all = '', year, month = '', date = ''] = FROM.exec(plain) ?? []
  if (all) return { starts: dayNear(year, month, date, near), ends: undefined, rest: plain.replace(all, ' ') }
  const [until = '', toYear, toMonth = '', toDate = ''] = UNTIL.exec(plain) ?? []
  const ends = until ? dayNear(toYear, toMonth, toDate, near) : undefined
  return { starts: undefined, ends, rest: until ? plain.replace(until, ' ') : plain }
}

function dayOf(year: string, month: string, date: string): Day | undefined {
  return parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
}

/** The day of a month in the year that is printed, or else in the one that brings it nearest to `near`. */
function dayNear(year: string | undefined, month: string, date: string, near: string | undefined) {
  if (year) return dayOf(year, month, date)
  const middle = near && (parseDay(near) ?? dayOf(near.slice(0, 4), month, date))
  if (!middle) return undefined
  const around = [-1, 0, 1].flatMap(
    move => dayOf(String(Number(middle.slice(0, 4)) + move), month, date) ?? [],
  )
  const apart = (day: Day) => Math.abs(daysBetween(middle as Day, day))
  return around.sort((a, b) => apart(a) - apart(b))[0]
}

/** No window is longer: days that would make it so are not in the year that is printed, but the wrong way round. */
const LONGEST = 92

/** 12月24日—1月3日 goes over into the next year, where the second year is not printed. */
function lastDay(starts: Day, year: string | undefined, month: string, date: string): Day | undefined {
  const own = Number(starts.slice(0, 4))
  const day = dayOf(year ?? String(own), month, date)
  if (!day || day >= starts || year !== undefined) return day
  const next = dayOf(String(own + 1), month, date)
  return next && daysBetween(starts, next) <= LONGEST ? next : day
}

/** Whether the printed length and the printed days disagree; both ends count. */
export function disagrees({ starts, ends, days, isWorking }: PrintedWindow): boolean {
  if (!starts || !ends || days === undefined) return false
  if (!isWorking) return daysBetween(starts, ends) + 1 !== days
  return isCovered(starts) && isCovered(ends) && workingDaysBetween(starts, ends) !== days
}

const LABEL = /公\s*示\s*(?:期|时间|日期|起止)/

/** The sentence of a text that tells the window: from its label on; the whole one where the days stand before the label. */
export function windowIn(text: string): string | undefined {
  const sentence = text
    .normalize('NFKC')
    .split(/[。;]/)
    .find(one => LABEL.test(one) || /(?:公示|公布|发布)(?:之日|次日|当日)/.test(one))
  if (sentence === undefined) return undefined
  const label = LABEL.exec(sentence)
  const behind = label ? sentence.slice(label.index) : sentence
  return /\d ?[月./-] ?\d/.test(behind) || !/\d ?[月./-] ?\d/.test(sentence) ? behind : sentence
}
