// In: a text that should write a day. Out: the day, or a refusal that names the day which seems to be meant.
// Only entries/ and law/ import it.
import { addDays, type Day, parseDay } from '../day.ts'
import { type Refusal, refuse } from './cell.ts'

// Years that no record of ours can have are slips, and far ones cannot be reckoned on from.
const [FIRST, LAST] = ['1800-01-01', '2199-12-31'] as const

/** The day that a text writes as `YYYY-MM-DD`, from 1800 to 2199. */
export function readDay(found: string): Day | Refusal {
  const day = parseDay(found)
  if (day) return day >= FIRST && day <= LAST ? day : farAway(found)
  const meant = meantDay(found)
  return meant ? misspelt(found, meant) : noDay(found)
}

interface Meant {
  day: Day
  isSerial: boolean
}

const YEAR_FIRST =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?(?:[ T]?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/

// Excel counts days from 1900, and 1900-02-29 as one of them: from March of that year on, number 0 is this day.
const SERIAL_ZERO = '1899-12-30' as Day
/** 2000-01-01 to 2050-12-31: other numbers of five digits are more likely something else. */
const [FIRST_SERIAL, LAST_SERIAL] = [36526, 55153]

/** The day that a date written in another way means; undefined where that cannot be said for certain. */
export function meantDay(found: string): Meant | undefined {
  const plain = found
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
    .replace(/ *([-/.年月日]) */g, '$1')
  const [, year, month = '', date = ''] = YEAR_FIRST.exec(plain) ?? COMPACT.exec(plain) ?? []
  const day = year && parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
  if (day) return { day, isSerial: false }
  const serial = /^(\d{5})(?:\.\d+)?$/.exec(plain)?.[1]
  return serial ? dayOfSerial(Number(serial)) : undefined
}

function dayOfSerial(serial: number): Meant | undefined {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return undefined
  return { day: addDays(SERIAL_ZERO, serial), isSerial: true }
}

/** The day that Excel keeps as this number, if it is one of 2000 to 2050. */
export function dayOfExcel(text: string): Day | undefined {
  return /^\d{5}$/.test(text) ? dayOfSerial(Number(text))?.day : undefined
}

function misspelt(found: string, { day, isSerial }: Meant): Refusal {
  const [zh, en] = isSerial
    ? [
        `像是 Excel 的日期序号，即 ${day}；核对后照此改写。`,
        `It looks like Excel's number of a day, ${day}; check it and write that.`,
      ]
    : [`改为 ${day}。`, `Write ${day}.`]
  return refuse(
    'day',
    `日期应写作 YYYY-MM-DD，现为“${found}”。`,
    `A day is written YYYY-MM-DD; found “${found}”.`,
    zh,
    en,
  )
}

function farAway(found: string): Refusal {
  return refuse(
    'day',
    `日期应在 1800 年至 2199 年之间，现为“${found}”。`,
    `A day should lie in the years 1800 to 2199; found “${found}”.`,
    '检查年份；“没有期限”不写日期，空着即可。',
    'Check the year; what has no end is left empty.',
  )
}

function noDay(found: string): Refusal {
  return refuse(
    'day',
    `日期应为日历上有的一天，写作 YYYY-MM-DD，现为“${found}”。`,
    `A day should exist in the calendar and be written YYYY-MM-DD; found “${found}”.`,
    '例如 2023-03-15；二月没有 30 日，平年没有 2 月 29 日。',
    'For instance 2023-03-15; mind the length of the month.',
  )
}
