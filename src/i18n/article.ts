// How the law's articles are called: 第十七条, Article 17.
import type { Lang } from './lang.ts'

const DIGITS = '〇一二三四五六七八九'

/** The name of an article; numbers from 1 to 99 are written in Chinese as the law writes them. */
export function articleName(no: string, lang: Lang): string {
  return lang === 'zh' ? `第${/^[1-9]\d?$/.test(no) ? inChinese(Number(no)) : no}条` : `Article ${no}`
}

function inChinese(number: number): string {
  const tens = Math.floor(number / 10)
  const digit = (value: number) => (value === 0 ? '' : (DIGITS[value] ?? ''))
  if (tens === 0) return digit(number)
  return `${tens === 1 ? '' : digit(tens)}十${digit(number % 10)}`
}
