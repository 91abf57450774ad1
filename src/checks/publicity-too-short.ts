import { type Day, latest } from '../day.ts'
import { readings, YearNotCovered } from '../law/working-days.ts'
import type { Window } from '../register/facts.ts'
import { finalWindowEnd, type WindowEnd } from '../register/window.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/** A window ends before the measures' period does, even if the day on which it starts is counted. */
export const publicityTooShort = rule({
  id: 'publicity/too-short',
  level: 'error',
  topic: 'publicity',
  find: ({ windows }) =>
    windows.flatMap(window => {
      const needed = earliestEnd(window)
      const end = finalWindowEnd(window)
      return needed !== undefined && end.day < needed ? [tooShort(window, end, needed)] : []
    }),
})

function earliestEnd({ measures, row }: Window): Day | undefined {
  if (!measures) return undefined
  try {
    return readings(measures.publicity, row.starts_on).shortest
  } catch (error) {
    // Reported already when the ends of windows are checked.
    if (error instanceof YearNotCovered) return undefined
    throw error
  }
}

function tooShort(
  { row, notice, measures, since }: Window,
  { day, extension }: WindowEnd,
  needed: Day,
): Finding {
  const days = measures?.publicity.days
  const isWorking = measures?.publicity.day_kind === 'working'
  return {
    ...(extension ? cellOf(extension.row, 'new_ends_on') : cellOf(row, 'ends_on')),
    subject: row.window_id,
    since: latest(since, extension?.since),
    measures,
    message: {
      zh:
        `公示 ${row.window_id}（公告 ${notice.row.notice_id}）自 ${row.starts_on} 起应公示 ${days} ` +
        `${isWorking ? '个工作日' : '天'}，最早到 ${needed} 截止，现于 ${day} 截止。`,
      en:
        `Window ${row.window_id} (notice ${notice.row.notice_id}) starts on ${row.starts_on} and should ` +
        `last ${days} ` +
        `${isWorking ? 'working days' : 'days'}, to ${needed} at the earliest; it ends on ${day}.`,
    },
    hint: {
      zh: '对照公告核对起止日期；公告确实短了的，延长公示并记入 window-changes.csv。',
      en:
        'Compare the days with the notice; if it is too short indeed, extend it and record that in ' +
        'window-changes.csv.',
    },
  }
}
