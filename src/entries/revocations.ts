import { optional } from './cell.ts'
import { day, id, list, text } from './cells.ts'
import { column, type Entry, table } from './schema.ts'

/** 撤销: the end of a title, with the items of the article that it rests on. */
export const revocations = table({
  name: 'revocations',
  title: { zh: '撤销', en: 'Revocations' },
  key: ['revocation_id'],
  columns: {
    revocation_id: column(id(), { zh: '撤销编号', en: 'Revocation id' }),
    title_id: column(id(), { zh: '称号编号', en: 'Title id', names: 'certifications' }),
    notice_id: column(id(), {
      zh: '公告编号',
      en: 'Notice id',
      names: 'notices',
      about: { zh: '公布撤销的公告', en: 'The notice that published it' },
    }),
    revoked_on: column(optional(day()), {
      zh: '撤销日期',
      en: 'Revoked on',
      about: {
        zh: '从哪天起撤销，空着即公告发布之日；不予受理的年限由此起算',
        en: 'The day from which it is revoked, where empty that of its notice; years of refusal count from it',
      },
    }),
    reasons: column(list(), {
      zh: '撤销情形',
      en: 'Reasons',
      about: { zh: '办法所列撤销情形的项号', en: 'Item numbers of the grounds in the measures' },
    }),
    note: column(optional(text()), {
      zh: '说明',
      en: 'Note',
      about: { zh: '可以公开的说明', en: 'An explanation for the public' },
    }),
  },
})

export type Revocation = Entry<typeof revocations.columns>
