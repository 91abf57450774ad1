import { latest } from '../day.ts'
import type { Title, Window } from '../register/facts.ts'
import { finalWindowEnd } from '../register/window.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/** A title was given on or before the last day of its candidate's window. */
export const publicityCertifiedEarly = rule({
  id: 'publicity/certified-early',
  level: 'error',
  topic: 'publicity',
  find: ({ titles }) =>
    titles.flatMap(title => (title.candidate ? early(title, title.candidate.window) : [])),
})

function early({ row, since, certifiedOn, measures }: Title, window: Window): Finding[] {
  const { day, isComputed, extension } = finalWindowEnd(window)
  if (certifiedOn > day) return []
  const { window_id } = window.row
  return [
    {
      ...cellOf(row, 'certified_on'),
      subject: row.title_id,
      aliases: row.candidate_id === undefined ? [] : [row.candidate_id],
      since: latest(since, window.since, extension?.since),
      measures: window.measures ?? measures,
      message: {
        zh:
          `称号 ${row.title_id} 应在公示 ${window_id} 截止（${day}${isComputed ? '，推算' : ''}）之后认定，` +
          `现认定日期为 ${certifiedOn}。`,
        en:
          `Title ${row.title_id} should be certified after the last day of window ${window_id} ` +
          `(${day}${isComputed ? ', computed' : ''}); it was certified on ${certifiedOn}.`,
      },
      hint: {
        zh: `核对认定日期（最早为 ${day} 的次日）和公示的截止日期。`,
        en:
          `Check the day of certification (the day after ${day} at the earliest) and the last day of ` +
          'the window.',
      },
    },
  ]
}
