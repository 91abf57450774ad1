// The forms for windows: one that is extended, and one that is withdrawn.

import type { Values } from '../../papers/folder/add-rows.ts'
import type { Mint } from '../../papers/mint.ts'
import type { WindowState } from '../../register/states.ts'
import type { Draft, FormField, Seen, SmallForm } from './form.ts'
import { NOTICE_FIELDS, noticeRow } from './notice-of.ts'

function windowField({ snapshot }: Seen, isMeant: (window: WindowState) => boolean): FormField {
  const options = snapshot.windows.filter(isMeant).map(({ window, end }) => ({
    value: window.row.window_id,
    label: `${window.row.window_id}：${window.row.starts_on} 至 ${end.day}（${window.notice.row.title}）`,
  }))
  return { name: 'window_id', label: '哪一次公示', kind: 'choice', isNeeded: true, options }
}

function draftChange(kind: string, values: Values, seen: Seen, mint: Mint): Draft {
  const { window_id = '', changed_on = '', new_ends_on = '' } = values
  const of = seen.register.windows.find(({ row }) => row.window_id === window_id)?.notice
  const notice = noticeRow(values, seen, mint, of)
  const change = { window_id, kind, changed_on, new_ends_on, notice_id: notice?.notice_id ?? '' }
  return { rows: { ...(notice && { notices: [notice] }), 'window-changes': [change] }, edits: [] }
}

export const extension: SmallForm = {
  id: 'extension',
  title: '延长公示',
  lead: '在原来的截止日期以前延长的，公示接着算；过了截止日期再延长，公示重新打开，会有提醒。',
  fields: seen => [
    windowField(seen, ({ status }) => status === 'open' || status === 'upcoming' || status === 'closed'),
    { name: 'changed_on', label: '哪天决定延长', kind: 'day', isNeeded: true, value: seen.day },
    { name: 'new_ends_on', label: '延长到哪天（含当日）', kind: 'day', isNeeded: true },
    ...NOTICE_FIELDS,
  ],
  draft: (values, seen, mint) => draftChange('extended', values, seen, mint),
}

export const withdrawal: SmallForm = {
  id: 'withdrawal',
  title: '撤回公示',
  lead: '撤回以后，这次公示不再作为认定的依据；要认定的，重新公示。',
  fields: seen => [
    windowField(seen, ({ status }) => status !== 'withdrawn'),
    { name: 'changed_on', label: '哪天撤回', kind: 'day', isNeeded: true, value: seen.day },
    ...NOTICE_FIELDS,
  ],
  draft: (values, seen, mint) => draftChange('withdrawn', values, seen, mint),
}
