import { day, id, list, optional, text } from './cells.ts'
import { column, type Entry, table } from './schema.ts'

/** 撤销: the end of a title, with the items of the article that it rests on. */
export const revocations = table({
  name: 'revocations',
  title: { zh: '撤销', en: 'Revocations' },
  key: ['revocation_id'],
  columns: {
    revocation_id: column(id(), { zh: '撤销编号', en: 'Revocation id' }),
    title_id: column(id(), { zh: '称号编号', en: 'Title id', names: 'certifications' }),
    notice_id: column(id(), { zh: '公告编号', en: 'Notice id', names: 'notices' }),
    revoked_on: column(day(), { zh: '撤销日期', en: 'Revoked on' }),
    reasons: column(list(), { zh: '撤销情形', en: 'Reasons' }),
    note: column(optional(text()), { zh: '说明', en: 'Note' }),
  },
})

export type Revocation = Entry<typeof revocations.columns>
