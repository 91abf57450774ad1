import { day, id, optional, text } from './cells.ts'
import { column, type Entry, table } from './schema.ts'

/** 例外: a rule that the authority sets aside for one record, and owns up to. */
export const waivers = table({
  name: 'waivers',
  title: { zh: '例外', en: 'Waivers' },
  key: ['rule', 'subject_id'],
  columns: {
    rule: column(text(), { zh: '规则', en: 'Rule' }),
    subject_id: column(id(), { zh: '记录编号', en: 'Record id' }),
    reason: column(text(), { zh: '理由', en: 'Reason' }),
    decided_on: column(day(), { zh: '决定日期', en: 'Decided on' }),
    notice_id: column(optional(id()), { zh: '公告编号', en: 'Notice id', names: 'notices' }),
  },
})

export type Waiver = Entry<typeof waivers.columns>
