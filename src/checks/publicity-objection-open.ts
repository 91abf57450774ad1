import { latest } from '../day.ts'
import type { Candidate, Objection, Title } from '../register/facts.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/** A title was given while an objection to its candidate was unresolved, or after one was upheld. */
export const publicityObjectionOpen = rule({
  id: 'publicity/objection-open',
  level: 'error',
  topic: 'publicity',
  find: ({ titles }) =>
    titles.flatMap(title => {
      const { candidate } = title
      const standing = candidate?.objections.filter(objection => stoodInTheWay(objection, title)) ?? []
      return candidate ? standing.map(objection => certifiedAgainst(title, candidate, objection)) : []
    }),
})

function stoodInTheWay({ row }: Objection, { certifiedOn }: Title): boolean {
  const isResolved = row.resolved_on !== undefined && row.resolved_on <= certifiedOn
  return isResolved ? row.outcome === 'upheld' : row.received_on <= certifiedOn
}

function certifiedAgainst(
  { row, since, certifiedOn }: Title,
  candidate: Candidate,
  { row: objection }: Objection,
): Finding {
  const { objection_id, received_on, resolved_on, outcome } = objection
  const isUpheld = outcome === 'upheld' && resolved_on !== undefined && resolved_on <= certifiedOn
  const { candidate_id } = candidate.row
  return {
    ...cellOf(row, 'certified_on'),
    subject: row.title_id,
    aliases: [candidate_id],
    since: latest(since, candidate.since, received_on, resolved_on),
    measures: candidate.measures,
    message: {
      zh:
        `称号 ${row.title_id} 于 ${certifiedOn} 认定，而对候选 ${candidate_id} 的异议 ${objection_id}` +
        `（${received_on} 收到）${isUpheld ? `已于 ${resolved_on} 成立` : `当时尚未办结${resolvedLater(resolved_on)}`}。`,
      en:
        `Title ${row.title_id} was certified on ${certifiedOn}, but objection ${objection_id} to ` +
        'candidate ' +
        `${candidate_id}, received on ${received_on}, ` +
        (isUpheld
          ? `had been upheld on ${resolved_on}.`
          : `was then unresolved${resolved_on === undefined ? '' : ` (resolved on ${resolved_on})`}.`),
    },
    hint: isUpheld
      ? {
          zh: '异议成立的不予认定；核对处理结果和候选编号。',
          en: 'Such a candidate is not certified; check the outcome.',
        }
      : {
          zh: '异议办结且不成立之后才能认定；核对认定日期、办结日期，漏填的补上。',
          en: 'Certify only once it is resolved; check both days and fill in a resolution that is missing.',
        },
  }
}

function resolvedLater(day: string | undefined): string {
  return day === undefined ? '' : `（${day} 办结）`
}
