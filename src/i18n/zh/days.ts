// Days and small numbers as Chinese writes them. In: a day, a number. Out: words. The other words of the language import it.
const DIGITS = '〇一二三四五六七八九'

/** 2024年6月19日; the mark {day}, which the reader's browser fills in, stays as it is. */
export function day(on: string): string {
  if (on === '{day}') return on
  return `${Number(on.slice(0, 4))}年${monthDay(on)}`
}

/** 6月19日 */
export function monthDay(on: string): string {
  return `${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`
}

/** A whole number from 1 to 99 as a law numbers its articles: 十七. */
export function inChinese(number: number): string {
  const tens = Math.floor(number / 10)
  const digit = (value: number) => (value === 0 ? '' : (DIGITS[value] ?? ''))
  if (tens === 0) return digit(number)
  return `${tens === 1 ? '' : digit(tens)}十${digit(number % 10)}`
}
