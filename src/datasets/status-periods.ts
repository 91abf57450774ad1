import type { Day } from '../day.ts'
import type { Standing } from '../register/states.ts'
import { allStatuses, subjects } from './codes.ts'
import { column, dataset, optional } from './dataset.ts'
import { recorded } from './recorded.ts'
import { ARTICLE, STATUS } from './terms.ts'

interface StatusPeriod {
  subject: 'title' | 'candidate' | 'window' | 'enterprise'
  subject_id: string
  status: string
  from: Day
  to: Day | undefined
  notice_id: string | undefined
  article: string | undefined
}

/** 状态区间: what held of every subject from which day to which; looking a day up answers what held on it. */
export const statusPeriods = dataset<StatusPeriod>({
  name: 'status-periods',
  title: { zh: '状态区间', en: 'Status periods' },
  about: {
    zh: '每个称号、公示项目、公示、企业的状态及其起止日（含首尾两日；仍在持续的没有止日），可查任意一天的状态。',
    en: 'What held of every title, candidate, window and enterprise from which day to which, both included.',
  },
  forWhom: {
    zh: '要知道某一天或某段时间状况的分析者',
    en: 'Analysts who need what held on a day or over some years',
  },
  madeOf: 'all',
  key: ['subject', 'subject_id', 'from'],
  parts: { yearOf: 'from', columns: [] },
  items: snapshot => [
    ...snapshot.candidates.flatMap(one => periodsOf('candidate', one.candidate.row.candidate_id, one)),
    ...snapshot.enterprises.flatMap(one => periodsOf('enterprise', one.enterprise.row.enterprise_id, one)),
    ...snapshot.titles.flatMap(one => periodsOf('title', one.title.row.title_id, one)),
    ...snapshot.windows.flatMap(one => periodsOf('window', one.window.row.window_id, one)),
  ],
  changes: ({ from }) => [from],
  columns: [
    column({ name: 'subject', zh: '对象', en: 'Subject', codes: subjects }, one => one.subject),
    column(
      {
        name: 'subject_id',
        zh: '对象编号',
        en: 'Id of the subject',
        about: { zh: '称号、公示项目、公示或企业的编号', en: 'A title, candidate, window or enterprise id' },
      },
      one => one.subject_id,
    ),
    column({ ...STATUS, about: undefined, codes: allStatuses }, one => one.status),
    column(
      {
        name: 'from',
        type: 'date',
        zh: '自',
        en: 'From',
        about: { zh: '第一日（含当日）', en: 'The first day, inclusive' },
      },
      one => one.from,
    ),
    optional(
      {
        name: 'to',
        type: 'date',
        zh: '至',
        en: 'To',
        about: {
          zh: '最后一日（含当日）；仍在持续的为空',
          en: 'The last day, inclusive; empty while it lasts',
        },
      },
      one => one.to,
    ),
    optional(
      recorded('certifications', 'notice_id', {
        about: { zh: '使这一状态开始的公告', en: 'The notice that brought it about' },
      }),
      one => one.notice_id,
    ),
    optional(ARTICLE, one => one.article),
  ],
})

/** What held of a subject from which day to which. */
export function periodsOf(
  subject: StatusPeriod['subject'],
  subject_id: string,
  { history }: Standing<string>,
): StatusPeriod[] {
  return history.map(({ status, from, to, because }) => ({
    subject,
    subject_id,
    status,
    from,
    to,
    notice_id: because.notice_id,
    article: because.article,
  }))
}
