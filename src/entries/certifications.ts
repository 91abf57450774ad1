import { day, flag, id, optional, segment, text } from './cells.ts'
import { column, type Entry, table } from './schema.ts'

/** 认定: the titles that were given, each once and for good; what became of them is in the other tables. */
export const certifications = table({
  name: 'certifications',
  title: { zh: '认定', en: 'Certifications' },
  key: ['title_id'],
  columns: {
    title_id: column(id(), { zh: '称号编号', en: 'Title id' }),
    candidate_id: column(optional(id()), { zh: '候选编号', en: 'Candidate id', names: 'candidates' }),
    enterprise_id: column(id(), { zh: '企业编号', en: 'Enterprise id', names: 'enterprises' }),
    category: column(text(), { zh: '类别', en: 'Category' }),
    unmanned: column(flag(), { zh: '无人', en: 'Unmanned' }),
    name: column(optional(text()), { zh: '车间或工厂名称', en: 'Name of the workshop or factory' }),
    batch: column(optional(segment()), { zh: '批次', en: 'Batch' }),
    notice_id: column(id(), { zh: '公告编号', en: 'Notice id', names: 'notices' }),
    certified_on: column(day(), { zh: '认定日期', en: 'Certified on' }),
  },
})

export type Certification = Entry<typeof certifications.columns>
