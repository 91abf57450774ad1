// In: the bytes of an answers file: a CSV `question,answer`, or an answered sheet. Out: the answers by question.
import Papa from 'papaparse'
import { trimBlank } from '../../characters.ts'
import { delimiterOf } from '../../source/delimiter.ts'
import { decodeBytes } from '../../source/text.ts'
import type { Answers } from '../draft/ask.ts'
import { type Line, plainLine, type Sheet } from '../paper.ts'
import { formOf } from '../read/bytes.ts'
import { readWorkbook } from '../read/spreadsheet.ts'
import { ANSWER, isShown, QUESTION } from './words.ts'

/** Answers, and the line on which each stands. */
export interface ReadAnswers {
  answers: Answers
  lines: ReadonlyMap<string, number>
  /** What was answered to a question that is answered again further below, in order. */
  replaced: readonly { id: string; answer: string; line: number }[]
}

/** The answers that are filled in; undefined where the file is neither. */
export async function readAnswers(file: string, bytes: Uint8Array): Promise<ReadAnswers | undefined> {
  const form = formOf(bytes)
  if (form === 'text') return readCsv(bytes)
  if (form !== 'xlsx' && form !== 'ods' && form !== 'xls') return undefined
  try {
    return readSheets(await readWorkbook(file, bytes, form, name => !isShown(name)), false)
  } catch {
    return undefined
  }
}

function readCsv(bytes: Uint8Array): ReadAnswers | undefined {
  const { delimiter, skipped, body } = delimiterOf((decodeBytes(bytes)?.text ?? '').replace(/\r\n?/g, '\n'))
  const rows = Papa.parse<string[]>(body, { delimiter, newline: '\n' }).data
  let line = skipped
  const lines = rows.map((cells): Line => {
    const at = line + 1
    line = at + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
    return plainLine(at, cells)
  })
  // Whoever writes a line into a CSV and leaves its answer empty says so.
  return readSheets([{ file: '', name: '', called: '', lines, hiddenColumns: [] }], true)
}

/** Of every sheet that has both columns; an empty cell is no answer. */
function readSheets(sheets: readonly Sheet[], maySayNothing: boolean): ReadAnswers | undefined {
  const answers = new Map<string, string>()
  const places = new Map<string, number>()
  const replaced: ReadAnswers['replaced'][number][] = []
  let isAnswers = false
  for (const { lines } of sheets) {
    const head = lines.findIndex(({ cells }) => columnsIn(cells) !== undefined)
    const [question, answer] = columnsIn(lines[head]?.cells ?? []) ?? []
    if (question === undefined || answer === undefined) continue
    isAnswers = true
    for (const { row, cells } of lines.slice(head + 1)) {
      const id = trimBlank(cells[question] ?? '')
      const text = trimBlank(cells[answer] ?? '')
      if (id === '' || (text === '' && !maySayNothing)) continue
      const before = answers.get(id)
      if (before !== undefined && before !== text)
        replaced.push({ id, answer: before, line: places.get(id) ?? row })
      answers.set(id, text)
      places.set(id, row)
    }
  }
  return isAnswers ? { answers, lines: places, replaced } : undefined
}

function columnsIn(cells: readonly string[]): [question: number, answer: number] | undefined {
  const words = cells.map(trimBlank)
  const question = words.findIndex(one => one === 'question' || one === QUESTION)
  const answer = words.findIndex(one => one === 'answer' || one === ANSWER)
  return question < 0 || answer < 0 ? undefined : [question, answer]
}
