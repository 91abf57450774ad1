import { day, id, optional, text } from './cells.ts'
import { column, type Entry, table } from './schema.ts'

/** 更正: a published value that was wrong. The tables hold the right one; this tells what stood there before. */
export const corrections = table({
  name: 'corrections',
  title: { zh: '更正', en: 'Corrections' },
  key: ['correction_id'],
  columns: {
    correction_id: column(id(), { zh: '更正编号', en: 'Correction id' }),
    table: column(text(), { zh: '表', en: 'Table' }),
    record_id: column(text(), { zh: '记录编号', en: 'Record id' }),
    column: column(text(), { zh: '列', en: 'Column' }),
    was: column(optional(text()), { zh: '原内容', en: 'Was' }),
    now: column(optional(text()), { zh: '更正为', en: 'Now' }),
    reason: column(optional(text()), { zh: '理由', en: 'Reason' }),
    corrected_on: column(day(), { zh: '更正日期', en: 'Corrected on' }),
    notice_id: column(optional(id()), { zh: '公告编号', en: 'Notice id', names: 'notices' }),
  },
})

export type Correction = Entry<typeof corrections.columns>
