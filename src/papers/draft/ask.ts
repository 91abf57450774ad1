// In: a question about a paper, and the answers. Out: the answer, or nothing and the question noted. Only papers/ imports it.
import type { Notes, Option } from '../notes.ts'
import type { Spot } from '../paper.ts'

/** What a clerk answered, by the id of the question. */
export type Answers = ReadonlyMap<string, string>

/** Questions that are about the paper as a whole: an answer to one is never a slip, though a known notice needs none. */
const ABOUT_ALL =
  /^(notice\.(published_on|measures|document_no|kind|title|batch)|window\.(starts_on|ends_on)|(.+!)?(renames\.changed_on|re-evaluations\.grade|revocations\.reasons))$/

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
  return { answers, unused: () => [...given.keys()].filter(id => !asked.has(id) && !ABOUT_ALL.test(id)) }
}

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
