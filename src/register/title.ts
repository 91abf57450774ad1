// A title (称号): what may be said of it on a day (data/README.md, 称号的状态; Articles 15, 16 and 20).
import { addDays, addYears, type Day } from '../day.ts'
import { causeOf } from './cause.ts'
import type { Grading, Revocation, Title } from './facts.ts'
import type { KnownTitle } from './known.ts'
import { deriveTimeline, type Holding, type Timeline } from './timeline.ts'

export type TitleStatus = 'active' | 'pending-revocation' | 'expired' | 'revoked'

export function deriveTitle(title: Title): Timeline<TitleStatus> {
  const end = lastDayOf(title)
  const days = [
    title.since,
    end && addDays(end, 1),
    ...title.gradings.map(({ since }) => since),
    ...title.revocations.map(({ since }) => since),
  ].map(day => (day !== undefined && day < title.since ? title.since : day))
  return deriveTimeline(days, day => titleOn(title, day))
}

/**
 * The last day of a title whose measures limit it to `title_years`, inclusive: the corresponding day of the last year;
 * undefined where they set no limit. The end of the measures ends no title (data/README.md, 称号的状态); Article 20 says nothing of titles.
 */
export function lastDayOf(title: KnownTitle): Day | undefined {
  const years = title.measures?.title_years
  return years === undefined ? undefined : addYears(title.certifiedOn, years)
}

/** The newest grade that is public at the end of `day`. */
export function latestGradingOn(title: Title, day: Day): Grading | undefined {
  return title.gradings.findLast(({ since }) => since <= day)
}

/** The revocation that is public at the end of `day`. */
export function revocationOn(title: Title, day: Day): Revocation | undefined {
  return title.revocations.find(({ since }) => since <= day)
}

function titleOn(title: Title, day: Day): Holding<TitleStatus> {
  const { measures } = title
  const revocation = revocationOn(title, day)
  if (revocation) {
    const because = causeOf(revocation.measures, 'revocation', revocation.row.notice_id)
    const own = revocation.reasons.find(reason => reason.article)?.article
    return { status: 'revoked', because: { ...because, article: own ?? because.article } }
  }
  const end = lastDayOf(title)
  if (end !== undefined && day > end) {
    return { status: 'expired', because: causeOf(measures, 'validity') }
  }
  const grading = latestGradingOn(title, day)
  if (grading) {
    const because = causeOf(grading.measures, 're-evaluation', grading.row.notice_id)
    return { status: grading.grade.ends_title ? 'pending-revocation' : 'active', because }
  }
  return { status: 'active', because: causeOf(measures, 'certification', title.row.notice_id) }
}
