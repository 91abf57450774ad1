import { addDays, type Day } from '../day.ts'
import type { Window, WindowChange } from '../register/facts.ts'
import { windowEndOn } from '../register/window.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/** An extension that was made when the window had ended: it opens it again. */
export const windowExtendedLate = rule({
  id: 'window/extended-late',
  level: 'warning',
  topic: 'publicity',
  find: ({ windows }) =>
    windows.flatMap(window =>
      window.changes
        .filter(({ row }) => row.kind === 'extended')
        .flatMap(change => {
          const end = windowEndOn(window, addDays(change.since, -1)).day
          return change.since > end ? [late(window, change, end)] : []
        }),
    ),
})

function late({ row, measures }: Window, change: WindowChange, end: Day): Finding {
  return {
    ...cellOf(change.row, 'changed_on'),
    subject: row.window_id,
    since: change.since,
    measures,
    message: {
      zh: `公示 ${row.window_id} 已于 ${end} 截止，${change.since} 才延长到 ${change.row.new_ends_on}，等于重新开始公示。`,
      en:
        `Window ${row.window_id} had ended on ${end} when it was extended on ${change.since} to ` +
        `${change.row.new_ends_on}: that opens it again.`,
    },
    hint: {
      zh: '核对变更日期、公告的发布日期和原来的截止日期；重新公示的，另立一次公示。',
      en: 'Check the day of the change, of its notice and the former last day; a new publication is a window of its own.',
    },
  }
}
