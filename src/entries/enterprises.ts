import { day, id, optional, text, uscc } from './cells.ts'
import { column, type Entry, table } from './schema.ts'

/** 企业: each enterprise once, under the name that was recorded first; later names are in `renames`. */
export const enterprises = table({
  name: 'enterprises',
  title: { zh: '企业', en: 'Enterprises' },
  key: ['enterprise_id'],
  columns: {
    enterprise_id: column(id(), { zh: '企业编号', en: 'Enterprise id' }),
    name: column(text(), { zh: '企业名称', en: 'Name' }),
    uscc: column(optional(uscc()), { zh: '统一社会信用代码', en: 'Unified social credit code' }),
    district: column(optional(text()), {
      zh: '区市',
      en: 'District',
      also: ['区市代码'],
      names: 'districts',
    }),
    established_on: column(optional(day()), { zh: '成立日期', en: 'Established on' }),
    industry: column(optional(text()), { zh: '行业代码', en: 'Industry code' }),
  },
})

export type Enterprise = Entry<typeof enterprises.columns>
