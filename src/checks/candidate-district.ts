import type { Candidate } from '../register/facts.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/** A candidate that another district recommends than the one its enterprise is recorded in. */
export const candidateDistrict = rule({
  id: 'candidate/district',
  level: 'warning',
  topic: undefined,
  find: ({ candidates }) => candidates.filter(isOfAnotherDistrict).map(elsewhere),
})

function isOfAnotherDistrict({ row, enterprise }: Candidate): boolean {
  const { recommended_by } = row
  const { district } = enterprise.row
  return recommended_by !== undefined && district !== undefined && recommended_by !== district
}

function elsewhere({ row, since, enterprise }: Candidate): Finding {
  const { recommended_by, candidate_id } = row
  const { enterprise_id, district } = enterprise.row
  return {
    ...cellOf(row, 'recommended_by'),
    subject: candidate_id,
    since,
    message: {
      zh: `候选 ${candidate_id} 由 ${recommended_by} 推荐，而企业 ${enterprise_id} 登记在 ${district}。`,
      en:
        `Candidate ${candidate_id} is recommended by ${recommended_by}, but enterprise ${enterprise_id} is ` +
        `recorded in ${district}.`,
    },
    hint: {
      zh: '对照名单核对推荐区市和企业编号；企业迁址的，改正企业的区市。',
      en: 'Compare district and enterprise with the list; if the firm has moved, mend its district.',
    },
  }
}
