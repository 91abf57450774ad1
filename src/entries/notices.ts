import { code, day, id, optional, segment, statedCount, text, url } from './cells.ts'
import { NOTICE_KINDS } from './codes.ts'
import { column, type Entry, table } from './schema.ts'

/** 公告: every document by which the authority told the public something. */
export const notices = table({
  name: 'notices',
  title: { zh: '公告', en: 'Notices' },
  key: ['notice_id'],
  columns: {
    notice_id: column(id(), { zh: '公告编号', en: 'Notice id' }),
    kind: column(code(NOTICE_KINDS), { zh: '类型', en: 'Kind' }),
    title: column(text(), { zh: '标题', en: 'Title' }),
    document_no: column(optional(text()), { zh: '文号', en: 'Document number' }),
    issuer: column(optional(text()), { zh: '发布机构', en: 'Issuer' }),
    published_on: column(day(), { zh: '发布日期', en: 'Published on' }),
    measures: column(optional(id()), { zh: '依据办法', en: 'Measures', names: 'measures' }),
    batch: column(optional(segment()), { zh: '批次', en: 'Batch' }),
    source_url: column(optional(url()), { zh: '来源', en: 'Source' }),
    stated_count: column(optional(statedCount()), { zh: '载明数量', en: 'Stated count' }),
  },
})

export type Notice = Entry<typeof notices.columns>
