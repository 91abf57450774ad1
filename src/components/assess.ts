// In: the conditions of a category as its measures have them, and answers. Out: which are met, and how many indicators
// are reached. Pure; self-assessment.ts asks in the browser, for what is entered there leaves no page.

import type { AssessedCategory } from '../views/self-assessment.ts'

export interface Answers {
  conditions: Readonly<Record<string, 'yes' | 'no' | 'unknown' | undefined>>
  /** Per cent; undefined where nothing was entered. */
  figures: Readonly<Record<string, number | undefined>>
  ncRate: number | undefined
  yieldGrade: string | undefined
}

export interface Assessed {
  /** How many indicators are reached, of how many. */
  reached: number
  of: number
  /** How many conditions are not met, the indicators together as one; and how many cannot be told yet. */
  unmet: number
  open: number
}

type Verdict = 'met' | 'unmet' | 'open'

export function assess(category: AssessedCategory, answers: Answers): Assessed {
  const { indicators, needed, ncRate, refused, conditions } = category
  const figures = Object.entries(indicators).map(([name, least]) => figure(answers.figures[name], least))
  const reached = figures.filter(one => one === 'met').length
  const verdicts: Verdict[] = [
    ...conditions.map(name => answered(answers.conditions[name])),
    ...(needed > 0 ? [enough(reached, figures.filter(one => one === 'open').length, needed)] : []),
    ...(ncRate === undefined ? [] : [figure(answers.ncRate, ncRate)]),
    ...(refused.length > 0 ? [graded(answers.yieldGrade, refused)] : []),
  ]
  return {
    reached,
    of: figures.length,
    unmet: verdicts.filter(one => one === 'unmet').length,
    open: verdicts.filter(one => one === 'open').length,
  }
}

/** The highest level of a ladder of which every condition is met; undefined where none is. */
export function levelReached(
  categories: readonly AssessedCategory[],
  answers: Answers,
): AssessedCategory | undefined {
  return categories
    .filter(one => one.level !== undefined && isMet(assess(one, answers)))
    .sort((a, b) => (b.level ?? 0) - (a.level ?? 0))[0]
}

export const isMet = ({ unmet, open }: Assessed): boolean => unmet === 0 && open === 0

function answered(answer: Answers['conditions'][string]): Verdict {
  if (answer === 'yes') return 'met'
  return answer === 'no' ? 'unmet' : 'open'
}

function figure(value: number | undefined, least: number): Verdict {
  if (value === undefined || Number.isNaN(value)) return 'open'
  return value >= least ? 'met' : 'unmet'
}

/** What is still blank may be reached yet. */
function enough(reached: number, blank: number, needed: number): Verdict {
  if (reached >= needed) return 'met'
  return reached + blank >= needed ? 'open' : 'unmet'
}

function graded(grade: string | undefined, refused: readonly string[]): Verdict {
  if (!grade) return 'open'
  return refused.includes(grade) ? 'unmet' : 'met'
}
