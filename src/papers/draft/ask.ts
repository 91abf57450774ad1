// In: a question about a paper, and the answers. Out: the answer, or nothing and the question noted. Only papers/ imports it.
import { trimBlank } from '../../characters.ts'
import type { Notes, Option, Question } from '../notes.ts'
import type { Spot } from '../paper.ts'

/** What a clerk answered, by the id of the question. */
export type Answers = ReadonlyMap<string, string>

/** The same answers, and which of them nobody asked for. */
export function watchAnswers(given: Answers): { answers: Answers; unused: () => string[] } {
  const asked = new Set<string>()
  const note = (id: string) => {
    asked.add(id)
    return id
  }
  const watched = new Map(given)
  const answers: Answers = Object.assign(watched, {
    get: (id: string) => given.get(note(id)),
    has: (id: string) => given.has(note(id)),
  })
  return { answers, unused: () => [...given.keys()].filter(id => !asked.has(id)) }
}

/** What a question needs: where an answer may be, and where it is noted that there is none. */
export interface Asking {
  answers: Answers
  notes: Notes
}

/** A question about a paper as a whole. */
export interface PaperQuestion {
  id: string
  ask: string
  /** What is likely, or all that may be answered. */
  options?: readonly Option[]
  /** What else may be answered: its value, or undefined where it cannot be taken. Without it the options alone may be. */
  read?: (given: string) => string | undefined
  /** Why an answer cannot be taken. */
  why?: string
}

/** The answer to a question about the paper; where there is none, or none that can be taken, the question is noted. */
export function askPaper(
  { answers, notes }: Asking,
  spot: Spot,
  { id, ask, options = [], read, why }: PaperQuestion,
): string | undefined {
  const given = answers.get(id)
  const chosen = given === undefined ? undefined : (chooseOption(options, given) ?? read?.(given))
  return chosen ?? noteQuestion(notes, { ...spot, id, value: '', ask, options, given, why })
}

/** Any text that says something. */
export function anyText(given: string): string | undefined {
  return trimBlank(given) || undefined
}

/** The option that an answer means: by its value, by what the drop-down shows, or by its words alone (文登区). */
export function chooseOption(options: readonly Option[], given: string): string | undefined {
  return options.find(
    ({ value, label }) => given === label || means(given, value) || label === `${value} ${given}`,
  )?.value
}

/** Whether an answer means a value: itself, or what a drop-down shows of it. */
export function means(answer: string, value: string): boolean {
  return answer === value || answer.startsWith(`${value} `) || answer.startsWith(`${value}（`)
}

/** Notes a question, and gives no answer. */
export function noteQuestion(notes: Notes, question: Question): undefined {
  notes.questions.push(question)
}
