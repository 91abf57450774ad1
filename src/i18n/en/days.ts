// Days as English writes them. In: a day. Out: words. The other words of the language import it.

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const month = (on: string) => MONTHS[Number(on.slice(5, 7)) - 1] ?? ''

/** June 2024 */
export function monthOf(year: string, month: number): string {
  return `${MONTHS[month - 1] ?? month} ${year}`
}

/** 19 June 2024; the mark {day}, which the reader's browser fills in, stays as it is. */
export function day(on: string): string {
  if (on === '{day}') return on
  return `${Number(on.slice(8))} ${month(on)} ${Number(on.slice(0, 4))}`
}

/** 19 June */
export function monthDay(on: string): string {
  return `${Number(on.slice(8))} ${month(on)}`
}
