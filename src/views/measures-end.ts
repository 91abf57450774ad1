// In: an edition, and the measures that a record rests on or none. Out: the quiet line that says which measures ended on
// which day and what took their place, and on a live edition from when it is to be said. Pages show it, whatever they tell.
import type { Day } from '../day.ts'
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import { isToCome, type Measures } from '../law/measures.ts'
import { lastEndedOn, successionOn, turningDays } from '../law/validity.ts'
import { once, onceWithin } from '../once.ts'
import { type Link, measuresLink } from './link.ts'

/** A line of text and links, said from the day `from` on and before the day `before`. */
export interface TimedLine {
  parts: readonly (string | Link)[]
  from: Day | undefined
  before: Day | undefined
}

// Measures are few, and all the records of a register rest on them.
const linesOfMeasures = onceWithin((edition: Edition, measures: Measures) => {
  const lines = (lang: Lang, more?: string) =>
    linesOf(edition, day => endedOn(edition, measures, lang, day, more))
  const withMore = (lang: Lang) => lines(lang, words(lang).measures.asPublished)
  return { alone: { zh: lines('zh'), en: lines('en') }, ofRecord: { zh: withMore('zh'), en: withMore('en') } }
})

/** Of some measures; nothing while they last. */
export function endOfMeasures(
  edition: Edition,
  measures: Measures | undefined,
  lang: Lang,
): readonly TimedLine[] {
  return measures ? linesOfMeasures(edition, measures).alone[lang] : []
}

/** Of the measures that a record rests on, and that it is told as it was published. */
export function endOfMeasuresOfRecord(
  edition: Edition,
  measures: Measures | undefined,
  lang: Lang,
): readonly TimedLine[] {
  return measures ? linesOfMeasures(edition, measures).ofRecord[lang] : []
}

/** Of all measures: nothing while some are in force. */
export function endOfAllMeasures(edition: Edition, lang: Lang): TimedLine[] {
  const { snapshot } = edition
  return linesOf(edition, day => {
    const last = lastEndedOn(snapshot.measures, day)
    return last && endedOn(edition, last, lang, day, words(lang).measures.asPublished)
  })
}

/** That measures have ended by a day; undefined where they have not. */
export function endedOn(
  { snapshot }: Edition,
  measures: Measures,
  lang: Lang,
  day: Day,
  more = '',
): TimedLine['parts'] | undefined {
  const { ended, next } = successionOn(measures, snapshot.measures, day)
  const { measures: t, day: print } = words(lang)
  const [first, ...others] = ended
  if (!first) return undefined
  const endOf = ({ effective_to }: Measures) => print(effective_to ?? day)
  const took = (one: Measures) => [t.succeededBy[0], titled(one, lang), t.succeededBy[1]]
  const willTake = (one: Measures) => [
    t.willBeSucceededBy,
    titled(one, lang),
    t.succeedsFrom(print(one.effective_from)),
  ]
  return [
    titled(first, lang),
    t.ended(endOf(first)),
    ...others.flatMap(one => [...took(one), t.endedToo(endOf(one))]),
    ...(next ? (isToCome(next, day) ? willTake(next) : took(next)) : []),
    `${next ? t.stop : t.noneAfter}${more}`,
  ]
}

function titled(measures: Measures, lang: Lang): Link {
  const link = measuresLink(measures, lang)
  return { ...link, text: words(lang).site.measuresTitle(link.text) }
}

// A dated edition says what is so on its day. A live one also carries what the mere passing of days will bring.
const daysToSay = once(({ isLive, day, snapshot }: Edition) =>
  isLive ? [day, ...turningDays(snapshot.measures, day)] : [day],
)

export function linesOf(
  edition: Edition,
  partsOn: (day: Day) => TimedLine['parts'] | undefined,
): TimedLine[] {
  const days = daysToSay(edition)
  return days.flatMap((from, i) => {
    const parts = partsOn(from)
    return parts ? [{ parts, from: i === 0 ? undefined : from, before: days[i + 1] }] : []
  })
}
