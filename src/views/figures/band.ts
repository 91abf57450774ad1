// In: titles as they stand. Out: a band of time for each: held, failed, revoked, refused, on one axis of years. It ends with
// the last thing that happened, and what lasts is open at the end, so that it is the same from day to day.
import { addDays, type Day, daysBetween } from '../../day.ts'
import type { Lang } from '../../i18n/lang.ts'
import { gradeLabel } from '../../i18n/measures.ts'
import { words } from '../../i18n/words.ts'
import { refusalOf } from '../../register/enterprise.ts'
import type { EnterpriseState, GradingState, TitleState } from '../../register/states.ts'
import { lastDayOf } from '../../register/title.ts'
import { type Link, titleLink } from '../link.ts'

export type RunForm = 'held' | 'failed' | 'expired' | 'refused'

/** A stretch of time; places are shares of the axis, 0 to 1. One without `to` lasts. */
export interface Run {
  form: RunForm
  from: number
  to: number | undefined
}

export interface Lane {
  label: Link
  runs: readonly Run[]
  /** Where it was graded, and where it was revoked. */
  graded: readonly number[]
  revoked: number | undefined
  /** The same in words, oldest first. */
  told: string
}

export interface Band {
  /** Where years begin, and those of them that are written. */
  years: readonly { at: number; text: string | undefined }[]
  lanes: readonly Lane[]
  /** What the forms mean that occur. */
  key: readonly { form: RunForm | 'revoked'; label: string }[]
  /** How many titles have a band, where not all have. */
  shownOf: { shown: number; all: number } | undefined
}

/** Titles that have a band on the page of their enterprise. */
const MOST_LANES = 12
/** Years that find room on a narrow screen. */
const MOST_YEARS = 7

/** The band of a title. */
export function titleBand(state: TitleState, lang: Lang): Band {
  return bandOf([state], lang)
}

/** A band for each title of an enterprise, and for those of others whose refusal it took over. */
export function enterpriseBand({ titles, refusals }: EnterpriseState, lang: Lang): Band | undefined {
  const inherited = refusals.flatMap(({ revocation: { title } }) =>
    title && !titles.includes(title) ? title : [],
  )
  const all = [...titles, ...new Set(inherited)]
  return all.length === 0 ? undefined : bandOf(all, lang)
}

function bandOf(all: readonly TitleState[], lang: Lang): Band {
  const shown = all.slice(-MOST_LANES)
  const stories = shown.map(storyOf)
  const axis = axisOf(stories)
  const lanes = stories.map(story => laneOf(story, axis, lang))
  return {
    years: yearsOf(axis),
    lanes,
    key: keyOf(lanes, lang),
    shownOf: shown.length < all.length ? { shown: shown.length, all: all.length } : undefined,
  }
}

interface Stretch {
  form: RunForm
  from: Day
  /** The first day after it. */
  to: Day | undefined
}

/** What happened to a title, in days. */
interface Story {
  state: TitleState
  stretches: readonly Stretch[]
  refusedUntil: Day | undefined
}

const FORMS = { active: 'held', 'pending-revocation': 'failed', expired: 'expired' } as const

function storyOf(state: TitleState): Story {
  const { history, revocation } = state
  const refusal = revocation && refusalOf(revocation)
  // Time alone ends a title whose measures limit it: it holds until that day, and no longer.
  const end = lastDayOf(state.title)
  const expires = end === undefined ? undefined : addDays(end, 1)
  const held = history.flatMap(({ status, from, to }): Stretch[] => {
    if (status === 'revoked') return []
    const ends = status === 'expired' ? undefined : expires
    return [{ form: FORMS[status], from, to: to === undefined ? ends : addDays(to, 1) }]
  })
  const refused: Stretch[] = refusal
    ? [{ form: 'refused', from: refusal.from, to: addDays(refusal.until, 1) }]
    : []
  return { state, stretches: [...held, ...refused], refusedUntil: refusal?.until }
}

