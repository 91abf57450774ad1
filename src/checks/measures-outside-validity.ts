import { latest } from '../day.ts'
import { knownFrom, type Measures } from '../law/measures.ts'
import type { Notice } from '../register/facts.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/** A notice cites measures that were not in force on the day it was published (both ends inclusive). */
export const measuresOutsideValidity = rule({
  id: 'measures/outside-validity',
  level: 'error',
  topic: 'validity',
  find: ({ notices }) =>
    notices.flatMap(notice =>
      notice.measures && !isInForceOn(notice.measures, notice.row.published_on)
        ? [notInForce(notice, notice.measures)]
        : [],
    ),
})

function isInForceOn({ effective_from, effective_to }: Measures, day: string): boolean {
  return effective_from <= day && (effective_to === undefined || day <= effective_to)
}

function notInForce({ row, since }: Notice, measures: Measures): Finding {
  const { id, effective_from, effective_to, successor } = measures
  return {
    ...cellOf(row, 'measures'),
    subject: row.notice_id,
    since: latest(since, knownFrom(measures)),
    measures,
    message: {
      zh:
        `公告 ${row.notice_id} 于 ${row.published_on} 发布，而所依据的办法 ${id} 的有效期是 ` +
        `${effective_from} 至 ${effective_to ?? '（未定）'}。`,
      en:
        `Notice ${row.notice_id} was published on ${row.published_on}, but the measures ${id} that it ` +
        'cites are ' +
        `in force from ${effective_from} to ${effective_to ?? '(no end)'}.`,
    },
    hint: {
      zh: `核对发布日期和依据办法${successor === undefined ? '' : `；后一办法是 ${successor}`}。`,
      en:
        'Check the day and the ' +
        `measures${successor === undefined ? '' : `; their successor is ${successor}`}.`,
    },
  }
}
