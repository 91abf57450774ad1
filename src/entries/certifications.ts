import { optional } from './cell.ts'
import { batch, day, flag, id, line, name } from './cells.ts'
import { column, type Entry, table } from './schema.ts'

/** 认定: the titles that were given, each once and for good; what became of them is in the other tables. */
export const certifications = table({
  name: 'certifications',
  title: { zh: '认定', en: 'Certifications' },
  key: ['title_id'],
  unique: ['candidate_id'],
  columns: {
    title_id: column(id(), {
      zh: '称号编号',
      en: 'Title id',
      about: { zh: '称号的编号，永久不变', en: 'The id of the title, for good' },
    }),
    candidate_id: column(optional(id()), {
      zh: '候选编号',
      en: 'Candidate id',
      names: 'candidates',
      about: {
        zh: '由哪个候选而来；不经公示的早期批次为空',
        en: 'The candidate it came from; empty for early batches without publicity',
      },
    }),
    enterprise_id: column(id(), { zh: '企业编号', en: 'Enterprise id', names: 'enterprises' }),
    category: column(line(), {
      zh: '类别',
      en: 'Category',
      about: { zh: '与候选一致', en: 'That of the candidate' },
    }),
    unmanned: column(flag(), {
      zh: '无人',
      en: 'Unmanned',
      about: { zh: '与候选一致', en: 'That of the candidate' },
    }),
    name: column(optional(name()), {
      zh: '车间或工厂名称',
      en: 'Name of the workshop or factory',
      about: { zh: '与候选一致', en: 'That of the candidate' },
    }),
    batch: column(optional(batch()), { zh: '批次', en: 'Batch' }),
    notice_id: column(id(), {
      zh: '公告编号',
      en: 'Notice id',
      names: 'notices',
      about: { zh: '公布认定的公告', en: 'The notice that announced it' },
    }),
    certified_on: column(optional(day()), {
      zh: '认定日期',
      en: 'Certified on',
      about: {
        zh: '哪天认定；空着即公告发布之日',
        en: 'The day of the certification; where empty, that of its notice',
      },
    }),
  },
})

export type Certification = Entry<typeof certifications.columns>
