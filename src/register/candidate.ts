// A candidate (候选): what may be said of it on a day, the first state that holds (data/README.md, 候选的状态).
import { type Day, latest } from '../day.ts'
import { causeOf } from './cause.ts'
import type { Candidate, Notice, Objection } from './facts.ts'
import { deriveTimeline, type Holding, type Timeline } from './timeline.ts'
import { daysOfWindow, windowEndOn, withdrawalOn } from './window.ts'

export type CandidateStatus =
  | 'certified'
  | 'withdrawn'
  | 'rejected'
  | 'in-publicity'
  | 'under-review'
  | 'not-certified'
  | 'awaiting-announcement'

/** What may be told of the objections to a candidate; never who objected. */
export type ObjectionState = 'none' | 'received' | 'rejected' | 'upheld' | 'withdrawn'

type Announcements = ReadonlyMap<string, readonly Notice[]>

export function deriveCandidate(
  candidate: Candidate,
  announcements: Announcements,
): Timeline<CandidateStatus> {
  const out = announcements.get(candidate.window.notice.row.batch ?? '') ?? []
  const days = [
    ...daysOfWindow(candidate.window),
    ...candidate.objections.flatMap(({ row }) => [row.received_on, row.resolved_on]),
    ...candidate.titles.map(title => title.since),
    ...out.map(notice => notice.since),
  ].filter(day => day !== undefined && day >= candidate.since)
  return deriveTimeline(days, day => candidateOn(candidate, out, day))
}

function candidateOn(candidate: Candidate, out: readonly Notice[], day: Day): Holding<CandidateStatus> {
  const { window, measures, titles, objections } = candidate
  const holding = (status: CandidateStatus, notice_id?: string): Holding<CandidateStatus> => ({
    status,
    because: causeOf(measures, 'publicity', notice_id),
  })
  const title = titles.find(({ since }) => since <= day)
  if (title) {
    return { status: 'certified', because: causeOf(title.measures, 'certification', title.row.notice_id) }
  }
  const withdrawal = withdrawalOn(window, day)
  if (withdrawal) return holding('withdrawn', withdrawal.row.notice_id ?? window.row.notice_id)
  const states = objections.map(objection => objectionOn(objection, day))
  if (states.includes('upheld')) return holding('rejected')
  if (day <= windowEndOn(window, day).day) return holding('in-publicity', window.row.notice_id)
  if (states.includes('received')) return holding('under-review')
  const announced = out.filter(({ since }) => since <= day)
  // One that it names and that is certified only later is still to come.
  const isNamed = titles.some(({ notice }) => announced.includes(notice))
  if (announced[0] && !isNamed) return holding('not-certified', announced[0].row.notice_id)
  return holding('awaiting-announcement', window.row.notice_id)
}

/** What is known of one objection at the end of `day`. */
export function objectionOn({ row }: Objection, day: Day): ObjectionState {
  if (row.received_on > day) return 'none'
  return row.resolved_on !== undefined && row.resolved_on <= day ? (row.outcome ?? 'received') : 'received'
}

/** A day on which something was known of an objection: that it came, or that it was resolved. */
export interface ObjectionDay {
  objection_id: string
  kind: 'received' | 'resolved'
  /** Never before its candidate is public, nor before it came. */
  since: Day
}

/** What became known of the objections to a candidate up to the end of `day`, and when; never who objected. */
export function objectionDaysOn(candidate: Candidate, day: Day): ObjectionDay[] {
  return candidate.objections.flatMap(({ row }) => {
    const days = [
      ['received', row.received_on],
      ['resolved', row.resolved_on && latest(row.received_on, row.resolved_on)],
    ] as const
    return days.flatMap(([kind, on]) =>
      on !== undefined && on <= day
        ? [{ objection_id: row.objection_id, kind, since: latest(candidate.since, on) ?? on }]
        : [],
    )
  })
}

/** What is known of all objections to a candidate at the end of `day`: the gravest state. */
export function objectionsOn(candidate: Candidate, day: Day): ObjectionState {
  const states = candidate.objections.map(objection => objectionOn(objection, day))
  const order: ObjectionState[] = ['upheld', 'received', 'rejected', 'withdrawn']
  return order.find(state => states.includes(state)) ?? 'none'
}
