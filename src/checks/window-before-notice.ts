import type { Words } from '../problem.ts'
import type { Window } from '../register/facts.ts'
import { oddStart } from './odd-start.ts'
import { rule } from './rule.ts'

/** A window that starts before its notice was published: on those days nobody could know of it. */
export const windowBeforeNotice = rule({
  id: 'window/before-notice',
  level: 'error',
  topic: 'publicity',
  find: ({ windows }) =>
    windows
      .filter(({ row, notice }) => row.starts_on < notice.row.published_on)
      .map(one => oddStart(one, early(one))),
})

function early({ row, notice }: Window): Words {
  const { notice_id, published_on } = notice.row
  return {
    zh: `公示 ${row.window_id} 应从公告发布之日或以后开始，公告 ${notice_id} 于 ${published_on} 发布，而公示写的是自 ${row.starts_on} 起。`,
    en:
      `Window ${row.window_id} should not start before its notice: ${notice_id} was published on ` +
      `${published_on}, the window starts on ${row.starts_on}.`,
  }
}
