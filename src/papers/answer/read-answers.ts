// In: the bytes of an answers file: a CSV `question,answer`, or an answered sheet. Out: the answers by question.
import Papa from 'papaparse'
import { trimBlank } from '../../characters.ts'
import { delimiterOf } from '../../source/delimiter.ts'
import { decodeBytes } from '../../source/text.ts'
import type { Answers } from '../draft/ask.ts'
import type { Sheet } from '../paper.ts'
import { formOf } from '../read/bytes.ts'
import { readWorkbook } from '../read/spreadsheet.ts'
import { ANSWER, QUESTION } from './words.ts'

/** The answers that are filled in; undefined where the file is neither. */
export async function readAnswers(file: string, bytes: Uint8Array): Promise<Answers | undefined> {
  const form = formOf(bytes)
  if (form === 'text') return readCsv(bytes)
  if (form !== 'xlsx' && form !== 'ods' && form !== 'xls') return undefined
  try {
    return readSheets(await readWorkbook(file, bytes, form))
  } catch {
    return undefined
  }
}

function readCsv(bytes: Uint8Array): Answers | undefined {
  const text = decodeBytes(bytes)?.text ?? ''
  const rows = Papa.parse<string[]>(delimiterOf(text).body, {
    delimiter: delimiterOf(text).delimiter,
  }).data.map(row => row.map(trimBlank))
  const [head = [], ...body] = rows
  const question = head.findIndex(one => one === 'question' || one === QUESTION)
  const answer = head.findIndex(one => one === 'answer' || one === ANSWER)
  if (question < 0 || answer < 0) return undefined
  return new Map(body.flatMap(row => (row[question] ? [[row[question], row[answer] ?? '']] : [])))
}

/** Of every sheet that has both columns; an empty cell is no answer. */
function readSheets(sheets: readonly Sheet[]): Answers | undefined {
  const answers = new Map<string, string>()
  let isAnswers = false
  for (const { lines } of sheets) {
    const head = lines.findIndex(({ cells }) => cells.includes(QUESTION) && cells.includes(ANSWER))
    const cells = lines[head]?.cells
    if (!cells) continue
    isAnswers = true
    for (const line of lines.slice(head + 1)) {
      const question = trimBlank(line.cells[cells.indexOf(QUESTION)] ?? '')
      const answer = trimBlank(line.cells[cells.indexOf(ANSWER)] ?? '')
      if (question !== '' && answer !== '') answers.set(question, answer)
    }
  }
  return isAnswers ? answers : undefined
}
