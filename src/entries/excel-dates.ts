// In: a text that should be a batch. Out: the batch that a spreadsheet made a date of. Only cells.ts imports it.
import { dayOfExcel } from './read-day.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * What Excel makes of `2024-2`: `Feb-24`, `24-Feb`, `2月24日`, `2024/2/1`, `45323` (its number of that first of a month).
 * `meant` is the batch as it was typed, or '' where that cannot be told; undefined where the text is no such date.
 */
export function dateOfBatch(found: string): { meant: string } | undefined {
  const [, name = '', year = ''] =
    /^([a-z]{3})-(\d{2,4})$/i.exec(found) ?? swap(/^(\d{2})-([a-z]{3})$/i.exec(found))
  const month = MONTHS.indexOf(name.toLowerCase()) + 1
  if (month > 0) return { meant: batchOf(year, month) }
  const chinese = /^(\d{1,2})月(\d{1,2})日$/.exec(found)
  if (chinese) return { meant: batchOf(chinese[2] ?? '', Number(chinese[1])) }
  const slashed = /^(\d{4})\/(\d{1,2})(?:\/0?1)?(?: 0?0:00(?::00)?)?$/.exec(found)
  if (slashed) return { meant: batchOf(slashed[1] ?? '', Number(slashed[2])) }
  const first = /^(\d{4})-0?(\d{1,2})-01$/.exec(dayOfExcel(found) ?? '')
  return first ? { meant: batchOf(first[1] ?? '', Number(first[2])) } : undefined
}

function swap(match: RegExpExecArray | null): readonly string[] {
  return match ? ['', match[2] ?? '', match[1] ?? ''] : []
}

// A year of one digit is a day of the month: nothing tells which batch was typed.
function batchOf(year: string, month: number): string {
  if (year.length === 1) return ''
  return `${year.length === 2 ? `20${year}` : year}-${month}`
}
