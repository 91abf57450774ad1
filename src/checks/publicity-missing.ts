import { needsWindow } from '../law/measures.ts'
import type { Title } from '../register/facts.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/**
 * A certification names no candidate though its measures require a window for its category. Without measures none is
 * required.
 */
export const publicityMissing = rule({
  id: 'publicity/missing',
  level: 'error',
  topic: 'publicity',
  find: ({ titles }) =>
    titles
      .filter(
        ({ candidate, category, measures }) => !candidate && measures && needsWindow(measures, category),
      )
      .map(missing),
})

function missing({ row, since, certifiedOn, measures }: Title): Finding {
  return {
    ...cellOf(row, 'candidate_id'),
    subject: row.title_id,
    since,
    measures,
    message: {
      zh:
        `称号 ${row.title_id} 于 ${certifiedOn} 由公告 ${row.notice_id} 认定，依据办法 ${measures?.id} ` +
        '应先经公示，而候选编号为空。',
      en:
        `Title ${row.title_id} was certified on ${certifiedOn} by notice ${row.notice_id}; the ` +
        'measures ' +
        `${measures?.id} require a publicity window before it, but no candidate is named.`,
    },
    hint: {
      zh: '填写公示名单中对应的候选编号；没有公示过的，不能认定。',
      en: 'Name the candidate of the publicity list; what was never publicised cannot be certified.',
    },
  }
}
