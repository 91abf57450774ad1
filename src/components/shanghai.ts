// In the browser: the calendar of a Chinese authority, whatever the reader's own zone.
// China has kept one offset, without summer time, since 1991: no zone data is needed.

const DAY = 86_400_000
const OFFSET = 8 * 3_600_000

/** The calendar day in Asia/Shanghai at a moment, YYYY-MM-DD. */
export function dayInShanghai(moment: number): string {
  return new Date(moment + OFFSET).toISOString().slice(0, 10)
}

/** How many milliseconds are left of the day in Asia/Shanghai. */
export function untilMidnight(moment: number): number {
  return DAY - ((moment + OFFSET) % DAY)
}
