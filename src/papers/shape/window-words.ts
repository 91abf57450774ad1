// In: what a paper prints of its 公示期. Out: the first and the last day, or the number of days, as far as it says them.
import { type Day, daysBetween, parseDay } from '../../day.ts'

export interface PrintedWindow {
  starts: Day | undefined
  /** Inclusive; undefined where only a number of days is printed. */
  ends: Day | undefined
  /** The number of days that it says, and whether they are working days. */
  days: number | undefined
  isWorking: boolean
}

const DATE = String.raw`(?:(\d{4})\s*[-年./])?\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})\s*日?`
const BETWEEN = String.raw`\s*(?:起|\((?:周|星期).\))?\s*(?:至|到|~|-+|—+|–+|―+|－+)\s*`
const RANGE = new RegExp(DATE + BETWEEN + DATE)
const LENGTH = /(\d{1,3}|[一二三四五六七八九十])\s*(?:个|天)?\s*(工作日|自然日|日历日|日|天)(?!\s*[至到起-])/

/**
 * Reads 公示期：2024年7月8日至7月12日, …起至…, ~, —, —— with or without the second year, and 自公示之日起5个工作日; undefined
 * where it says neither days nor a length.
 */
export function readWindow(text: string): PrintedWindow | undefined {
  const plain = text.normalize('NFKC').replace(/[〜∼～]/g, '~')
  const range = RANGE.exec(plain)
  const [, from, month = '', date = '', to, lastMonth = '', lastDate = ''] = range ?? []
  const starts = from ? dayOf(from, month, date) : undefined
  const ends = starts && from ? lastDay(starts, to ?? from, lastMonth, lastDate, to !== undefined) : undefined
  const [, count = '', unit] = LENGTH.exec(range ? plain.replace(range[0], ' ') : plain) ?? []
  const days = count === '' ? undefined : (NUMBERS[count] ?? Number(count))
  if (!starts && !days) return undefined
  return { starts, ends, days, isWorking: unit === '工作日' }
}

const NUMBERS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
}

function dayOf(year: string, month: string, date: string): Day | undefined {
  return parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
}

/** 12月24日—1月3日 goes over into the next year, where the second year is not printed. */
function lastDay(
  starts: Day,
  year: string,
  month: string,
  date: string,
  isPrinted: boolean,
): Day | undefined {
  const day = dayOf(year, month, date)
  return day && day < starts && !isPrinted ? dayOf(String(Number(year) + 1), month, date) : day
}

/** Whether the printed length and the printed days disagree; both ends count. Working days are for the measures to judge. */
export function disagrees({ starts, ends, days, isWorking }: PrintedWindow): boolean {
  if (!starts || !ends || days === undefined || isWorking) return false
  return daysBetween(starts, ends) + 1 !== days
}

/** The sentence of a text that tells the window. */
export function windowIn(text: string): string | undefined {
  const plain = text.normalize('NFKC')
  return (
    /公\s*示\s*(?:期限?|时间|日期)[^。;]*/.exec(plain)?.[0] ??
    /自?(?:公示|公布|发布)之日起[^。;]*/.exec(plain)?.[0]
  )
}
