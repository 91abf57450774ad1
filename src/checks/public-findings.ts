// In: what the checks found, and a day. Out: what of it is public at the end of that day. edition.ts asks it.
import type { Day } from '../day.ts'
import { compare } from '../order.ts'
import type { Problem } from '../problem.ts'
import type { Waived } from './index.ts'

/** What is published of the checks. */
export interface PublishedFindings {
  /** Warnings, in order of rule and record: in which row one stands is nothing to the public. */
  findings: readonly Problem[]
  /** Rules set aside for a record, with what they excuse. */
  waived: readonly Waived[]
}

/** The findings that the public knows at the end of `day`; a waiver changes no edition of a day before it. */
export function findingsOn(
  problems: readonly Problem[],
  waived: readonly Waived[],
  day: Day,
): PublishedFindings {
  const isPublic = ({ since }: { since?: Day | undefined }) => since === undefined || since <= day
  const known = waived.filter(({ problem }) => isPublic(problem))
  const notYetWaived = known
    .filter(({ problem, waiver }) => problem.level === 'warning' && !isPublic(waiver))
    .map(({ problem }) => problem)
  return {
    findings: [...problems.filter(isPublic), ...notYetWaived].sort(byRecord),
    waived: known.filter(({ waiver }) => isPublic(waiver)).sort((a, b) => byRecord(a.problem, b.problem)),
  }
}

function byRecord(a: Problem, b: Problem): number {
  return (
    compare(a.rule, b.rule) ||
    compare(a.subject ?? '', b.subject ?? '') ||
    compare(a.message.zh, b.message.zh)
  )
}
