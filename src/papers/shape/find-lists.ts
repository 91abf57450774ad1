// In: a sheet. Out: the lists in it: a new one begins where a title and a header do. plan.ts reads every sheet with it.
import { trimBlank } from '../../characters.ts'
import { type Line, plainLine, type Sheet } from '../paper.ts'
import { isHeader } from './fields.ts'
import { readNumeral } from './fold.ts'
import { readHead } from './head.ts'
import {
  countInTitle,
  EXAMPLE,
  fullColumns,
  isContinuation,
  isNote,
  isSignature,
  isTotal,
  oneLine,
  readHeading,
  totalOf,
  wordsOf,
} from './line-kinds.ts'
import type { Column, Group, List, Row, Said } from './list.ts'

/** Grows while its lines are read. */
interface Draft {
  titles: Said[]
  columns: Column[]
  rows: Row[]
  groups: Group[]
  totals: (Said & { count: number })[]
  notes: Said[]
  /** The columns of further blocks, where a list stands in several side by side, and the rows of each. */
  beside: { columns: readonly Column[]; rows: Row[] }[]
  /** The headings that hold now, with how deep they stand. */
  open: { group: Group; level: number }[]
}

/** The lists of a sheet, in order; none where no line heads one. */
export function findLists({ file, name, called, lines, hiddenColumns }: Sheet): List[] {
  const written = lines.filter(line => fullColumns(line).length > 0 || line.filled.length > 0)
  const drafts: Draft[] = []
  let titles: Said[] = []
  for (let i = 0; i < written.length; i++) {
    const line = written[i]
    if (!line) continue
    const current = drafts.at(-1)
    if (isHeader(line.cells)) {
      const { columns, beside, height } = readHead(line, written[i + 1], hiddenColumns)
      if (!current || titles.length > 0 || !isSameHead(columns, current.columns)) {
        drafts.push({
          titles,
          columns,
          beside: beside.map(columns => ({ columns, rows: [] })),
          rows: [],
          groups: [],
          totals: [],
          notes: [],
          open: [],
        })
      }
      titles = []
      i += height - 1
    } else if (!current || headsNext(written, i)) titles.push(...saidBy(line))
    else if (!isExample(current, line)) readLine(current, line)
  }
  return drafts.map(({ open, beside, ...list }) => ({
    ...list,
    rows:
      beside.length > 0
        ? inOrder(list.columns, [list.rows, ...beside.map(one => one.rows)].flat())
        : list.rows,
    file,
    sheet: name,
    called,
  }))
}

/** The rows of blocks side by side by their numbers; block after block where not every row has one. */
function inOrder(columns: readonly Column[], rows: readonly Row[]): readonly Row[] {
  const at = columns.find(({ field }) => field === 'seq')?.at ?? -1
  const numberOf = ({ line }: Row) => readNumeral(oneLine(line.cells[at] ?? '')) ?? 0
  return rows.every(row => numberOf(row) > 0) ? [...rows].sort((a, b) => numberOf(a) - numberOf(b)) : rows
}

function isExample({ columns }: Draft, { cells }: Line): boolean {
  const seq = columns.find(({ field }) => field === 'seq')
  return seq !== undefined && oneLine(cells[seq.at] ?? '') === EXAMPLE
}

function saidBy(line: Line): Said[] {
  const text = wordsOf(line)
  return text === '' || isContinuation(text) ? [] : [{ row: line.row, text }]
}

function isSameHead(a: readonly Column[], b: readonly Column[]): boolean {
  return a.map(({ title }) => title).join('\n') === b.map(({ title }) => title).join('\n')
}

/** Whether a line, and at most three more of its kind, lead up to a header: then it is a title. */
function headsNext(lines: readonly Line[], at: number): boolean {
  for (const line of lines.slice(at, at + 4)) {
    if (isHeader(line.cells)) return true
    const text = wordsOf(line)
    if (fullColumns(line).length > 1 || isNote(text) || isTotal(text)) return false
  }
  return false
}

