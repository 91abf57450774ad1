// What is found on the way from a paper to rows: what was changed and said, what must be asked, what is refused. Every step
// of plan.ts notes here; nothing is printed.
import type { Level, Problem } from '../problem.ts'
import type { Spot } from './paper.ts'

/** A value that is written in another form than the paper has it. */
export interface Change extends Spot {
  was: string
  now: string
}

/** What the paper does not say, in its own words; nothing is written while one is open. */
export interface Question extends Spot {
  id: string
  value: string
  ask: string
  /** What may be answered; empty where anything may. */
  options: readonly Option[]
  /** What was answered and could not be taken, and why. */
  given?: string | undefined
  why?: string | undefined
}

/** An answer that may be given, and what it means. */
export interface Option {
  value: string
  label: string
}

/** Why the paper cannot be taken as it is. */
export interface Refusal extends Spot {
  rule: string
  value: string
  message: string
  hint: string
}

export interface Notes {
  said: string[]
  changed: Change[]
  questions: Question[]
  refused: Refusal[]
  warnings: string[]
}

export function takeNotes(): Notes {
  return { said: [], changed: [], questions: [], refused: [], warnings: [] }
}

/** A question as it is asked: again with the answer that could not be taken, where one was given. */
export function askWords(question: Question): string {
  const untaken = untakenWords(question)
  return untaken === '' ? question.ask : `${question.ask}（${untaken}）`
}

/** Why the answer to a question was not taken; '' where there was none. */
export function untakenWords({ given, why = '不在可答的里面' }: Question): string {
  return given ? `答的“${given}”没有采用：${why}` : ''
}

/** `第 5 行`, with the sheet and the file where there are several. */
export function placeWords({ sheet, row }: Spot): string {
  return `${sheet ? `“${sheet}”` : ''}${row ? `第 ${row} 行` : ''}`
}

/** A problem of the register's own checks, said of the cell of the paper that it comes from. */
export function noteProblem(
  notes: Notes,
  spot: Spot,
  problem: Pick<Problem, 'rule' | 'message' | 'hint'> & { level: Level; value: string },
): void {
  const { rule, level, value, message, hint } = problem
  if (level === 'error') notes.refused.push({ ...spot, rule, value, message: message.zh, hint: hint.zh })
  else notes.warnings.push(`${placeWords(spot)} ${message.zh}`.trim())
}
