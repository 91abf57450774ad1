import type { Notice } from '../register/facts.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/** A batch named after a year, of a notice published neither in that year nor in the next. */
export const noticeBatchYear = rule({
  id: 'notice/batch-year',
  level: 'warning',
  topic: undefined,
  find: ({ notices }) =>
    notices.flatMap(notice => {
      const year = yearOfBatch(notice)
      const late = Number(notice.row.published_on.slice(0, 4)) - (year ?? NaN)
      return year === undefined || late === 0 || late === 1 ? [] : [ofAnotherYear(notice, year)]
    }),
})

function yearOfBatch({ row }: Notice): number | undefined {
  const year = /^\d{4}(?!\d)/.exec(row.batch ?? '')?.[0]
  return year === undefined ? undefined : Number(year)
}

function ofAnotherYear({ row, since }: Notice, year: number): Finding {
  return {
    ...cellOf(row, 'batch'),
    subject: row.notice_id,
    since,
    message: {
      zh: `公告 ${row.notice_id} 的批次是 ${row.batch}，应在 ${year} 年或 ${year + 1} 年发布，而发布日期是 ${row.published_on}。`,
      en:
        `Notice ${row.notice_id} is of batch ${row.batch}: one of ${year} or ${year + 1} is expected, but it ` +
        `was published on ${row.published_on}.`,
    },
    hint: {
      zh: '对照公告核对批次和发布日期。',
      en: 'Compare the batch and the day of publication with the notice.',
    },
  }
}
