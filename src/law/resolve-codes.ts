// In: entries whose categories, grades and reasons are as written, and the measures. Out: the same under the measures that
// govern them, each code resolved once, and every code that they do not know. apply-law.ts calls it.
import { COMMON_GRADES } from '../entries/codes.ts'
import { asking, nearest } from '../entries/nearest.ts'
import { placeOf, type RowPlace } from '../entries/place.ts'
import type { Tables } from '../entries/tables.ts'
import { compare } from '../order.ts'
import type { Problem } from '../problem.ts'
import { type Governed, type GovernedName, type GovernedRows, governRows } from './governed.ts'
import {
  type Category,
  findCategory,
  findGrade,
  findReason,
  type Grade,
  type Measures,
  type Reason,
} from './measures.ts'
import { statedByCode } from './stated-grades.ts'

type Resolved<Name extends GovernedName, Codes> = readonly (Governed<Tables[Name][number]> & Codes)[]

/**
 * The tables under the law: of a row that has a code, the code as its measures have it and what they say it is. A row
 * whose code they do not know is left out.
 */
export interface LawfulTables extends Omit<Tables, GovernedName>, Pick<GovernedRows, 'notices' | 'windows'> {
  candidates: Resolved<'candidates', { category: Category }>
  certifications: Resolved<'certifications', { category: Category }>
  're-evaluations': Resolved<'re-evaluations', { grade: Grade }>
  /** `reasons` in the order of the row. */
  'proposed-revocations': Resolved<'proposed-revocations', { reasons: readonly Reason[] }>
  revocations: Resolved<'revocations', { reasons: readonly Reason[] }>
}

/** Resolves every category, grade and reason. */
export function resolveCodes(
  tables: Tables,
  measures: ReadonlyMap<string, Measures>,
): { tables: LawfulTables; problems: readonly Problem[] } {
  const governed = governRows(tables, measures)
  const { resolve, problems } = resolver(measures)
  const notices = governed.notices.map(one => {
    // A grade of measures that the notice does not cite may be that of a title under them.
    const known = { ...one, laws: [...one.laws, ...measures.values()] }
    const stated = statedByCode(one.row, grade => resolve(known, 'stated_count', grade, findGrade)?.code)
    for (const one of stated.problems) problems.push(one)
    return { ...one, row: stated.row }
  })
  const categorised = <Row extends CategoryRow>(one: Governed<Row>) => {
    const { row: written, laws } = one
    const category = resolve(one, 'category', written.category, findCategory)
    if (!category) return undefined
    const unmanned = written.unmanned || written.category === category.unmanned_label
    const isAsMeant = written.category === category.code && written.unmanned === unmanned
    const row = isAsMeant ? written : { ...written, category: category.code, unmanned }
    return { row, laws, category }
  }
  const graded = (one: Governed<Tables['re-evaluations'][number]>) => {
    const { row: written, laws } = one
    const grade = resolve(one, 'grade', written.grade, findGrade)
    if (!grade) return undefined
    const row = written.grade === grade.code ? written : { ...written, grade: grade.code }
    return { row, laws, grade }
  }
  const grounded = <Row extends Placed & { reasons: readonly string[] }>(one: Governed<Row>) => ({
    ...one,
    reasons: resolved(one.row.reasons, item => resolve(one, 'reasons', item, findReason)),
  })
  return {
    tables: {
      ...tables,
      ...governed,
      notices,
      candidates: resolved(governed.candidates, categorised),
      certifications: resolved(governed.certifications, categorised),
      're-evaluations': resolved(governed['re-evaluations'], graded),
      'proposed-revocations': resolved(governed['proposed-revocations'], grounded),
      revocations: resolved(governed.revocations, grounded),
    },
    problems,
  }
}

/** What each is resolved to, without those that are not. */
function resolved<Item, Made>(items: Iterable<Item>, resolve: (item: Item) => Made | undefined): Made[] {
  const all: Made[] = []
  for (const item of items) {
    const made = resolve(item)
    if (made !== undefined) all.push(made)
  }
  return all
}

type CategoryRow = Placed & { category: string; unmanned: boolean }
type Placed = { at: RowPlace }

/** Resolves one code after another, and notes those that are unknown. */
function resolver(measures: ReadonlyMap<string, Measures>) {
  const problems: Problem[] = []
  const all = [...measures.values()].sort((a, b) => compare(a.id, b.id))

  /** What the first of the row's measures that knows the code says of it (of all, where none govern it). */
  const resolve = <T>(
    { row, laws }: Governed<Placed>,
    column: keyof typeof CODES,
    code: string,
    find: (one: Measures, code: string) => T | undefined,
  ): T | undefined => {
    const applicable = laws.length > 0 ? laws : all
    for (const one of applicable) {
      const found = find(one, code)
      if (found !== undefined) return found
    }
    problems.push(unknownCode(row, column, code, applicable))
    return undefined
  }
  return { resolve, problems }
}

/** What the measures know by a code, in the words that may stand for it. */
interface Named {
  code: string
  /** As a hint lists it. */
  shown: string
  spellings: readonly string[]
}

/** The columns of codes: what each is called, and what the measures know of it. */
const CODES = {
  category: { zh: '类别', en: 'category', known: ({ categories }: Measures) => categories.map(named) },
  grade: { zh: '复评等次', en: 'grade', known: gradesOf },
  stated_count: { zh: '复评等次', en: 'grade', known: gradesOf },
  reasons: {
    zh: '撤销情形',
    en: 'reason',
    known: ({ revocation_reasons }: Measures) =>
      revocation_reasons.map(({ item }) => ({ code: item, shown: item, spellings: [item] })),
  },
} as const

function named(one: { code: string; label: string; unmanned_label?: string | undefined }): Named {
  const { code, label, unmanned_label = label } = one
  return { code, shown: `${label}（${code}）`, spellings: [code, label, unmanned_label] }
}

function gradesOf({ grades }: Measures): Named[] {
  const common = Object.entries(COMMON_GRADES).map(([code, { zh }]) => named({ code, label: zh }))
  return [...grades.map(named), ...common]
}

function unknownCode(
  row: Placed,
  column: keyof typeof CODES,
  value: string,
  applicable: readonly Measures[],
): Problem {
  const { zh, en, known } = CODES[column]
  const choices = applicable.flatMap(known)
  const codes = new Map(choices.flatMap(({ code, spellings }) => spellings.map(one => [one, code] as const)))
  // An item is a number, and of numbers none is near another.
  const meant =
    column === 'reasons'
      ? undefined
      : nearest(value, codes.keys(), { meaningOf: spelling => codes.get(spelling) })
  const shown = [...new Set(choices.map(one => one.shown))]
  return {
    rule: `cell/${column.replace('_', '-')}`,
    level: 'error',
    ...placeOf(row, column),
    value,
    message: {
      zh: `依据办法中没有名为“${value}”的${zh}。`,
      en: `The measures have no ${en} “${value}”.`,
    },
    hint: asking(value, meant, {
      zh: `应为下列之一：${shown.join('、')}。`,
      en: `Use one of: ${shown.join(', ')}.`,
    }),
  }
}
