// In: a status' history up to the day. Out: its spans, each with the notice and article behind it, as a page shows them
// and as the reader's browser looks a day up in them. Views of pages import it.
import type { Day } from '../day.ts'
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import type { StatusKind } from '../i18n/signs.ts'
import type { Timeline } from '../register/timeline.ts'
import { type Basis, basisOf } from './link.ts'

/** From `from` to `to`, both inclusive; without `to` it lasts on the day of the edition. */
export interface Period extends Basis {
  status: string
  /** Instead of the status' own word. */
  word?: string | undefined
  from: Day
  to: Day | undefined
}

export interface Periods {
  kind: StatusKind
  /** Oldest first. */
  spans: readonly Period[]
  /** The last day that a dated edition knows; undefined on a live one, whose pages do not tell it. */
  asOf: Day | undefined
  /** Whether some day of what happened is earlier than the day on which it was published. */
  isKnownLater: boolean
}

export function periodsOf(
  { snapshot, isLive }: Edition,
  kind: StatusKind,
  history: Timeline<string>,
  lang: Lang,
  isKnownLater = false,
): Periods {
  const spans = history.map(({ status, from, to, because }) => ({
    status,
    from,
    to,
    ...basisOf(snapshot, because, lang),
  }))
  return { kind, spans, asOf: isLive ? undefined : snapshot.day, isKnownLater }
}
