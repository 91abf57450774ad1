// In: a window that starts on a day that cannot be meant beside its notice's, and what is odd about it. Out: the finding, at
// the cell of its first day. The rules on windows and their notices import it.
import type { Words } from '../problem.ts'
import type { Window } from '../register/facts.ts'
import { cellOf, type Finding } from './rule.ts'

/** The finding; what to do is the same whichever of the two days is wrong. */
export function oddStart({ row, since, measures }: Window, message: Words): Finding {
  return {
    ...cellOf(row, 'starts_on'),
    subject: row.window_id,
    since,
    measures,
    message,
    hint: {
      zh: '对照公告核对开始日期和公告的发布日期，尤其是年份。',
      en: 'Compare the first day and the day of publication with the notice, the year above all.',
    },
  }
}
