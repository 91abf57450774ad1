// In: an edition. Out: the props of /self-assessment/: the conditions of the measures that are in force, or of the last
// ones, as questions, and what the reader's browser needs to count the answers. All of it from the measures' data.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { categoryLabel } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import { articleOn, type Category, INDICATORS, type Measures } from '../law/measures.ts'
import { isInForceOn } from '../law/validity.ts'
import type { PageHead } from './frame.ts'
import { articleLink, type Link, measuresLink } from './link.ts'
import { endOfMeasures, type TimedLine } from './measures-end.ts'

/** A question to be answered with yes, no or not sure. */
export interface Condition {
  name: string
  text: string
}

/** The conditions that an article sets. */
export interface ConditionGroup {
  heading: string
  article: Link | undefined
  conditions: readonly Condition[]
}

/** A figure in per cent, with the thresholds of the categories that ask for it. */
export interface Figure {
  name: string
  label: string
  thresholds: readonly string[]
}

/** What is asked for a category and counted in the browser; conditions are named as the fields of the form are. */
export interface AssessedCategory {
  label: string
  /** 无人车间: what it can be applied for as, where workers are replaced. */
  unmanned: string | undefined
  level: number | undefined
  conditions: readonly string[]
  /** Indicator → its threshold in per cent. */
  indicators: Readonly<Record<string, number>>
  needed: number
  ncRate: number | undefined
  /** Yield grades that are refused in principle. */
  refused: readonly string[]
}

export interface AssessedMeasures {
  id: string
  title: Link
  ended: readonly TimedLine[]
  isOver: boolean
  groups: readonly ConditionGroup[]
  figures: readonly Figure[]
  needed: readonly string[]
  ncRate: Figure | undefined
  yieldGrades: readonly string[]
  yieldNotes: readonly string[]
  counted: readonly AssessedCategory[]
}

export interface SelfAssessmentPage {
  head: PageHead
  measures: readonly AssessedMeasures[]
}

export function selfAssessmentPage(edition: Edition, lang: Lang): SelfAssessmentPage {
  const { snapshot, day } = edition
  const { assess: t } = words(lang)
  const inForce = snapshot.measures.filter(one => isInForceOn(one, day))
  const present = snapshot.presentMeasures ? [snapshot.presentMeasures] : []
  const measures = inForce.length > 0 ? inForce : present
  return {
    head: { path: '/self-assessment/', title: t.title, description: t.description },
    measures: measures.map(one => assessed(edition, one, lang)),
  }
}

function assessed(edition: Edition, measures: Measures, lang: Lang): AssessedMeasures {
  const { yield_grades: yields, categories } = measures
  const { measures: t, comma } = words(lang)
  const common = commonGroup(measures, lang)
  const own = categories.map(one => categoryGroup(measures, one, lang))
  const unmanned = unmannedGroup(measures, lang)
  return {
    id: measures.id,
    title: measuresLink(measures, lang),
    ended: endOfMeasures(edition, measures, lang),
    isOver: !isInForceOn(measures, edition.day),
    groups: [common, ...own, unmanned].filter(({ conditions }) => conditions.length > 0),
    figures: figuresOf(measures, lang),
    needed: categories
      .filter(one => one.indicators_needed > 0)
      .map(one =>
        words(lang).assess.neededOf(
          categoryLabel(one, false, lang),
          one.indicators_needed,
          Object.keys(one.indicators).length,
        ),
      ),
    ncRate: ncRateOf(measures, lang),
    yieldGrades: yields.refused.length > 0 ? ['A', 'B', 'C', 'D'] : [],
    yieldNotes: [
      ...(yields.priority.length > 0 ? [t.yieldPriority(yields.priority.join(comma))] : []),
      ...(yields.refused.length > 0 ? [t.yieldRefused(yields.refused.join(comma))] : []),
    ],
    counted: categories.map((one, i) => ({
      label: categoryLabel(one, false, lang),
      unmanned: one.unmanned_label ? categoryLabel(one, true, lang) : undefined,
      level: one.level,
      conditions: [...common.conditions, ...(own[i]?.conditions ?? [])].map(({ name }) => name),
      indicators: one.indicators,
      needed: one.indicators_needed,
      ncRate: one.nc_rate,
      refused: yields.refused,
    })),
  }
}

