// In: the line that heads a list, and the one after it. Out: the columns; two-row heads are joined. Only find-lists.ts asks.
import type { Line } from '../paper.ts'
import { fieldOf } from './fields.ts'
import { fullColumns, oneLine } from './line-kinds.ts'
import type { Column } from './list.ts'

/**
 * The columns, those of further blocks where the list stands in several side by side, and how many lines their head takes: 1, or 2
 * where 指标 stands over 成本 and 效率. Of two columns for one field the first is read.
 */
export function readHead(
  head: Line,
  below: Line | undefined,
  hidden: readonly number[],
): { columns: Column[]; beside: Column[][]; height: 1 | 2 } {
  const isTwoRows = below !== undefined && continues(head, below)
  const width = Math.max(head.cells.length, isTwoRows ? below.cells.length : 0)
  const titles = Array.from({ length: width }, (_, c) => titleAt(head, isTwoRows ? below : undefined, c))
  const columns = titles.flatMap((title, at): Column[] =>
    title === '' || hidden.includes(at) ? [] : [{ at, title, field: fieldOf(title) }],
  )
  const [first = [], ...beside] = blocksOf(columns)
  return { columns: first.map(readOnce), beside, height: isTwoRows ? 2 : 1 }
}

/** 序号 企业名称 区市 序号 企业名称 区市: the same heads again beside them. */
function blocksOf(columns: readonly Column[]): Column[][] {
  const again = columns.findIndex(({ title }, i) => i > 1 && title === columns[0]?.title)
  const isWhole = again > 1 && columns.length % again === 0
  if (!isWhole || columns.some(({ title }, i) => title !== columns[i % again]?.title)) return [[...columns]]
  return Array.from({ length: columns.length / again }, (_, i) => columns.slice(i * again, (i + 1) * again))
}

function readOnce(column: Column, i: number, all: readonly Column[]): Column {
  const isSecond = column.field !== undefined && all.findIndex(({ field }) => field === column.field) < i
  return isSecond ? { ...column, field: undefined } : column
}

/** Whether the line below goes on with the head: it fills only what the head left open, with words. */
function continues(head: Line, below: Line): boolean {
  const own = fullColumns(below)
  if (own.length === 0 || below.isHidden) return false
  const isOpen = (c: number) => oneLine(head.cells[c] ?? '') === '' || (head.spans.get(c) ?? 1) > 1
  return own.every(
    c => isOpen(c) && parentOf(head, c) !== '' && !/^[\d.,%]+$/.test(oneLine(below.cells[c] ?? '')),
  )
}

/** The text of the head over a column: its own, or that of the merged cell which covers it. */
function parentOf(head: Line, at: number): string {
  for (let c = at; c >= 0; c--) {
    const text = oneLine(head.cells[c] ?? '')
    if (text !== '') return text
  }
  return ''
}

function titleAt(head: Line, below: Line | undefined, c: number): string {
  const own = oneLine(head.cells[c] ?? '')
  const lower = below && !below.filled.includes(c) ? oneLine(below.cells[c] ?? '') : ''
  if (lower === '') return own
  return fieldOf(lower) ? lower : `${parentOf(head, c)}${lower}`
}
