// The titles of the register as numbers, and what may be asked of them. In: the index, the history where a day is asked for.
// Out: which titles there are, how many of each value, what a title was on the day. No DOM and no network.
import type { TitleColumn } from '../../views/list-words.ts'
import { FACETS, type FacetKey, type TitleHistory, type TitleIndex, type TitleOrder } from '../data.ts'
import type { Query, Sort } from './query.ts'

/** The titles on a day: of each its values, and whether it was there. */
export interface Titles {
  index: TitleIndex
  of: Readonly<Record<FacetKey, readonly number[]>>
  /** Of each the round of its latest grade, as an index of the index' `rounds`. */
  round: readonly number[]
  /** Those that were there, in the order of the index: newest first. */
  all: readonly number[]
}

/** The titles as the edition has them. */
export function titlesNow(index: TitleIndex): Titles {
  const of = {} as Record<FacetKey, readonly number[]>
  for (const key of FACETS) of[key] = index.facets[key].of
  return { index, of, round: index.round, all: index.round.map((_, at) => at) }
}

/** The titles at the end of a day. The level of an enterprise then is not told: nobody has one. */
export function titlesOn(index: TitleIndex, history: TitleHistory, day: string): Titles {
  const now = titlesNow(index)
  const known = history.days.filter(one => one <= day).length
  const status = history.periods.map(spans => lastBefore(spans, 2, known))
  const grade = history.grades.map(spans => lastBefore(spans, 3, known))
  const none = index.facets.grade.values.findIndex(({ code }) => code === 'not_graded')
  const [statuses, grades] = [history.periods, history.grades]
  const at = (of: readonly (readonly number[])[], title: number, place: number) => of[title]?.[place] ?? -1
  return {
    index,
    of: {
      ...now.of,
      status: status.map((place, title) => (place < 0 ? -1 : at(statuses, title, place))),
      grade: grade.map((place, title) => (place < 0 ? none : at(grades, title, place))),
      level: now.all.map(() => -1),
    },
    round: grade.map((place, title) => (place < 0 ? -1 : at(grades, title, place + 1))),
    all: now.all.filter(title => (status[title] ?? -1) >= 0),
  }
}

/** Where the last of some spans begins that began on one of the first `known` days; each is `width` long, its day last. */
function lastBefore(spans: readonly number[], width: number, known: number): number {
  for (let at = spans.length - width; at >= 0; at -= width)
    if ((spans[at + width - 1] ?? known) < known) return at
  return -1
}

/** The titles that have every value that is asked for. */
export function select(titles: Titles, facets: Query['facets']): number[] {
  const asked = askedOf(titles, facets)
  return titles.all.filter(title => asked.every(({ column, at }) => column[title] === at))
}

/** The facets that are asked for, each with its column and the index of the value; NaN, which none has, for an unknown one. */
function askedOf({ index, of }: Titles, facets: Query['facets']) {
  return FACETS.flatMap(key => {
    const code = facets[key]
    const at = index.facets[key].values.findIndex(value => value.code === code)
    return code === undefined ? [] : [{ key, column: of[key], at: at < 0 ? Number.NaN : at }]
  })
}

/** How many of some titles have each value of a facet. */
export function countBy({ index, of }: Titles, key: FacetKey, some: readonly number[]): number[] {
  const counts = index.facets[key].values.map(() => 0)
  for (const title of some) {
    const at = of[key][title] ?? -1
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1
  }
  return counts
}

/**
 * How many there would be of each value of every facet, whichever of its values is chosen now: of all thirty thousand titles
 * in one pass. A title that lacks one value alone counts for the facet of that value.
 */
export function countsOf(titles: Titles, { facets }: Query): Readonly<Record<FacetKey, readonly number[]>> {
  const asked = askedOf(titles, facets).map(one => ({ ...one, without: [] as number[] }))
  const found: number[] = []
  for (const title of titles.all) {
    const lacks = asked.find(({ column, at }) => column[title] !== at)
    if (lacks === undefined) found.push(title)
    else if (asked.every(one => one === lacks || one.column[title] === one.at)) lacks.without.push(title)
  }
  const counts = {} as Record<FacetKey, readonly number[]>
  for (const key of FACETS) {
    const without = asked.find(one => one.key === key)?.without ?? []
    counts[key] = countBy(titles, key, found.concat(without))
  }
  return counts
}

/** What to leave out of a filter that finds nothing: each facet by which there would be some, with how many. */
export function loosen(titles: Titles, { facets }: Query): { key: FacetKey; count: number }[] {
  return FACETS.filter(key => facets[key] !== undefined)
    .map(key => {
      const { [key]: _, ...others } = facets
      return { key, count: select(titles, others).length }
    })
    .filter(({ count }) => count > 0)
}

/** The columns in which some titles differ; of a single one all that it has. */
export function columnsThatDiffer({ of, round }: Titles, some: readonly number[]): ReadonlySet<TitleColumn> {
  const told: [TitleColumn, ...(readonly number[])[]][] = [
    ['kind', of.category, of.unmanned],
    ['district', of.district],
    ['batch', of.batch],
    ['grade', of.grade, round],
  ]
  const [first = -1] = some
  const differ = (column: readonly number[]) => some.some(title => column[title] !== column[first])
  return new Set(
    told.filter(([, ...columns]) => some.length === 1 || columns.some(differ)).map(([key]) => key),
  )
}

/** Some titles in another order; equals stay as they are. `order` is asked where they are put in order by names. */
export function sorted(
  titles: Titles,
  some: readonly number[],
  sort: Sort | undefined,
  order: TitleOrder = [],
): readonly number[] {
  if (sort === undefined) return some
  if (sort === 'oldest') return [...some].reverse()
  const column = sort === 'name' ? order : titles.of[sort]
  const last = Number.MAX_SAFE_INTEGER
  const place = (title: number) => ((column[title] ?? -1) < 0 ? last : (column[title] ?? last))
  return [...some].sort((a, b) => place(a) - place(b) || a - b)
}
