import type { Category } from '../law/measures.ts'
import type { Candidate } from '../register/facts.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/** A candidate whose name ends in the label of another category than its own. */
export const candidateCategoryName = rule({
  id: 'candidate/category-name',
  level: 'warning',
  topic: undefined,
  find: ({ candidates }) =>
    candidates.flatMap(candidate => {
      const named = namedCategory(candidate)
      return named && named.category.code !== candidate.category.code ? [misfiled(candidate, named)] : []
    }),
})

interface Named {
  category: Category
  label: string
}

/** The category whose label the name ends in; of labels that end in each other, the longest. */
function namedCategory({ row, category, measures }: Candidate): Named | undefined {
  return (measures?.categories ?? [category])
    .flatMap(one => [one.label, one.unmanned_label].map(label => ({ category: one, label: label ?? '' })))
    .filter(({ label }) => label !== '' && row.name.endsWith(label))
    .sort((a, b) => b.label.length - a.label.length)[0]
}

function misfiled({ row, since, category }: Candidate, named: Named): Finding {
  return {
    ...cellOf(row, 'category'),
    value: category.code,
    subject: row.candidate_id,
    since,
    message: {
      zh: `候选 ${row.candidate_id} 的名称“${row.name}”以“${named.label}”结尾，而类别是${category.label}。`,
      en:
        `The name “${row.name}” of candidate ${row.candidate_id} ends in “${named.label}”, but its category is ` +
        `${category.label_en ?? category.label} (${category.code}).`,
    },
    hint: {
      zh: `对照名单核对类别；属于${named.category.label}的，写 ${named.category.code}。`,
      en: `Compare the category with the list; if it is the other, write ${named.category.code}.`,
    },
  }
}
