// In: the answers to an import's questions, and what was planned with them. Out: in words what became of each. scripts/import.ts
// tells it.
import { type Question, untakenWords } from '../../src/papers/notes.ts'
import type { Plan } from '../../src/papers/plan.ts'
import type { AnswerPlace, GivenAnswers } from './import-answers.ts'

/** What was taken of the answers, and from where; what was not, and what would be. */
export function tellAnswers(
  { answers, places, aside }: GivenAnswers,
  { questions, unused }: Plan,
): { said: string[]; warnings: string[] } {
  const open = new Set(questions.map(({ id }) => id))
  const taken = [...places].filter(([id]) => !open.has(id) && !unused.includes(id) && answers.get(id) !== '')
  const byFile = Map.groupBy(taken, ([, { file }]) => file)
  const said = [...byFile].map(
    ([file, all]) => `采用的回答：${file} 的 ${all.map(([id, { row }]) => `${id}（${row}）`).join('、')}`,
  )
  return {
    said,
    warnings: [
      ...aside,
      ...questions.flatMap(question => notTaken(question, places.get(question.id))),
      ...unused.map(id => unusedWords(id, places.get(id))),
    ],
  }
}

function notTaken(question: Question, place: AnswerPlace | undefined): string[] {
  const { id, given, ask, options } = question
  if (!given) return []
  const choices = options.map(({ label }) => label).join(' / ')
  return [
    `${placeWords(place)}“${id}”${untakenWords(question)}；${choices ? `可答：${choices}` : `问的是：${ask}`}`,
  ]
}

function unusedWords(id: string, place: AnswerPlace | undefined): string {
  return `${placeWords(place)}“${id}”没有用上：没有这个问题（名单已经写明，或者编号不对）`
}

/** 回答.csv 第 3 行的 */
function placeWords(place: AnswerPlace | undefined): string {
  return place ? `${place.file} ${place.row}的` : '回答'
}
