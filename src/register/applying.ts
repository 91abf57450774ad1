// What may be said of applying, over time. In: an enterprise on a day, and the measures that are known by then. Out: the
// days on which its applications are refused (Article 17), and those on which no measures are in force that name its
// categories. Never that it may apply: conditions are judged on application (data/README.md, 不予受理).
import { articleOn, type Measures } from '../law/measures.ts'
import { lastEndedOn, turningDays } from '../law/validity.ts'
import { onceWithin } from '../once.ts'
import type { EnterpriseStatus } from './enterprise.ts'
import type { Snapshot } from './snapshot.ts'
import type { EnterpriseState } from './states.ts'
import { deriveTimeline, spanOn, type Timeline } from './timeline.ts'

export type ApplyingStatus = EnterpriseStatus | 'measures-ended'

/** From the day on which the enterprise is public; what lies after the day of the snapshot holds if nothing more is written. */
export const applyingOf = onceWithin(
  (snapshot: Snapshot, state: EnterpriseState): Timeline<ApplyingStatus> => {
    const { history, mayReapplyFrom, since } = state
    const naming = measuresNaming(snapshot, state)
    const days = [...history.map(({ from }) => from), ...turningDays(naming, since), mayReapplyFrom]
    return deriveTimeline(
      days.filter(day => day !== undefined && day >= since),
      day => {
        const { status = 'may-apply', because = {} } = spanOn(history, day) ?? {}
        if (status === 'refused' && mayReapplyFrom !== undefined && day < mayReapplyFrom)
          return { status, because }
        const ended = lastEndedOn(naming, day)
        return ended
          ? { status: 'measures-ended', because: { article: articleOn(ended, 'validity'), measures: ended } }
          : { status: 'may-apply', because }
      },
    )
  },
)

/** The measures that have a category in which the enterprise holds or sought a title; all where none has. */
export const measuresNaming = onceWithin(
  ({ measures }: Snapshot, { titles, candidates }: EnterpriseState): readonly Measures[] => {
    const codes = new Set([
      ...titles.map(({ title }) => title.category.code),
      ...candidates.map(({ candidate }) => candidate.category.code),
    ])
    const naming = measures.filter(({ categories }) => categories.some(({ code }) => codes.has(code)))
    return naming.length > 0 && naming.length < measures.length ? naming : measures
  },
)
