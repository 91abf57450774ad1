// In: a question about a paper, and the answers. Out: the answer, or nothing and the question noted. Only papers/ imports it.
import type { Notes, Option } from '../notes.ts'
import type { Spot } from '../paper.ts'

/** What a clerk answered, by the id of the question. */
export type Answers = ReadonlyMap<string, string>

/** What a question needs: where an answer may be, and where it is noted that there is none. */
export interface Asking {
  answers: Answers
  notes: Notes
}

/** The answer to a question about the paper; where there is none the question is noted. */
export function askPaper(
  { answers, notes }: Asking,
  spot: Spot,
  id: string,
  ask: string,
  options: readonly Option[] = [],
): string | undefined {
  const given = answers.get(id)
  if (given !== undefined) return chooseOption(options, given) ?? given
  return noteQuestion(notes, { ...spot, id, value: '', ask, options })
}

/** The option that an answer means: by its value, by what the drop-down shows, or by its words alone (文登区). */
export function chooseOption(options: readonly Option[], given: string): string | undefined {
  if (options.length === 0) return given
  return options.find(
    ({ value, label }) =>
      [value, label].includes(given) || given.startsWith(`${value} `) || label === `${value} ${given}`,
  )?.value
}

/** Notes a question, and gives no answer. */
export function noteQuestion(notes: Notes, question: Notes['questions'][number]): undefined {
  notes.questions.push(question)
}
