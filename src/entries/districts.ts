import { optional } from './cell.ts'
import { name, segment } from './cells.ts'
import { column, type Entry, table } from './schema.ts'

/** 区市: the districts in which enterprises apply, with the authority that recommends them. */
export const districts = table({
  name: 'districts',
  title: { zh: '区市', en: 'Districts' },
  key: ['district'],
  // A cell may write the name for the code.
  unique: ['name'],
  columns: {
    district: column(segment(), {
      zh: '区市代码',
      en: 'District code',
      about: { zh: '区市的短名，会用在网址里', en: 'Short name of the district; part of addresses' },
    }),
    name: column(name(), { zh: '名称', en: 'Name', also: ['区市名称'] }),
    name_en: column(optional(name()), {
      zh: '英文名称',
      en: 'English name',
      about: { zh: '英文页面上的名称', en: 'The name on English pages' },
    }),
    authority: column(optional(name()), {
      zh: '推荐单位',
      en: 'Recommending authority',
      about: { zh: '负责推荐的部门', en: 'The office that recommends' },
    }),
  },
})

export type District = Entry<typeof districts.columns>
