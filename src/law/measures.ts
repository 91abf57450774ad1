// In: measures/<id>.json. Out: one set of measures (管理办法) as typed data, and what it says on a question.
// Categories, thresholds, grades, years and articles are here and nowhere in code (data/README.md, 办法).
import { z } from 'zod'
import type { Day } from '../day.ts'
import { COMMON_GRADES } from '../entries/codes.ts'
import { day, webAddress } from '../entries/setting-types.ts'
import { once } from '../once.ts'
import { compare } from '../order.ts'
import type { Words } from '../problem.ts'

const words = z
  .union([z.string(), z.strictObject({ zh: z.string(), en: z.string().optional() })])
  .transform((value): Words => {
    const { zh, en } = typeof value === 'string' ? { zh: value, en: undefined } : value
    return { zh, en: en || zh }
  })
const article = z.union([z.string().min(1), z.number()]).transform(String)
const code = z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9-]{0,63}$/, '[a-zA-Z0-9-]')
const years = z.number().int().min(1).max(100)
/** A share in per cent that an application has to reach. */
const threshold = z.number().min(0)
const maybe = <T extends z.ZodType>(type: T) => type.nullish().transform(value => value ?? undefined)

/** What an article can be the ground of, beside what names its article itself (categories, publicity, reasons). */
export const TOPICS = [
  'organisation',
  'definition',
  'application',
  'operating-time',
  'indicators',
  'nc-rate',
  'unmanned',
  'workshop',
  'yield-grade',
  'publicity',
  'certification',
  'priority',
  're-evaluation',
  'revocation',
  'refusal',
  'rename',
  'interpretation',
  'validity',
] as const

export type Topic = (typeof TOPICS)[number]

/** The figures of an application that a category can demand, all in per cent. */
export const INDICATORS = [
  'cost_reduction',
  'productivity_gain',
  'cycle_reduction',
  'defect_reduction',
  'energy_gain',
] as const

export type Indicator = (typeof INDICATORS)[number]

const category = z.strictObject({
  code,
  label: z.string().min(1),
  label_en: maybe(z.string()),
  /** What an unmanned one is called (无人车间); it is a kind of the category and never counted twice. */
  unmanned_label: maybe(z.string()),
  unmanned_label_en: maybe(z.string()),
  indicators: z.partialRecord(z.enum(INDICATORS), threshold).default({}),
  indicators_needed: z.number().int().min(0).default(0),
  nc_rate: maybe(threshold.max(100)),
  requires_workshop: z.boolean().default(false),
  article: maybe(article),
  /** 1, 2, 3 … where the categories are a ladder. */
  level: maybe(z.number().int().min(1).max(99)),
  /** The codes of categories of which an enterprise must hold one before it applies for this. */
  requires: z.array(code).default([]),
  /** The authority that gives it, where it is another than the measures' issuer. */
  conferred_by: maybe(words),
  /** Whether a certification needs a publicity window; false where a title is only filed (备案). Else as for all. */
  windows_required: maybe(z.boolean()),
})

const publicity = z.strictObject({
  days: z.number().int().min(1).max(366),
  day_kind: z.enum(['calendar', 'working']),
  first_day_counts: z.boolean(),
  article: maybe(article),
})

const grade = z.strictObject({
  code,
  label: z.string().min(1),
  label_en: maybe(z.string()),
  ends_title: z.boolean(),
})

const reason = z.strictObject({
  item: article,
  label: z.string().min(1),
  label_en: maybe(z.string()),
  /** 0 refuses nothing. */
  refusal_years: z.number().int().min(0).max(100),
  article: maybe(article),
  /** The grades of which the title must bear one; without it item 1 needs `absent` and item 2 one that ends a title. */
  requires_grade: maybe(z.array(z.string())),
})

/** measures/<id>.json (data/README.md, 办法). */
export const measuresSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, '[a-z0-9][a-z0-9-]{0,63}'),
  title: words,
  document_no: maybe(z.string()),
  issuer: maybe(words),
  issued_on: maybe(day),
  effective_from: day,
  /** Inclusive. */
  effective_to: maybe(day),
  successor: maybe(z.string()),
  source_url: maybe(webAddress),
  articles: z
    .array(
      z.strictObject({
        no: article,
        heading: maybe(words),
        summary: maybe(words),
        governs: z.array(z.enum(TOPICS)).default([]),
      }),
    )
    .default([]),
  categories: z.array(category).min(1),
  publicity,
  windows_required: z.boolean().default(true),
  operating_years: maybe(years),
  yield_grades: z
    .strictObject({ priority: z.array(z.string()).default([]), refused: z.array(z.string()).default([]) })
    .default({ priority: [], refused: [] }),
  grades: z.array(grade),
  title_years: maybe(years),
  revocation_reasons: z.array(reason),
})

