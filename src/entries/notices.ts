import { optional } from './cell.ts'
import { batch, code, day, id, line, url } from './cells.ts'
import { NOTICE_KINDS } from './codes.ts'
import { column, type Entry, table } from './schema.ts'
import { statedCount } from './stated-count.ts'

/** 公告: every document by which the authority told the public something. */
export const notices = table({
  name: 'notices',
  title: { zh: '公告', en: 'Notices' },
  key: ['notice_id'],
  columns: {
    notice_id: column(id(), { zh: '公告编号', en: 'Notice id' }),
    kind: column(code(NOTICE_KINDS), { zh: '类型', en: 'Kind' }),
    title: column(line(), { zh: '标题', en: 'Title' }),
    document_no: column(optional(line()), {
      zh: '文号',
      en: 'Document number',
      about: { zh: '发文字号；没有的为空', en: 'As printed on the notice; empty if it has none' },
    }),
    issuer: column(optional(line()), { zh: '发布机构', en: 'Issuer' }),
    published_on: column(day(), {
      zh: '发布日期',
      en: 'Published on',
      about: {
        zh: '公告公开的日期；在此以前，公告所列记录不公开',
        en: 'The day it became public; nothing it lists is public before',
      },
    }),
    measures: column(optional(id()), {
      zh: '依据办法',
      en: 'Measures',
      names: 'measures',
      about: { zh: '公告依据的管理办法的编号', en: 'The id of the measures that the notice cites' },
    }),
    batch: column(optional(batch()), {
      zh: '批次',
      en: 'Batch',
      about: { zh: '属于哪一批认定', en: 'The batch of recognition it belongs to' },
    }),
    source_url: column(optional(url()), {
      zh: '来源',
      en: 'Source',
      about: { zh: '公告原文的网址', en: 'Where the notice itself can be read' },
    }),
    stated_count: column(optional(statedCount()), {
      zh: '载明数量',
      en: 'Stated count',
      about: {
        zh: '公告里写明的数量：一个数，或“表名:数”用分号隔开',
        en: 'The number printed in the notice: one number, or table:number with semicolons between',
      },
    }),
  },
})

export type Notice = Entry<typeof notices.columns>
