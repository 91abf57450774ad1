import type { Candidate } from '../register/facts.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/**
 * A yield grade that the measures refuse in principle, and no reason given. That a reason be given is a rule of this
 * register: the measures (Article 14) say “in principle” and no more.
 */
export const eligibilityYieldGrade = rule({
  id: 'eligibility/yield-grade',
  level: 'error',
  topic: 'yield-grade',
  find: ({ candidates }) => candidates.filter(isRefused).map(unexplained),
})

function isRefused({ row, measures }: Candidate): boolean {
  if (row.yield_grade === undefined || row.yield_grade_reason !== undefined) return false
  return measures?.yield_grades.refused.includes(row.yield_grade) ?? false
}

function unexplained({ row, since, measures }: Candidate): Finding {
  return {
    ...cellOf(row, 'yield_grade'),
    subject: row.candidate_id,
    since,
    measures,
    message: {
      zh:
        `候选 ${row.candidate_id}（企业 ${row.enterprise_id}）亩产效益评价为 ${row.yield_grade} 类，` +
        `办法 ${measures?.id} 规定原则上不予认定；仍然列入的，本登记簿要求写明理由，现为空。`,
      en:
        `Candidate ${row.candidate_id} (enterprise ${row.enterprise_id}) has the yield grade ` +
        `${row.yield_grade}, ` +
        `which the measures ${measures?.id} in principle do not recognise; this register asks for the reason ` +
        'where it is listed all the same, and there is none.',
    },
    hint: {
      zh: '核对评价结果；确需列入的，在“亩产效益说明”中写明理由。',
      en: 'Check the grade; if it stays on the list, give the reason in yield_grade_reason.',
    },
  }
}
