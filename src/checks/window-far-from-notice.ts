import { addDays } from '../day.ts'
import type { Words } from '../problem.ts'
import type { Window } from '../register/facts.ts'
import { oddStart } from './odd-start.ts'
import { rule } from './rule.ts'

/** From a notice to the first day of its window are seldom more days than in a month; a wrong year is likelier. */
const MOST_DAYS = 31

/** A window that starts long after its notice. */
export const windowFarFromNotice = rule({
  id: 'window/far-from-notice',
  level: 'warning',
  topic: 'publicity',
  find: ({ windows }) =>
    windows
      .filter(({ row, notice }) => row.starts_on > addDays(notice.row.published_on, MOST_DAYS))
      .map(one => oddStart(one, far(one))),
})

function far({ row, notice }: Window): Words {
  const { notice_id, published_on } = notice.row
  return {
    zh: `公示 ${row.window_id} 自 ${row.starts_on} 开始，比公告 ${notice_id} 的发布日期 ${published_on} 晚了 ${MOST_DAYS} 天以上。`,
    en:
      `Window ${row.window_id} starts on ${row.starts_on}, more than ${MOST_DAYS} days after notice ` +
      `${notice_id} of ${published_on}.`,
  }
}
