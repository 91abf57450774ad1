import { optional } from './cell.ts'
import { code, day, flag, id, name } from './cells.ts'
import { RENAME_KINDS } from './codes.ts'
import { dayOrNotice } from './own-day.ts'
import { column, type Entry, table } from './schema.ts'

/** 更名: registered changes of an enterprise's name or person; in the list from the day the notice is published. */
export const renames = table({
  name: 'renames',
  title: { zh: '更名', en: 'Changes of name' },
  key: ['rename_id'],
  columns: {
    rename_id: column(id(), { zh: '更名编号', en: 'Rename id' }),
    enterprise_id: column(id(), {
      zh: '企业编号',
      en: 'Enterprise id',
      names: 'enterprises',
      about: { zh: '哪家企业；更名后编号不变', en: 'The enterprise; its id stays the same' },
    }),
    kind: column(code(RENAME_KINDS), { zh: '类型', en: 'Kind' }),
    old_name: column(optional(name()), {
      zh: '原名称',
      en: 'Old name',
      about: { zh: '变更前的名称', en: 'The name before' },
    }),
    new_name: column(optional(name()), {
      zh: '新名称',
      en: 'New name',
      about: {
        zh: '变更后的名称；合并的写承继企业的名称',
        en: 'The name after; of a merger that of the successor',
      },
    }),
    changed_on: column(optional(day()), {
      zh: '登记变更日期',
      en: 'Changed on',
      about: {
        zh: '市场监管部门登记变更的日期；不知道的空着，以公告发布之日为准',
        en: 'The day the change was registered; where empty it is not known, and that of its notice counts',
      },
    }),
    notice_id: column(optional(id()), {
      zh: '公告编号',
      en: 'Notice id',
      names: 'notices',
      about: {
        zh: '公布更名的公告；还没有公布的为空，名单仍用原名称',
        en: 'The notice that published it; until then empty, and the list keeps the old name',
      },
    }),
    successor_id: column(optional(id()), {
      zh: '承继企业编号',
      en: 'Successor',
      names: 'enterprises',
      about: {
        zh: '由另一家企业承继时它的编号',
        en: 'The enterprise that succeeds it, where another one does',
      },
    }),
    inherits_refusal: column(flag(), {
      zh: '承继不予受理',
      en: 'Inherits the refusal',
      about: {
        zh: '承继企业是否一并承继不予受理；只有决定这样写明的才写“是”',
        en: 'Whether the successor inherits the refusal too; true only where a decision says so',
      },
    }),
  },
  demand: dayOrNotice('changed_on'),
})

export type Rename = Entry<typeof renames.columns>