export type Measures = z.output<typeof measuresSchema>
export type Category = z.output<typeof category>
export type Reason = z.output<typeof reason>

/** A grade of a re-evaluation, of the measures or common to all. */
export interface Grade {
  code: string
  label: Words
  /** Whether a title with it awaits revocation. */
  ends_title: boolean
}

/** Reads one set of measures; the issues are zod's own, their paths within the document. */
export function parseMeasures(value: unknown): z.ZodSafeParseResult<Measures> {
  return measuresSchema.safeParse(value)
}

/** The category that a code, a label or the label of its unmanned kind names. */
export function findCategory(measures: Measures, text: string): Category | undefined {
  return measures.categories.find(
    ({ code, label, unmanned_label }) => code === text || label === text || unmanned_label === text,
  )
}

/** Whether a certification of this category needs a publicity window: as the category says, else as the measures do. */
export function needsWindow(measures: Measures, category: Category): boolean {
  return category.windows_required ?? measures.windows_required
}

/** The grade that a code or label names. `absent` and `exempt` are grades of every set of measures. */
export function findGrade(measures: Measures, text: string): Grade | undefined {
  const known = gradesOf(measures)
  const grade = known.get(text) ?? readGrade(measures, text)
  if (grade) known.set(text, grade)
  return grade
}

const gradesOf = once((_: Measures) => new Map<string, Grade>())

function readGrade(measures: Measures, text: string): Grade | undefined {
  const own = measures.grades.find(({ code, label }) => code === text || label === text)
  if (own) {
    const label = { zh: own.label, en: own.label_en ?? own.label }
    return { code: own.code, label, ends_title: own.ends_title || own.code === 'absent' }
  }
  const common = Object.entries(COMMON_GRADES).find(([key, { zh }]) => key === text || zh === text)
  return common && { code: common[0], label: common[1], ends_title: common[0] === 'absent' }
}

/** The ground of revocation with this item number. */
export function findReason(measures: Measures, item: string): Reason | undefined {
  return measures.revocation_reasons.find(reason => reason.item === item)
}

/** From this day on the measures are known to the public. */
export function knownFrom(measures: Measures): Day {
  return measures.issued_on ?? measures.effective_from
}

/** Whether the measures are in force at the end of `day` (data/README.md, 办法的状态); those not yet in force have not expired. */
export function measuresStatusOn(measures: Measures, day: Day): 'in-force' | 'expired' {
  return measures.effective_to !== undefined && day > measures.effective_to ? 'expired' : 'in-force'
}

/** Whether the measures are issued, but not yet in force at the end of `day`. */
export function isToCome({ effective_from }: Measures, day: Day): boolean {
  return day < effective_from
}

/** The measures that speak at the end of `day`: in force, else the newest that were, else the newest that the public knows. */
export function presentMeasuresOn(all: readonly Measures[], day: Day): Measures | undefined {
  const known = all
    .filter(one => knownFrom(one) <= day)
    .toSorted((a, b) => compare(b.effective_from, a.effective_from))
  const begun = known.filter(one => !isToCome(one, day))
  return begun.find(one => measuresStatusOn(one, day) === 'in-force') ?? begun[0] ?? known[0]
}

/** Weihai's numbering (data/README.md, 办法各条在哪里落实), for measures that do not say which article governs what. */
const CUSTOMARY: Readonly<Record<Topic, string>> = {
  organisation: '4',
  definition: '5',
  application: '10',
  'operating-time': '7',
  indicators: '8',
  'nc-rate': '8',
  unmanned: '8',
  workshop: '9',
  'yield-grade': '14',
  publicity: '12',
  certification: '12',
  priority: '13',
  're-evaluation': '15',
  revocation: '16',
  refusal: '17',
  rename: '18',
  interpretation: '19',
  validity: '20',
}

/**
 * The article of the measures that governs a topic; undefined where they do not tell. Measures that say of no article
 * what it governs are taken to be numbered as Weihai's, as far as they list such an article. Without measures: §5's.
 */
export function articleOn(measures: Measures | undefined, topic: Topic): string | undefined {
  if (topic === 'publicity' && measures?.publicity.article) return measures.publicity.article
  const articles = measures?.articles ?? []
  const governing = articles.find(({ governs }) => governs.includes(topic))
  if (governing) return governing.no
  const isUntold = articles.every(({ governs }) => governs.length === 0)
  const isListed = articles.length === 0 || articles.some(({ no }) => no === CUSTOMARY[topic])
  return isUntold && isListed ? CUSTOMARY[topic] : undefined
}
