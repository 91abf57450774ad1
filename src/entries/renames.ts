import { code, day, id, optional, text } from './cells.ts'
import { RENAME_KINDS } from './codes.ts'
import { column, type Entry, table } from './schema.ts'

/** 更名: registered changes of an enterprise's name or person; in the list from the day the notice is published. */
export const renames = table({
  name: 'renames',
  title: { zh: '更名', en: 'Changes of name' },
  key: ['rename_id'],
  columns: {
    rename_id: column(id(), { zh: '更名编号', en: 'Rename id' }),
    enterprise_id: column(id(), { zh: '企业编号', en: 'Enterprise id', names: 'enterprises' }),
    kind: column(code(RENAME_KINDS), { zh: '类型', en: 'Kind' }),
    old_name: column(optional(text()), { zh: '原名称', en: 'Old name' }),
    new_name: column(optional(text()), { zh: '新名称', en: 'New name' }),
    changed_on: column(day(), { zh: '登记变更日期', en: 'Changed on' }),
    notice_id: column(optional(id()), { zh: '公告编号', en: 'Notice id', names: 'notices' }),
    successor_id: column(optional(id()), { zh: '承继企业编号', en: 'Successor', names: 'enterprises' }),
  },
})

export type Rename = Entry<typeof renames.columns>
