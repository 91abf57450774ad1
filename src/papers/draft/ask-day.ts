// In: a question for a day, and the answers. Out: the day. Only draft/ asks.
import { type Day, parseDay } from '../../day.ts'
import { isRefusal } from '../../entries/cell.ts'
import { meantDay } from '../../entries/read-day.ts'
import type { Spot } from '../paper.ts'
import { type Asking, askPaper, type PaperQuestion } from './ask.ts'

/** A day that is asked, in any spelling of one; an answer that is no day is asked again. */
export function askDay(asking: Asking, spot: Spot, question: Omit<PaperQuestion, 'read'>): Day | undefined {
  const why = '不是日历上的一天'
  const answer = askPaper(asking, spot, { ...question, why, read: readDay })
  return answer === undefined ? undefined : readDay(answer)
}

/** The day that a text writes; undefined where it writes none. */
export function readDay(text: string): Day | undefined {
  const day = parseDay(text) ?? meantDay(text)?.day
  return day && !isRefusal(day) ? day : undefined
}
