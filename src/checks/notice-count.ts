import { latest } from '../day.ts'
import { TABLES } from '../entries/tables.ts'
import type { Notice } from '../register/facts.ts'
import type { Known } from '../register/known.ts'
import { OWN_TABLE, type StatedTable, statedRecords } from '../register/published.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/** The rows that a notice publishes are not as many as it states. Each table is counted on its own. */
export const noticeCount = rule({
  id: 'notice/count',
  level: 'warning',
  topic: undefined,
  find: ({ notices }) =>
    notices.flatMap(notice => {
      const wrong = countsOf(notice).filter(({ stated, rows }) => stated !== rows.length)
      return wrong.length > 0 ? [miscounted(notice, wrong)] : []
    }),
})

interface Count {
  table: StatedTable
  stated: number
  rows: readonly Known<unknown>[]
}

function countsOf(notice: Notice): Count[] {
  const published = statedRecords<Known<unknown>>(notice)
  const own = OWN_TABLE[notice.row.kind]
  const stated = Object.entries(notice.row.stated_count ?? {}) as [StatedTable | '', number][]
  return stated.map(([name, number]) => {
    const table = name || own
    return { table, stated: number, rows: published[table] }
  })
}

function miscounted({ row, since }: Notice, counts: readonly Count[]): Finding {
  const zh = counts.map(
    ({ table, stated, rows }) => `${TABLES[table].title.zh}载明 ${stated} 条，录入 ${rows.length} 条`,
  )
  const en = counts.map(({ table, stated, rows }) => `${stated} ${table} stated, ${rows.length} recorded`)
  return {
    ...cellOf(row, 'stated_count'),
    value: Object.entries(row.stated_count ?? {})
      .map(([table, number]) => (table ? `${table}:${number}` : `${number}`))
      .join(';'),
    subject: row.notice_id,
    since: latest(since, ...counts.flatMap(({ rows }) => rows.map(known => known.since))),
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
