import { optional, refuse } from './cell.ts'
import { code, day, id } from './cells.ts'
import { WINDOW_CHANGES } from './codes.ts'
import { dayOrNotice } from './own-day.ts'
import { column, type Entry, table } from './schema.ts'

/** 公示变更: a window that was extended or withdrawn after it was announced. */
export const windowChanges = table({
  name: 'window-changes',
  title: { zh: '公示变更', en: 'Changes of windows' },
  key: ['window_id', 'kind', 'changed_on', 'new_ends_on'],
  columns: {
    window_id: column(id(), { zh: '公示编号', en: 'Window id', names: 'windows' }),
    kind: column(code(WINDOW_CHANGES), { zh: '类型', en: 'Kind' }),
    changed_on: column(optional(day()), {
      zh: '变更日期',
      en: 'Changed on',
      about: {
        zh: '变更从哪天起生效；空着即公告发布之日',
        en: 'The day from which the change holds; where empty, that of its notice',
      },
    }),
    new_ends_on: column(optional(day()), {
      zh: '新截止日期',
      en: 'New last day',
      about: {
        zh: '延长到哪天（含当日）；撤回的为空',
        en: 'The new last day, inclusive; empty for a withdrawal',
      },
    }),
    notice_id: column(optional(id()), { zh: '公告编号', en: 'Notice id', names: 'notices' }),
  },
  demand: values =>
    values.kind === 'extended' && values.new_ends_on === undefined
      ? {
          column: 'new_ends_on',
          refusal: refuse(
            'empty',
            '延长公示应写明新的截止日期，现为空。',
            'An extension should say its new last day; it is empty.',
            '补上新截止日期。',
            'Fill in new_ends_on.',
          ),
        }
      : dayOrNotice('changed_on')(values),
})

export type WindowChange = Entry<typeof windowChanges.columns>
