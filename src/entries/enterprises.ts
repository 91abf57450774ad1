import { optional } from './cell.ts'
import { day, id, line, name, uscc } from './cells.ts'
import { column, type Entry, table } from './schema.ts'

/** 企业: each enterprise once, under the name that was recorded first; later names are in `renames`. */
export const enterprises = table({
  name: 'enterprises',
  title: { zh: '企业', en: 'Enterprises' },
  key: ['enterprise_id'],
  unique: ['uscc'],
  columns: {
    enterprise_id: column(id(), {
      zh: '企业编号',
      en: 'Enterprise id',
      about: { zh: '企业更名后编号不变', en: 'Stays the same through changes of name' },
    }),
    name: column(name(), {
      zh: '企业名称',
      en: 'Name',
      about: {
        zh: '第一次记录时的名称，以后的变化在更名表',
        en: 'The name first recorded; later ones are among the changes of name',
      },
    }),
    uscc: column(optional(uscc()), {
      zh: '统一社会信用代码',
      en: 'Unified social credit code',
      about: {
        zh: '18 位，末位为校验位（GB 32100-2015）；没有的为空',
        en: '18 characters, the last a check character (GB 32100-2015); empty if unknown',
      },
    }),
    district: column(optional(line()), {
      zh: '区市',
      en: 'District',
      also: ['区市代码'],
      names: 'districts',
    }),
    established_on: column(optional(day()), {
      zh: '成立日期',
      en: 'Established on',
      about: { zh: '营业执照上的成立日期', en: 'As on the business licence' },
    }),
    industry: column(optional(line()), {
      zh: '行业代码',
      en: 'Industry code',
      about: {
        zh: '国民经济行业分类的门类字母加两位大类（GB/T 4754-2017）',
        en: 'Section letter and two-digit division of GB/T 4754-2017',
      },
    }),
  },
})

export type Enterprise = Entry<typeof enterprises.columns>
