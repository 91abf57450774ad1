// What all drafts of one plan share: the register as it is indexed, the answers, the notes, and the rows that grow.

import type { TableName } from '../../entries/schema.ts'
import type { Site } from '../../entries/site.ts'
import type { Measures } from '../../law/measures.ts'
import type { Register } from '../../register/register.ts'
import type { FindDistrict } from '../match/districts.ts'
import type { FirmIndex } from '../match/enterprises.ts'
import type { NearFirms } from '../match/near-names.ts'
import type { Mint } from '../mint.ts'
import type { Option } from '../notes.ts'
import { cellOf, columnOf, type List, type Row, spotOf } from '../shape/list.ts'
import { type Asking, chooseOption, noteQuestion } from './ask.ts'
import type { DraftedRow, FilledRow } from './drafted.ts'
import type { NoticeDraft } from './notice.ts'

export interface Work extends Asking {
  register: Register
  site: Site | undefined
  firms: FirmIndex
  nearFirms: NearFirms
  findDistrict: FindDistrict
  mint: Mint
  notice: NoticeDraft
  /** The measures that say what categories, grades and reasons there are: those of the notice, or all. */
  laws: readonly Measures[]
  /** Whether several papers are read at once: then ids of questions name the file. */
  hasSeveralFiles: boolean
  rows: Record<string, DraftedRow[]>
  filled: FilledRow[]
  /** The answers that hold for every cell of a list that is written alike, by the question; undefined while one is open. */
  alike: Map<string, string | undefined>
}

/** What a question about a row needs. */
export type Asks = Pick<Work, 'answers' | 'notes' | 'hasSeveralFiles' | 'alike'>

/** Adds a row to a table. */
export function addRow(work: Work, table: TableName, drafted: DraftedRow): void {
  const rows = work.rows[table] ?? []
  rows.push(drafted)
  work.rows[table] = rows
}

/** The id of a question about a row: `row5.enterprise`, `Sheet2!row5.enterprise`, `环翠!row5.enterprise`; `row5-2` in a second block. */
export function rowQuestion(work: Pick<Work, 'hasSeveralFiles'>, list: List, row: Row, what: string): string {
  const file = work.hasSeveralFiles ? `${list.file.replace(/(\.[A-Za-z]+)+$/, '')}!` : ''
  return `${file}${list.sheet ? `${list.sheet}!` : ''}row${row.line.row}${row.line.block ? `-${row.line.block}` : ''}.${what}`
}

/** The questions that are about what a cell says: what one such cell means, all of the list mean that are written alike. */
const ABOUT_WORDS: Readonly<Record<string, string>> = {
  grade: 'grade',
  category: 'category',
  recommended_by: 'district',
  reasons: 'reasons',
  enterprise: 'enterprise',
}

/** A question about a row: what it is called by, the field that it is about, and what may be answered. */
export interface RowQuestion {
  what: string
  field: string
  ask: string
  options: readonly Option[]
  /** What an answer means that is none of the options; undefined where it cannot be taken. */
  read?: (given: string) => string | undefined
  /** Why an answer cannot be taken. */
  why?: string
}

/**
 * The answer to a question about a row; where there is none, or none that can be taken, the question is noted: once for all cells
 * of the list that are written alike.
 */
export function askRow(
  work: Asks,
  list: List,
  row: Row,
  { what, field, ask, options, read, why }: RowQuestion,
): string | undefined {
  const id = rowQuestion(work, list, row, what)
  const given = work.answers.get(id)
  const chosen = given === undefined ? undefined : (chooseOption(options, given) ?? read?.(given))
  const value = cellOf(list, row, field)
  const words = value === '' || ABOUT_WORDS[what] !== field ? undefined : wordsKey(list, row, what, value)
  if (words !== undefined) {
    if (chosen === undefined && work.alike.has(words)) return work.alike.get(words)
    work.alike.set(words, chosen)
  }
  if (chosen !== undefined) return chosen
  const alike =
    words === undefined ? 1 : list.rows.filter(one => wordsKey(list, one, what, value) === words).length
  const told = alike > 1 ? `${ask}（有 ${alike} 行这样写，一起回答）` : ask
  return noteQuestion(work.notes, { ...spotOf(list, row, field), id, value, ask: told, options, given, why })
}

function wordsKey(list: List, row: Row, what: string, value: string): string | undefined {
  if (cellOf(list, row, ABOUT_WORDS[what] ?? '') !== value) return undefined
  const code = what === 'enterprise' ? cellOf(list, row, 'uscc') : ''
  return [list.file, list.sheet, what, value, code].join('\n')
}

/** Whether nothing in a list tells a field of its rows: no column of it, and no heading that holds it. */
export function saysNowhere(list: List, field: string, isTold: (heading: string) => boolean): boolean {
  return !columnOf(list, field) && list.rows.length > 1 && !list.groups.some(({ title }) => isTold(title))
}

/** The answer to what a list tells of none of its rows: asked once for all of them. */
export function askList(
  { answers, notes }: Work,
  list: List,
  what: string,
  ask: string,
  options: readonly Option[],
): string | undefined {
  const id = `${list.sheet ? `${list.sheet}!` : ''}${what}`
  const given = answers.get(id)
  const chosen = given === undefined ? undefined : chooseOption(options, given)
  if (chosen !== undefined || notes.questions.some(one => one.id === id)) return chosen
  return noteQuestion(notes, { ...spotOf(list, undefined), id, value: '', ask, options, given })
}

/** Whether rows are still asked or refused: what a list leaves out cannot be told before all of it is understood. */
export function isOpen({ notes }: Pick<Work, 'notes'>): boolean {
  return notes.questions.length + notes.refused.length > 0
}

/** Refuses a row, or a cell of it. */
export function refuseRow(
  work: Pick<Work, 'notes'>,
  list: List,
  row: Row,
  field: string | undefined,
  refusal: { rule: string; message: string; hint: string },
): undefined {
  const value = field ? cellOf(list, row, field) : ''
  work.notes.refused.push({ ...spotOf(list, row, field), ...refusal, value })
}
