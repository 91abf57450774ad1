import type { Candidate } from '../register/facts.ts'
import type { Register } from '../register/register.ts'
import { statusOn } from '../register/timeline.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/**
 * A candidate of a category that requires others, whose enterprise holds a title of none of them that is active on the
 * day its window starts.
 */
export const eligibilityLevel = rule({
  id: 'eligibility/level',
  level: 'warning',
  topic: undefined,
  find: ({ candidates, timelines }) =>
    candidates
      .filter(({ category }) => category.requires.length > 0)
      .filter(candidate => !holdsRequired(candidate, timelines))
      .map(withoutLevel),
})

function holdsRequired(
  { category, enterprise, window }: Candidate,
  { titles }: Register['timelines'],
): boolean {
  return enterprise.titles.some(
    title =>
      category.requires.includes(title.category.code) &&
      statusOn(titles.get(title) ?? [], window.row.starts_on) === 'active',
  )
}

function withoutLevel({ row, since, category, measures, window }: Candidate): Finding {
  const { starts_on } = window.row
  const required = category.requires.map(
    code => measures?.categories.find(one => one.code === code) ?? { label: code, label_en: code },
  )
  const zh = required.map(({ label }) => label).join('或')
  const en = required.map(({ label, label_en }) => label_en ?? label).join(' or ')
  return {
    ...cellOf(row, 'category'),
    subject: row.candidate_id,
    since,
    measures,
    message: {
      zh:
        `候选 ${row.candidate_id}（${category.label}）所属企业 ${row.enterprise_id} 应已有${zh}称号，` +
        `公示 ${row.window_id} 开始当日（${starts_on}）没有有效的。`,
      en:
        `Enterprise ${row.enterprise_id} of candidate ${row.candidate_id} ` +
        `(${category.label_en ?? category.code}) should hold a title of ${en}; on the day its window ` +
        `${row.window_id} starts (${starts_on}) it has none that is active.`,
    },
    hint: {
      zh: `核对企业编号和类别；已有${zh}称号的，先补录认定记录。`,
      en: `Check the enterprise and the category; if it holds ${en}, record that certification first.`,
    },
  }
}