interface Axis {
  firstYear: number
  /** The year after the last. */
  endYear: number
  /** 1 January of the first year. */
  from: Day
  /** Days from then to 1 January after the last year. */
  length: number
}

function axisOf(stories: readonly Story[]): Axis {
  const days = stories.flatMap(({ state, stretches }): Day[] => [
    ...stretches.flatMap(({ from, to }) => (to === undefined ? [from] : [from, addDays(to, -1)])),
    ...state.gradings.map(({ since }) => since),
    state.title.since,
  ])
  const years = days.sort().map(day => Number(day.slice(0, 4)))
  const [firstYear = 0] = years
  const endYear = (years.at(-1) ?? 0) + 1
  const from = newYear(firstYear)
  return { firstYear, endYear, from, length: daysBetween(from, newYear(endYear)) }
}

function newYear(year: number): Day {
  return `${year}-01-01` as Day
}

/** Where a day lies: 0 to 1, to a thousandth. */
function placeOf({ from, length }: Axis, day: Day): number {
  return Math.max(0, Math.round((1000 * daysBetween(from, day)) / length) / 1000)
}

function yearsOf(axis: Axis): Band['years'] {
  const { firstYear, endYear } = axis
  const step = Math.ceil((endYear - firstYear) / MOST_YEARS)
  return Array.from({ length: endYear - firstYear }, (_, index) => {
    const year = firstYear + index
    return { at: placeOf(axis, newYear(year)), text: index % step === 0 ? `${year}` : undefined }
  })
}

function laneOf({ state, stretches, refusedUntil }: Story, axis: Axis, lang: Lang): Lane {
  const { gradings, revocation } = state
  return {
    label: titleLink(state),
    runs: stretches.map(({ form, from, to }) => ({
      form,
      from: placeOf(axis, from),
      to: to && placeOf(axis, to),
    })),
    graded: gradings.map(({ since }) => placeOf(axis, since)),
    revoked: revocation && placeOf(axis, revocation.since),
    told: storyInWords(state, refusedUntil, lang),
  }
}

function storyInWords(state: TitleState, refusedUntil: Day | undefined, lang: Lang): string {
  const t = words(lang)
  const { title, gradings, revocation, status, span } = state
  const events: { day: string; what: string }[] = [
    { day: title.certifiedOn, what: t.band.certified },
    ...gradings.map(one => ({ day: one.since, what: gradedAs(one, lang) })),
    ...(revocation ? [{ day: revocation.revokedOn, what: t.band.revoked }] : []),
    ...(status === 'expired' ? [{ day: span.from, what: t.band.expired }] : []),
  ]
  const days = [...new Set(events.map(({ day }) => day))].sort()
  const told = days.map(on =>
    t.band.on(t.day(on), events.flatMap(({ day, what }) => (day === on ? what : [])).join(t.comma)),
  )
  const end = lastDayOf(title)
  const holds = end !== undefined && (status === 'active' || status === 'pending-revocation')
  return t.band.story(
    [
      ...told,
      ...(holds ? [t.band.holdsUntil(end)] : []),
      ...(refusedUntil ? [t.band.refusedUntil(refusedUntil)] : []),
    ].join(t.band.next),
  )
}

function gradedAs({ grade }: GradingState, lang: Lang): string {
  const t = words(lang).band
  if (grade.code === 'absent') return t.absent
  return grade.code === 'exempt' ? t.exempt : t.graded(gradeLabel(grade, lang))
}

function keyOf(lanes: readonly Lane[], lang: Lang): Band['key'] {
  const t = words(lang).band
  const used = new Set(lanes.flatMap(({ runs }) => runs.map(({ form }) => form)))
  const forms = (['held', 'failed', 'expired'] as const).filter(form => used.has(form))
  return [
    ...forms.map(form => ({ form, label: t.forms[form] })),
    ...(lanes.some(({ revoked }) => revoked !== undefined)
      ? [{ form: 'revoked' as const, label: t.forms.revoked }]
      : []),
    ...(used.has('refused') ? [{ form: 'refused' as const, label: t.forms.refused }] : []),
  ]
}
