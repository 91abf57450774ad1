// Turns of phrase that several notices share: what they rest on, what they count, who is named. Only src/documents/ asks.
import { articleName } from '../i18n/article.ts'
import { words } from '../i18n/words.ts'
import { articleOn, type Category, type Measures, type Topic } from '../law/measures.ts'
import { officialNameOn } from '../register/enterprise.ts'
import type { Enterprise, Notice } from '../register/facts.ts'
import { BLANK } from './document.ts'

/** 根据《…办法》（文号）第十二条; blanks where the notice cites no measures. */
export function basisWords(measures: Measures | undefined, topic: Topic): string {
  if (!measures) return `根据《${BLANK}》`
  const number = measures.document_no ? `（${measures.document_no}）` : ''
  const article = articleOn(measures, topic)
  return `根据《${measures.title.zh}》${number}${article ? articleName(article, 'zh') : ''}`
}

/** What there are of each category: 数字化车间12个、智能工厂4个. */
export function countsByCategory(all: readonly { category: Category }[]): string {
  const counts = new Map<string, number>()
  for (const { category } of all) counts.set(category.label, (counts.get(category.label) ?? 0) + 1)
  return [...counts].map(([label, count]) => `${label}${count}个`).join('、')
}

/** 2024年7月8日 */
export function dayWords(day: string): string {
  return words('zh').day(day)
}

/** The name that a notice calls an enterprise by: the official one at the end of its own day. */
export function nameIn(notice: Notice, enterprise: Enterprise): string {
  return officialNameOn({ enterprise, renames: enterprise.renames }, notice.since)
}

/** The category, of an unmanned one the name of its kind. */
export function categoryWords(category: Category, isUnmanned: boolean | undefined): string {
  return isUnmanned ? (category.unmanned_label ?? category.label) : category.label
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** 一、 */
export function ordinal(at: number): string {
  return `${DIGITS[at] ?? at}、`
}
