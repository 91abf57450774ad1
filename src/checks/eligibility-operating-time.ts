import { addYears, type Day } from '../day.ts'
import type { Candidate } from '../register/facts.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/** An enterprise applied before it had existed for the years that the measures ask. */
export const eligibilityOperatingTime = rule({
  id: 'eligibility/operating-time',
  level: 'warning',
  topic: 'operating-time',
  find: ({ candidates }) =>
    candidates.flatMap(candidate => {
      const established = candidate.enterprise.row.established_on
      const years = candidate.measures?.operating_years
      if (established === undefined || years === undefined || candidate.row.applied_on === undefined)
        return []
      const earliest = addYears(established, years)
      return earliest > candidate.row.applied_on ? [tooYoung(candidate, established, earliest)] : []
    }),
})

function tooYoung({ row, since, measures }: Candidate, established: Day, earliest: Day): Finding {
  const years = measures?.operating_years
  return {
    ...cellOf(row, 'applied_on'),
    subject: row.candidate_id,
    since,
    measures,
    message: {
      zh:
        `候选 ${row.candidate_id} 于 ${row.applied_on} 申报，而企业 ${row.enterprise_id} 成立于 ${established}，` +
        `满 ${years} 年应在 ${earliest} 或之后申报。`,
      en:
        `Candidate ${row.candidate_id} applied on ${row.applied_on}, but enterprise ${row.enterprise_id} ` +
        'was ' +
        `established on ${established}; ${years === 1 ? '1 year is' : `${years} years are`} over on ${earliest}.`,
    },
    hint: {
      zh: '核对申报日期和企业的成立日期。',
      en: 'Check the day of application and the day on which the enterprise was established.',
    },
  }
}
