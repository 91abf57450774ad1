import { optional } from './cell.ts'
import { day, id, line, text } from './cells.ts'
import { dayOrNotice } from './own-day.ts'
import { column, type Entry, table } from './schema.ts'

/** 例外: a rule that the authority sets aside for one record, and owns up to. */
export const waivers = table({
  name: 'waivers',
  title: { zh: '例外', en: 'Waivers' },
  key: ['rule', 'subject_id'],
  columns: {
    rule: column(line(), {
      zh: '规则',
      en: 'Rule',
      about: { zh: '不适用的规则', en: 'The rule that is set aside' },
    }),
    subject_id: column(id(), {
      zh: '记录编号',
      en: 'Record id',
      about: { zh: '对哪条记录', en: 'The record for which it is set aside' },
    }),
    reason: column(text(), {
      zh: '理由',
      en: 'Reason',
      about: { zh: '为什么，公开说明', en: 'Why, as told to the public' },
    }),
    decided_on: column(optional(day()), {
      zh: '决定日期',
      en: 'Decided on',
      about: {
        zh: '哪天决定；空着即公告发布之日',
        en: 'The day of the decision; where empty, that of its notice',
      },
    }),
    notice_id: column(optional(id()), {
      zh: '公告编号',
      en: 'Notice id',
      names: 'notices',
      about: { zh: '由哪份公告说明', en: 'The notice that explains it' },
    }),
  },
  demand: dayOrNotice('decided_on'),
})

export type Waiver = Entry<typeof waivers.columns>
