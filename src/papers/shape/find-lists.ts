// In: a sheet. Out: the lists in it: a new one begins where a title and a header do. plan.ts reads every sheet with it.
import type { Line, Sheet } from '../paper.ts'
import { isHeader } from './fields.ts'
import { readHead } from './head.ts'
import {
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
      const { columns, height } = readHead(line, written[i + 1], hiddenColumns)
      if (!current || titles.length > 0 || !isSameHead(columns, current.columns)) {
        drafts.push({ titles, columns, rows: [], groups: [], totals: [], notes: [], open: [] })
      }
      titles = []
      i += height - 1
    } else if (!current || headsNext(written, i)) titles.push(...saidBy(line))
    else if (!isExample(current, line)) readLine(current, line)
  }
  return drafts.map(({ open, ...list }) => ({ file, sheet: name, called, ...list }))
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
  const total = totalOf(text)
  const isAlone = (full.length === 1 && line.filled.length === 0) || isRepeated(line, full)
  if (isContinuation(text)) return
  if (isAlone && (isSignature(text) || isNote(text))) {
    draft.notes.push({ row: line.row, text })
    return
  }
  if (isTotal(text)) {
    if (total !== undefined) draft.totals.push({ row: line.row, text, count: total })
  } else if (!isAlone || isRowOfOneCell(draft, line, full[0] ?? 0)) {
    draft.rows.push({ line, groups: draft.open.map(({ group }) => group) })
  } else openGroup(draft, line.row, text)
}

/** A heading over the whole width, of which some programs write the text into every cell. */
function isRepeated({ cells }: Line, full: readonly number[]): boolean {
  const texts = new Set(full.map(c => oneLine(cells[c] ?? '')))
  return full.length > 1 && texts.size === 1 && !/^\d*$/.test([...texts].join(''))
}

/** A number or a name alone is a row in which something is missing, not a heading. */
function isRowOfOneCell({ columns }: Draft, line: Line, at: number): boolean {
  if ((line.spans.get(at) ?? 1) > 1 || fullColumns(line).length > 1) return false
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
