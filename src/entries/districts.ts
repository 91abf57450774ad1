import { optional, segment, text } from './cells.ts'
import { column, type Entry, table } from './schema.ts'

/** 区市: the districts in which enterprises apply, with the authority that recommends them. */
export const districts = table({
  name: 'districts',
  title: { zh: '区市', en: 'Districts' },
  key: ['district'],
  columns: {
    district: column(segment(), { zh: '区市代码', en: 'District code' }),
    name: column(text(), { zh: '名称', en: 'Name', also: ['区市名称'] }),
    name_en: column(optional(text()), { zh: '英文名称', en: 'English name' }),
    authority: column(optional(text()), { zh: '推荐单位', en: 'Recommending authority' }),
  },
})

export type District = Entry<typeof districts.columns>
