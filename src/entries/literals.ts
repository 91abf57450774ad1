// In: a value of JSON that is not text, and what its cell holds. Out: why it cannot stand there, or nothing.
// Only rows.ts imports it.
import { shorten, type Words } from '../problem.ts'
import type { Literal } from '../source/table.ts'
import { type CellForm, type Refusal, refuse } from './cell.ts'

const TAKES: Readonly<Record<CellForm['type'], Literal['kind'] | undefined>> = {
  string: undefined,
  date: undefined,
  boolean: 'boolean',
  number: 'number',
  list: 'list',
}

const EXPECTED: Readonly<Record<CellForm['type'], Words>> = {
  string: { zh: '文字', en: 'text' },
  date: { zh: '文字', en: 'text' },
  boolean: { zh: ' true、false 或文字', en: 'true, false or text' },
  number: { zh: '数字或文字', en: 'a number or text' },
  list: { zh: '文字的列表或文字', en: 'a list of texts or text' },
}

const FOUND: Readonly<Record<Literal['kind'], Words>> = {
  number: { zh: '数字', en: 'the number' },
  boolean: { zh: '真假值', en: 'the truth value' },
  list: { zh: '列表', en: 'the list' },
  other: { zh: '列表或对象', en: 'the list or object' },
}

/** Refuses a value that only looks like what is meant: 2022.10 is read as 2022.1, an object has no text. */
export function refuseLiteral({ kind, written }: Literal, type: CellForm['type']): Refusal | undefined {
  if (TAKES[type] === kind) return undefined
  const [expected, found] = [EXPECTED[type], FOUND[kind]]
  const shown = shorten(written)
  const isPlain = kind === 'number' || kind === 'boolean'
  return refuse(
    'json-type',
    `应为${expected.zh}，现为${found.zh} ${shown}。`,
    `Expected ${expected.en}; found ${found.en} ${shown}.`,
    isPlain ? `加上英文双引号："${shown}"。` : '写成一段文字，加上英文双引号；几项用分号隔开。',
    isPlain
      ? `Put it in double quotes: "${shown}".`
      : 'Write text in double quotes, with semicolons between items.',
  )
}