function readLine(draft: Draft, line: Line): void {
  const full = fullColumns(line)
  const text = wordsOf(line)
  const isAlone = (full.length === 1 && line.filled.length === 0) || isRepeated(line, full)
  if (isContinuation(text)) return
  const isSigned = (isAlone || line.filled.length === 0) && isSignature(text)
  if (isSigned || (isAlone && isNote(text))) {
    draft.notes.push({ row: line.row, text })
    return
  }
  if (isTotal(text)) readTotal(draft, line, text)
  else if (!isAlone || isRowOfOneCell(draft, line, full[0] ?? 0)) {
    const heading = numberedHeading(draft, line)
    if (heading) openGroup(draft, line.row, heading)
    else addRow(draft, line)
  } else openGroup(draft, line.row, text)
}

/** A row; where the list stands in several blocks side by side, one of each that has anything. */
function addRow(draft: Draft, line: Line): void {
  const groups = draft.open.map(({ group }) => group)
  const own = draft.columns.some(({ at }) => trimBlank(line.cells[at] ?? '') !== '')
  if (own || draft.beside.length === 0) draft.rows.push({ line, groups })
  for (const [i, { columns, rows }] of draft.beside.entries()) {
    const cells = new Array<string>(line.cells.length).fill('')
    for (const [c, { at }] of columns.entries()) cells[draft.columns[c]?.at ?? at] = line.cells[at] ?? ''
    const isFull = cells.some(cell => trimBlank(cell) !== '')
    if (isFull)
      rows.push({ line: { ...plainLine(line.row, cells), isHidden: line.isHidden, block: i + 2 }, groups })
  }
}

/** What a line sums up: 合计 3家; a bare number below another column than those of names is a sum of something else. */
function readTotal(draft: Draft, line: Line, text: string): void {
  const told = fullColumns(line).filter(c => {
    const field = draft.columns.find(({ at }) => at === c)?.field ?? ''
    return COUNTED.has(field) || !/^[\d.,\s]+$/.test(line.cells[c] ?? '')
  })
  const count = totalOf(told.map(c => oneLine(line.cells[c] ?? '')).join(' '))
  if (count !== undefined) draft.totals.push({ row: line.row, text, count })
}

const COUNTED = new Set(['seq', 'enterprise', 'name', 'district', 'category'])

/** 一 | 环翠区 | 2家: a heading of which the number stands below 序号; undefined where the line is a row. */
function numberedHeading({ columns }: Draft, line: Line): string | undefined {
  const seq = columns.find(({ field }) => field === 'seq')
  const number = seq && oneLine(line.cells[seq.at] ?? '')
  if (columns.length < 3 || !number || !/^[（(]?[一二三四五六七八九十]+[）)、.]?$/.test(number))
    return undefined
  const texts = fullColumns(line).flatMap(c => (c === seq.at ? [] : [oneLine(line.cells[c] ?? '')]))
  const isCounted = texts.length === 2 && /^共?\d+\s*[家户个项]$/.test(texts[1] ?? '')
  return texts.length === 1 || isCounted ? `${number.replace(/[、.]$/, '')}、${texts.join('')}` : undefined
}

/** A heading over the whole width, of which some programs write the text into every cell. */
function isRepeated({ cells }: Line, full: readonly number[]): boolean {
  const texts = new Set(full.map(c => oneLine(cells[c] ?? '')))
  return full.length > 1 && texts.size === 1 && !/^\d*$/.test([...texts].join(''))
}

/** A number or a name alone is a row in which something is missing, not a heading. */
function isRowOfOneCell({ columns }: Draft, line: Line, at: number): boolean {
  if ((line.spans.get(at) ?? 1) > 1 || fullColumns(line).length > 1) return false
  if (countInTitle(oneLine(line.cells[at] ?? '')) !== undefined) return false
  const field = columns.find(column => column.at === at)?.field
  if (field === 'seq') return /^\s*\d+\s*$/.test(line.cells[at] ?? '')
  return field !== undefined && at > 0
}

function openGroup(draft: Draft, row: number, text: string): void {
  const { title, level, count } = readHeading(text)
  const group = { row, text, title, count }
  draft.open = [...draft.open.filter(one => one.level < level), { group, level }]
  draft.groups.push(group)
}
