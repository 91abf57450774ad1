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
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? inCalendar(text) : undefined
}

/** Keeps what was reckoned: a register has few days, and asks for each of them a hundred thousand times. */
function remembering<Question, Answer>(
  reckon: (question: Question) => Answer,
): (question: Question) => Answer {
  const known = new Map<Question, { answer: Answer }>()
  return question => {
    const found = known.get(question)
    if (found) return found.answer
    const answer = reckon(question)
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(question, { answer })
    return answer
  }
}

const MOST_KNOWN = 100_000

const inCalendar = remembering((text: string): Day | undefined => {
  try {
    return Temporal.PlainDate.from(text).toString() as Day
  } catch {
    return undefined
  }
})

// Days are added and subtracted as numbers: how many of them lie after this one, a Thursday.
const FIRST = Temporal.PlainDate.from('1970-01-01')
const numberOf = remembering((day: Day) => FIRST.until(day, { largestUnit: 'days' }).days)
const dayOf = remembering((number: number) => FIRST.add({ days: number }).toString() as Day)

/** The day at this moment in Asia/Shanghai. Only scripts may ask: everything else takes its day as an argument. */
export function today(): Day {
  return Temporal.Now.plainDateISO(ZONE).toString() as Day
}

/** `days` calendar days after `from` (before it if negative). */
export function addDays(from: Day, days: number): Day {
  return dayOf(numberOf(from) + days)
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
  return numberOf(to) - numberOf(from)
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekday(of: Day): number {
  const sinceMonday = (numberOf(of) + 3) % 7
  return sinceMonday < 0 ? sinceMonday + 8 : sinceMonday + 1
}

/** The latest of some days; undefined where there is none. */
export function latest(...days: readonly (Day | undefined)[]): Day | undefined {
  return latestOf(days)
}

/** The same of a list of any length: arguments are kept on the stack, which a hundred thousand overflow. */
export function latestOf(days: readonly (Day | undefined)[]): Day | undefined {
  return days.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined)
}
