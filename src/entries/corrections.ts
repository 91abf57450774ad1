import { optional } from './cell.ts'
import { day, id, line, text } from './cells.ts'
import { dayOrNotice } from './own-day.ts'
import { column, type Entry, table } from './schema.ts'

/** 更正: a published value that was wrong. The tables hold the right one; this tells what stood there before. */
export const corrections = table({
  name: 'corrections',
  title: { zh: '更正', en: 'Corrections' },
  key: ['correction_id'],
  columns: {
    correction_id: column(id(), { zh: '更正编号', en: 'Correction id' }),
    table: column(line(), {
      zh: '表',
      en: 'Table',
      about: { zh: '更正了哪张表', en: 'The table that was corrected' },
    }),
    record_id: column(line(), {
      zh: '记录编号',
      en: 'Record id',
      about: { zh: '更正了哪条记录', en: 'The record that was corrected' },
    }),
    column: column(line(), {
      zh: '列',
      en: 'Column',
      about: { zh: '更正了哪一列', en: 'The column that was corrected' },
    }),
    was: column(optional(text()), {
      zh: '原内容',
      en: 'Was',
      about: { zh: '更正以前写的是什么', en: 'What stood there before' },
    }),
    now: column(optional(text()), {
      zh: '更正为',
      en: 'Now',
      about: { zh: '更正以后是什么', en: 'What stands there now' },
    }),
    reason: column(optional(text()), { zh: '理由', en: 'Reason' }),
    corrected_on: column(optional(day()), {
      zh: '更正日期',
      en: 'Corrected on',
      about: {
        zh: '哪天更正；空着即公告发布之日',
        en: 'The day of the correction; where empty, that of its notice',
      },
    }),
    notice_id: column(optional(id()), {
      zh: '公告编号',
      en: 'Notice id',
      names: 'notices',
      about: { zh: '由哪份公告说明', en: 'The notice that explains it' },
    }),
  },
  demand: dayOrNotice('corrected_on'),
})

export type Correction = Entry<typeof corrections.columns>
