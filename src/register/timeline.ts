// Legal status is a step function of time. In: the days on which something may change, and what holds on a day.
// Out: spans, contiguous, in order, never empty. No today in it: whoever asks names the day.
import { addDays, type Day } from '../day.ts'
import type { Cause } from './cause.ts'

/** From `from` to `to`, both inclusive; without `to` it lasts, as far as anything written tells. */
export interface Span<S> {
  status: S
  from: Day
  to: Day | undefined
  because: Cause
}

export type Timeline<S> = readonly Span<S>[]

export type Holding<S> = Pick<Span<S>, 'status' | 'because'>

/**
 * The timeline of a step function: `holdingOn` is asked on each of `days`, the only ones on which its answer may
 * change; neighbours with an equal status are one span, with the cause that began it.
 */
export function deriveTimeline<S>(
  days: readonly (Day | undefined)[],
  holdingOn: (day: Day) => Holding<S>,
): Timeline<S> {
  const spans: Span<S>[] = []
  let asked: Day | undefined
  for (const day of days.filter(day => day !== undefined).sort()) {
    if (day === asked) continue
    asked = day
    const holding = holdingOn(day)
    const last = spans.at(-1)
    if (last?.status === holding.status) continue
    if (last) last.to = addDays(day, -1)
    spans.push({ status: holding.status, because: holding.because, from: day, to: undefined })
  }
  // Without the room that an array takes to grow: a register has half a million timelines, most of them of one span.
  return spans.slice()
}

/** The span that holds at the end of a day; undefined before the first. */
export function spanOn<S>(timeline: Timeline<S>, day: Day): Span<S> | undefined {
  return timeline.findLast(span => span.from <= day)
}

/** The status at the end of a day; undefined before the first. */
export function statusOn<S>(timeline: Timeline<S>, day: Day): S | undefined {
  return spanOn(timeline, day)?.status
}

/** The span that holds at the end of `day`, and those after it: what is to become of it if nothing more is written. */
export function onwards<S>(timeline: Timeline<S>, day: Day): Timeline<S> {
  return timeline.filter(({ to }) => to === undefined || to >= day)
}

/** What was known of a timeline at the end of `day`: later spans are left out, and the one that lasts has no end. */
export function upTo<S>(timeline: Timeline<S>, day: Day): Timeline<S> {
  const last = timeline.at(-1)
  if (last && last.from <= day && (last.to === undefined || last.to < day)) return timeline
  return timeline
    .filter(span => span.from <= day)
    .map(span => (span.to !== undefined && span.to >= day ? { ...span, to: undefined } : span))
}