function commonGroup(measures: Measures, lang: Lang): ConditionGroup {
  const { assess: t } = words(lang)
  const no = articleOn(measures, 'operating-time')
  const told = linesOf(measures, no, lang)
  const years = measures.operating_years
  const texts = told.length > 0 || !years ? told : [t.operating(years)]
  return {
    heading: t.basic,
    article: articleLink(measures, no, lang),
    conditions: texts.map((text, i) => ({ name: `${measures.id}-basic-${i + 1}`, text })),
  }
}

/** What an article asks of a category, line by line; that of the figures is asked as figures. */
function categoryGroup(measures: Measures, category: Category, lang: Lang): ConditionGroup {
  const { assess: t } = words(lang)
  const figures = Object.keys(category.indicators).length
  const told = linesOf(measures, category.article, lang).filter(
    line => figures === 0 || (line.match(/\d+%/g)?.length ?? 0) < figures,
  )
  const texts = [...told, ...requiredOf(measures, category, told.length > 0, lang)]
  return {
    heading: t.of(categoryLabel(category, false, lang)),
    article: articleLink(measures, category.article, lang),
    conditions: texts.map((text, i) => ({ name: `${measures.id}-${category.code}-${i + 1}`, text })),
  }
}

/** Titles that have to be held before; an article that is told in full says itself that a workshop is needed. */
function requiredOf(
  { categories }: Measures,
  { requires, requires_workshop }: Category,
  isTold: boolean,
  lang: Lang,
): string[] {
  const { assess: t, measures, comma } = words(lang)
  const labels = (some: readonly Category[]) => some.map(one => categoryLabel(one, false, lang))
  const required = labels(categories.filter(({ code }) => requires.includes(code)))
  const workshops = labels(categories.filter(one => !one.requires_workshop))
  return [
    ...(required.length > 0 ? [t.requires(required.join(measures.or))] : []),
    ...(requires_workshop && !isTold ? [measures.workshopOf(workshops.join(comma))] : []),
  ]
}

/** Asked once, and needed only by who applies for an unmanned one. */
function unmannedGroup(measures: Measures, lang: Lang): ConditionGroup {
  const { assess: t, comma, measures: names } = words(lang)
  const unmanned = measures.categories.filter(one => one.unmanned_label)
  const labels = unmanned.map(one => categoryLabel(one, true, lang)).join(comma)
  return {
    heading: names.topics.unmanned,
    article: undefined,
    conditions: unmanned.length > 0 ? [{ name: 'unmanned', text: t.unmanned(labels) }] : [],
  }
}

/** The items of an article: （一）… What is not itemised introduces or defines, and is no condition. */
function linesOf({ articles }: Measures, no: string | undefined, lang: Lang): string[] {
  const lines = articles.find(article => article.no === no)?.summary?.[lang].split('\n') ?? []
  return lines.filter(line => /^[（(]/.test(line))
}

function figuresOf({ categories }: Measures, lang: Lang): Figure[] {
  const { measures: t, assess } = words(lang)
  return INDICATORS.map(name => ({
    name,
    label: t.indicator[name],
    thresholds: categories.flatMap(one => {
      const least = one.indicators[name]
      return least === undefined ? [] : [assess.threshold(categoryLabel(one, false, lang), least)]
    }),
  })).filter(({ thresholds }) => thresholds.length > 0)
}

function ncRateOf({ categories }: Measures, lang: Lang): Figure | undefined {
  const { assess: t } = words(lang)
  const thresholds = categories.flatMap(one =>
    one.nc_rate === undefined ? [] : [t.threshold(categoryLabel(one, false, lang), one.nc_rate)],
  )
  return thresholds.length > 0 ? { name: 'nc-rate', label: t.ncRate, thresholds } : undefined
}
