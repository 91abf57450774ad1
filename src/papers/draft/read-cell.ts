// In: a cell of a paper, and the column of the register that it is for. Out: what will be written, in the register's form;
// every change noted, what cannot be read refused in the register's own words. Only draft/ imports it.
import { trimBlank } from '../../characters.ts'
import { formOf, isRefusal } from '../../entries/cell.ts'
import { meantDay } from '../../entries/read-day.ts'
import type { Column, TableName } from '../../entries/schema.ts'
import { TABLES } from '../../entries/tables.ts'
import { placeWords } from '../notes.ts'
import { foldWords } from '../shape/fold.ts'
import { cellOf, columnOf, type List, type Row, spotOf } from '../shape/list.ts'
import { cleanLine } from './clean.ts'
import { type Asks, askRow, refuseRow, rowQuestion } from './work.ts'

/** Reads the cell of a field for a column of a table; '' where it is empty, refused, or asked. */
export function readCell(
  work: Asks,
  list: List,
  row: Row,
  table: TableName,
  name: string,
  field = name,
): string {
  const written = cellOf(list, row, field)
  const found = trimBlank(written)
  if (found === '' || isNothing(found)) return ''
  const column = Object.entries<Column>(TABLES[table].columns).find(([one]) => one === name)?.[1]
  if (!column) return ''
  const value = inForm(work, list, row, name, field, column, found)
  if (value === '') return ''
  const refusal = refusalOf(column, value)
  if (refusal) {
    refuseRow(work, list, row, field, {
      rule: `cell/${refusal.kind}`,
      message: refusal.message.zh,
      hint: refusal.hint.zh,
    })
    return ''
  }
  noteForm(work, list, row, field, written, value)
  return value
}

/** `/`, `—`, 无: what people write where there is nothing. */
export function isNothing(text: string): boolean {
  return /^(无|没有|\/|\\|-+|—+|－+|\.|n\/a)$/i.test(trimBlank(text))
}

/** Why a column refuses a text; undefined where it takes it. */
export function refusalOf(column: Column, text: string) {
  const result = column.type.safeParse(text)
  if (result.success) return undefined
  for (const issue of result.error.issues)
    if ('params' in issue && isRefusal(issue.params)) return issue.params
  return undefined
}

function inForm(
  work: Asks,
  list: List,
  row: Row,
  name: string,
  field: string,
  column: Column,
  found: string,
): string {
  const form = formOf(column.type)
  switch (form.type) {
    case 'date':
      return meantDay(found)?.day ?? found.normalize('NFKC')
    case 'boolean':
      return readFlag(found)
    case 'number':
      return readPercent(work, list, row, name, field, found)
    default:
      return form.codes ? (codeOf(form.codes, found) ?? found) : cleanLine(found).text
  }
}

const YES = /^(是|有|√|✓|✔|☑|v|y|yes|true|1)$/i
const NO = /^(否|不是|×|x|✗|✘|☐|n|no|false|0)$/i

function readFlag(found: string): string {
  if (YES.test(found)) return 'true'
  return NO.test(found) ? 'false' : found
}

function codeOf(codes: Readonly<Record<string, { zh: string }>>, found: string): string | undefined {
  const words = foldWords(found)
  const own = Object.entries(codes).find(([code, { zh }]) =>
    [code, zh, zh.replace('类', '')].some(one => foldWords(one) === words),
  )
  return own?.[0] ?? codeWithin(codes, words)
}

/** 吸收合并 is a 合并: the only label that stands in the text. */
function codeWithin(codes: Readonly<Record<string, { zh: string }>>, words: string): string | undefined {
  const [only, ...others] = Object.entries(codes).filter(([, { zh }]) => zh.length > 1 && words.includes(zh))
  return others.length === 0 ? only?.[0] : undefined
}

/** A share as a number of per cent: ８５%, ≥85, 85.0% → 85; below 1 nobody can tell what is meant, so it is asked. */
function readPercent(work: Asks, list: List, row: Row, name: string, field: string, found: string): string {
  const plain = found.normalize('NFKC').replace(/[≥>≧＞约\s]|以上/g, '')
  const [, digits] = /^(\d{1,6}(?:\.\d{1,9})?)%?$/.exec(plain) ?? []
  if (digits === undefined) return plain
  const value = Number(digits)
  if (value === 0 || value >= 1 || plain.endsWith('%')) return String(value)
  const whole = String(Number((value * 100).toPrecision(12)))
  const title = columnOf(list, field)?.title ?? ''
  const ask = `${title.includes('%') || title.includes('％') ? '列名写明“%”，' : ''}${digits} 是 ${digits}% 还是 ${whole}%？`
  const options = [
    { value: digits, label: `${digits}%` },
    { value: whole, label: `${whole}%` },
  ]
  const key = [list.file, list.sheet, name, 'shares'].join('\n')
  const isOfColumn = areAllShares(list, field)
  const own = work.answers.has(rowQuestion(work, list, row, name))
  if (isOfColumn && !own && work.alike.has(key)) {
    const means = work.alike.get(key)
    return means === undefined ? '' : means === 'parts' ? whole : digits
  }
  const told = isOfColumn ? `${ask}（这一列都小于 1，其余各行照此办理）` : ask
  const answer = askRow(work, list, row, { what: name, field, ask: told, options })
  if (!work.alike.has(key)) work.alike.set(key, answer && (answer === whole ? 'parts' : 'percent'))
  return answer ?? ''
}

/** Whether a column has nothing but shares of 1, in two rows or more: then they are all meant alike. */
function areAllShares(list: List, field: string): boolean {
  const known = SHARES.get(list) ?? new Map<string, boolean>()
  SHARES.set(list, known)
  const found = known.get(field)
  if (found !== undefined) return found
  const texts = list.rows
    .map(row => trimBlank(cellOf(list, row, field)))
    .filter(text => text !== '' && !isNothing(text))
  const are = texts.length > 1 && texts.every(text => /^0?\.\d{1,9}$|^0$/.test(text.normalize('NFKC')))
  known.set(field, are)
  return are
}

const SHARES = new WeakMap<List, Map<string, boolean>>()

/** Notes the change; what is more than another way to write the same is said as well. */
function noteForm(work: Asks, list: List, row: Row, field: string, written: string, value: string): void {
  if (written === value) return
  const spot = spotOf(list, row, field)
  work.notes.changed.push({ ...spot, was: written, now: value })
  if (written.normalize('NFKC') !== written)
    work.notes.said.push(`${placeWords(spot)} “${written}” → ${value}`)
}
