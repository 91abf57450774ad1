// How the last day of a window came about: printed, computed or extended, and by which readings of the measures.
// In: a window's state. Out: sentences. The page of the window shows them.
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import { articleOn, type Measures } from '../law/measures.ts'
import { type CountedDay, explainPeriod, readings, YearNotCovered } from '../law/working-days.ts'
import type { WindowState } from '../register/states.ts'
import { articleLink, type Link, measuresLink } from './link.ts'

export interface HowCounted {
  /** What the window itself says: printed or computed, extended, withdrawn. */
  lines: readonly string[]
  /** What its measures say, in one line with the shortest and the longest reading. */
  law: { measures: Link; article: Link | undefined; reading: string } | undefined
  /** The days that the period passes over or takes in against their weekday. */
  exceptions: readonly string[]
}

export function howCounted(state: WindowState, lang: Lang): HowCounted {
  const { measures } = state.window
  const law = measures && within(() => lawOf(state, measures, lang))
  return {
    lines: linesOf(state, lang),
    law,
    exceptions: law ? exceptionsOf(state, lang) : [],
  }
}

function linesOf({ end, firstEnd, withdrawal }: WindowState, lang: Lang): string[] {
  const { publicity: t, day: print } = words(lang)
  return [
    ...(end.extension ? [t.extendedTo(print(firstEnd), print(end.day))] : []),
    end.isComputed ? t.wasComputed : t.printed,
    ...(withdrawal ? [t.withdrawnOn(print(withdrawal.changedOn))] : []),
  ]
}

function lawOf({ window, end }: WindowState, measures: Measures, lang: Lang): HowCounted['law'] {
  const { publicity: t, day: print } = words(lang)
  const { publicity } = measures
  const { shortest, longest } = readings(publicity, window.row.starts_on)
  const reading =
    shortest === longest ? t.oneReading(print(shortest)) : t.readings(print(shortest), print(longest))
  const own = end.isComputed ? t.firstDay(publicity.first_day_counts) : ''
  return {
    measures: { ...measuresLink(measures, lang), text: words(lang).site.measuresTitle(measures.title[lang]) },
    article: articleLink(measures, articleOn(measures, 'publicity'), lang),
    reading: t.rule(publicity.days, publicity.day_kind === 'working', reading, own),
  }
}

function exceptionsOf({ window }: WindowState, lang: Lang): string[] {
  const { publicity } = window.measures ?? {}
  const { publicity: t, comma } = words(lang)
  if (publicity?.day_kind !== 'working') return []
  const days = explainPeriod(publicity, window.row.starts_on)
  const skipped = days.filter(({ counted }) => !counted).map(day => exceptionOf(day, lang))
  const worked = days.filter(({ kind }) => kind === 'make-up-day').map(day => exceptionOf(day, lang))
  return [
    ...(skipped.length > 0 ? [t.skipped(skipped.join(comma))] : []),
    ...(worked.length > 0 ? [t.makeUp(worked.join(comma))] : []),
  ]
}

function exceptionOf(counted: CountedDay, lang: Lang): string {
  const { publicity: t, monthDay } = words(lang)
  const holiday = 'holiday' in counted ? counted.holiday : ''
  return t.skippedDay(monthDay(counted.day), t.dayKind(counted.kind, holiday))
}

// A printed day stands where the calendar of its year is not known; only its comparison with the law cannot be made.
function within<T>(tell: () => T): T | undefined {
  try {
    return tell()
  } catch (error) {
    if (error instanceof YearNotCovered) return undefined
    throw error
  }
}
