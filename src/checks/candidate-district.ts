import type { District } from '../entries/districts.ts'
import type { Candidate } from '../register/facts.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/** A candidate that another district recommends than the one its enterprise is recorded in. */
export const candidateDistrict = rule({
  id: 'candidate/district',
  level: 'warning',
  topic: undefined,
  find: ({ candidates, districts }) => {
    const byCode = new Map(districts.map(one => [one.district, one]))
    return candidates.filter(isOfAnotherDistrict).map(one => elsewhere(one, byCode))
  },
})

function isOfAnotherDistrict({ row, enterprise }: Candidate): boolean {
  const { recommended_by } = row
  const { district } = enterprise.row
  return recommended_by !== undefined && district !== undefined && recommended_by !== district
}

function elsewhere({ row, since, enterprise }: Candidate, districts: ReadonlyMap<string, District>): Finding {
  const { recommended_by, candidate_id } = row
  const { enterprise_id, district } = enterprise.row
  const named = (code: string | undefined) => `${districts.get(code ?? '')?.name ?? ''}（${code}）`
  return {
    ...cellOf(row, 'recommended_by'),
    subject: candidate_id,
    since,
    message: {
      zh: `候选 ${candidate_id} 由${named(recommended_by)}推荐，而企业 ${enterprise_id} 登记在${named(district)}。`,
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
