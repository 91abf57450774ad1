import { code, day, id, optional, text } from './cells.ts'
import { WINDOW_SUBJECTS } from './codes.ts'
import { column, type Entry, table } from './schema.ts'

/** 公示: the days on which anyone may object to what a notice proposes. */
export const windows = table({
  name: 'windows',
  title: { zh: '公示', en: 'Publicity windows' },
  key: ['window_id'],
  columns: {
    window_id: column(id(), { zh: '公示编号', en: 'Window id' }),
    notice_id: column(id(), { zh: '公告编号', en: 'Notice id', names: 'notices' }),
    subject: column(code(WINDOW_SUBJECTS), { zh: '事项', en: 'Subject' }),
    starts_on: column(day(), { zh: '开始日期', en: 'Starts on' }),
    ends_on: column(optional(day()), { zh: '截止日期', en: 'Ends on' }),
    contact_office: column(optional(text()), { zh: '联系科室', en: 'Contact office' }),
    contact_phone: column(optional(text()), { zh: '联系电话', en: 'Contact phone' }),
    contact_email: column(optional(text()), { zh: '联系邮箱', en: 'Contact email' }),
    contact_address: column(optional(text()), { zh: '联系地址', en: 'Contact address' }),
    how_to_object: column(optional(text()), { zh: '异议方式', en: 'How to object' }),
  },
})

export type Window = Entry<typeof windows.columns>
