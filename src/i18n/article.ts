// How the law's articles are called: 第十七条, Article 17.
import type { Lang } from './lang.ts'
import { inChinese } from './zh/days.ts'

/** The name of an article; numbers from 1 to 99 are written in Chinese as the law writes them. */
export function articleName(no: string, lang: Lang): string {
  return lang === 'zh' ? `第${/^[1-9]\d?$/.test(no) ? inChinese(Number(no)) : no}条` : `Article ${no}`
}
