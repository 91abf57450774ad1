// In: text and other days. Out: calendar days and sums of them. Anyone may import it; it imports nothing of ours.
// A day is text, `YYYY-MM-DD` in Asia/Shanghai (ISO 8601), so that days compare and sort as they are read.
import { Temporal } from 'temporal-polyfill'

declare const day: unique symbol

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. Compare with `<`, `<=`, `===`. */
export type Day = string & { readonly [day]: true }

/** After every day that anyone writes: asks what holds when all that is written is known. */
export const FOREVER = '9999-12-31' as Day

/** The zone in which a Chinese authority's days begin and end. */
const ZONE = 'Asia/Shanghai'

/** The day that `text` writes as `YYYY-MM-DD`, or undefined where no calendar has it (2023-02-29). */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  return written(text, () => {
    try {
      return Temporal.PlainDate.from(text).toString() as Day
    } catch {
      return undefined
    }
  })
}

/** Keeps what was reckoned: a register has few days, and asks for each of them a hundred thousand times. */
function remembering<T>(): (question: string, reckon: () => T) => T {
  const known = new Map<string, { answer: T }>()
  return (question, reckon) => {
    const found = known.get(question) ?? { answer: reckon() }
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(question, found)
    return found.answer
  }
}

const MOST_KNOWN = 100_000
const written = remembering<Day | undefined>()
const sums = remembering<Day>()
const spans = remembering<number>()

/** The day at this moment in Asia/Shanghai. Only scripts may ask: everything else takes its day as an argument. */
export function today(): Day {
  return Temporal.Now.plainDateISO(ZONE).toString() as Day
}

/** `days` calendar days after `from` (before it if negative). */
export function addDays(from: Day, days: number): Day {
  return sums(`${from} ${days} days`, () => Temporal.PlainDate.from(from).add({ days }).toString() as Day)
}

/**
 * The corresponding day `years` years later; where that month has no such day, its last day
 * (中华人民共和国民法典 Art. 202): 2020-02-29 + 1 year = 2021-02-28.
 */
export function addYears(from: Day, years: number): Day {
  const year = Number(from.slice(0, 4)) + years
  // As ISO 8601 writes it beyond four digits.
  if (year > 9999) return Temporal.PlainDate.from(from).add({ years }).toString() as Day
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const day = from.slice(4) === '-02-29' && !isLeap ? '-02-28' : from.slice(4)
  return `${String(year).padStart(4, '0')}${day}` as Day
}

/** How many days lie from `from` to `to`: 0 on the same day, negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return spans(`${from} ${to}`, () => Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days)
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekday(of: Day): number {
  return Temporal.PlainDate.from(of).dayOfWeek
}

/** The latest of some days; undefined where there is none. */
export function latest(...days: readonly (Day | undefined)[]): Day | undefined {
  return latestOf(days)
}

/** The same of a list of any length: arguments are kept on the stack, which a hundred thousand overflow. */
export function latestOf(days: readonly (Day | undefined)[]): Day | undefined {
  return days.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined)
}
