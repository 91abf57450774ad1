import { latestOf } from '../day.ts'
import { writeStatedCount } from '../entries/stated-count.ts'
import { TABLES } from '../entries/tables.ts'
import type { Notice } from '../register/facts.ts'
import type { Known } from '../register/known.ts'
import { type StatedCount, statedCounts } from '../register/published.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/** The rows that a notice publishes are not as many as it states. Each table and each grade is counted on its own. */
export const noticeCount = rule({
  id: 'notice/count',
  level: 'warning',
  topic: undefined,
  find: ({ notices }) =>
    notices.flatMap(notice => {
      const wrong = statedCounts<Known<unknown>>(notice).filter(
        ({ stated, records }) => stated !== records.length,
      )
      return wrong.length > 0 ? [miscounted(notice, wrong)] : []
    }),
})

function miscounted({ row, since }: Notice, counts: readonly StatedCount<Known<unknown>>[]): Finding {
  const zh = counts.map(
    ({ table, grade, stated, records }) =>
      `${TABLES[table].title.zh}${grade ? `“${grade.label.zh}”` : ''}载明 ${stated} 条，录入 ${records.length} 条`,
  )
  const en = counts.map(
    ({ table, grade, stated, records }) =>
      `${stated} ${table}${grade ? ` of grade ${grade.code}` : ''} stated, ${records.length} recorded`,
  )
  return {
    ...cellOf(row, 'stated_count'),
    value: writeStatedCount(row.stated_count ?? {}),
    subject: row.notice_id,
    since: latestOf([since, ...counts.flatMap(({ records }) => records.map(known => known.since))]),
    message: {
      zh: `公告 ${row.notice_id}（${row.published_on}）载明的数量应与录入的相同：${zh.join('；')}。`,
      en:
        `Notice ${row.notice_id} (${row.published_on}) should publish as many as it states: ` +
        `${en.join('; ')}.`,
    },
    hint: {
      zh: '对照公告核对：有漏录、重录的改正各表，数字抄错的改正载明数量。',
      en: 'Compare with the notice: add or remove rows that differ from it, or mend stated_count.',
    },
  }
}
