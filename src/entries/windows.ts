import { optional } from './cell.ts'
import { code, day, id, line, text } from './cells.ts'
import { WINDOW_SUBJECTS } from './codes.ts'
import { column, type Entry, table } from './schema.ts'

/** 公示: the days on which anyone may object to what a notice proposes. */
export const windows = table({
  name: 'windows',
  title: { zh: '公示', en: 'Publicity windows' },
  key: ['window_id'],
  columns: {
    window_id: column(id(), { zh: '公示编号', en: 'Window id' }),
    notice_id: column(id(), {
      zh: '公告编号',
      en: 'Notice id',
      names: 'notices',
      about: { zh: '发布这次公示的公告', en: 'The notice that announced the window' },
    }),
    subject: column(code(WINDOW_SUBJECTS), { zh: '事项', en: 'Subject' }),
    starts_on: column(day(), {
      zh: '开始日期',
      en: 'Starts on',
      about: { zh: '公示第一日', en: 'The first day' },
    }),
    ends_on: column(optional(day()), {
      zh: '截止日期',
      en: 'Ends on',
      about: {
        zh: '公示最后一日（含当日）；公告没有写明的为空，由办法推算',
        en: 'The last day, inclusive; empty if the notice prints none, and computed from the measures then',
      },
    }),
    contact_office: column(optional(line()), { zh: '联系科室', en: 'Contact office' }),
    contact_phone: column(optional(line()), { zh: '联系电话', en: 'Contact phone' }),
    contact_email: column(optional(line()), { zh: '联系邮箱', en: 'Contact email' }),
    contact_address: column(optional(line()), { zh: '联系地址', en: 'Contact address' }),
    how_to_object: column(optional(text()), {
      zh: '异议方式',
      en: 'How to object',
      about: { zh: '怎样提出异议', en: 'How to object' },
    }),
  },
})

export type Window = Entry<typeof windows.columns>
