import type { Candidate } from '../register/facts.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/** The numerical control rate is given and below that of the category. */
export const eligibilityNcRate = rule({
  id: 'eligibility/nc-rate',
  level: 'warning',
  topic: 'nc-rate',
  find: ({ candidates }) =>
    candidates
      .filter(({ row, category: { nc_rate } }) => (row.nc_rate ?? Infinity) < (nc_rate ?? -Infinity))
      .map(below),
})

function below({ row, since, category, measures }: Candidate): Finding {
  return {
    ...cellOf(row, 'nc_rate'),
    subject: row.candidate_id,
    since,
    article: category.article,
    measures,
    message: {
      zh:
        `候选 ${row.candidate_id}（${category.label}）的数控化率应达到 ${category.nc_rate}%，` +
        `现为 ${row.nc_rate}%。`,
      en:
        `Candidate ${row.candidate_id} (${category.label_en ?? category.code}) should have a numerical ` +
        'control ' +
        `rate of at least ${category.nc_rate}%; it has ${row.nc_rate}%.`,
    },
    hint: {
      zh: '对照申报材料核对数控化率（以 % 计，例如 72 而不是 0.72）。',
      en: 'Compare the rate with the application; it is in per cent, 72 and not 0.72.',
    },
  }
}
