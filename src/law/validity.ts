// In: sets of measures and a day. Out: which are in force, which have ended, and what took the place of those. The end of
// measures changes no title (data/README.md, 称号的状态), so nothing is derived from it; views import it to say what is so.
import { addDays, type Day } from '../day.ts'
import { isToCome, type Measures, measuresStatusOn } from './measures.ts'

/** Whether the measures have begun and not ended at the end of `day`. */
export function isInForceOn(measures: Measures, day: Day): boolean {
  return !isToCome(measures, day) && measuresStatusOn(measures, day) === 'in-force'
}

/** Measures that have ended, each in the place of the one before it, and those that took or will take the last one's. */
export interface Succession {
  ended: readonly Measures[]
  next: Measures | undefined
}

/**
 * What has come of measures by the end of `day`: nothing has ended while they last. Successors that are not among
 * `known` are not told of.
 */
export function successionOn(measures: Measures, known: readonly Measures[], day: Day): Succession {
  const ended: Measures[] = []
  let next: Measures | undefined = measures
  while (next && measuresStatusOn(next, day) === 'expired' && !ended.includes(next)) {
    ended.push(next)
    const successor: string | undefined = next.successor
    next = known.find(({ id }) => id === successor)
  }
  const isLater = next !== undefined && ended.length > 0 && !ended.includes(next)
  return { ended, next: isLater ? next : undefined }
}

/** Those of the measures that ended last by the end of `day`; undefined where one is in force or none has ended. */
export function lastEndedOn(measures: readonly Measures[], day: Day): Measures | undefined {
  if (measures.some(one => isInForceOn(one, day))) return undefined
  const ended = measures.filter(one => measuresStatusOn(one, day) === 'expired')
  return ended.toSorted((a, b) => ((a.effective_to ?? day) < (b.effective_to ?? day) ? 1 : -1))[0]
}

/** The days after `day` from which on other measures are in force than before, earliest first. */
export function turningDays(measures: readonly Measures[], day: Day): Day[] {
  const days = measures.flatMap(({ effective_from, effective_to }) => [
    effective_from,
    ...(effective_to === undefined ? [] : [addDays(effective_to, 1)]),
  ])
  return [...new Set(days)].filter(one => one > day).sort()
}
