// In: a list. Out: the same with districts and categories handed down where its paper writes each once, over the rows that it
// holds for, and leaves them empty below: what a merged cell becomes on the way through PDF or CSV. plan.ts asks a list.
import { trimBlank } from '../../characters.ts'
import { type Notes, placeWords } from '../notes.ts'
import { type Column, type List, type Row, spotOf } from './list.ts'

const HANDED_DOWN = new Set(['district', 'category', 'grade', 'reasons'])

/** The list with such cells filled, and said. */
export function fillDown(list: List, notes: Notes): List {
  const columns = list.columns.filter(({ field }) => field && HANDED_DOWN.has(field))
  return columns.filter(column => isWrittenOnce(list, column)).reduce((l, c) => fill(l, c, notes), list)
}

/** Whether a column has every text once, with empty cells below: a text that comes twice is written in every row of its own. */
function isWrittenOnce({ rows }: List, { at, field }: Column): boolean {
  const texts = rows.map(({ line }) => trimBlank(line.cells[at] ?? ''))
  const full = rows.flatMap(({ line }, i) => (texts[i] && !line.filled.includes(at) ? [texts[i]] : []))
  const empty = texts.filter(text => text === '').length
  if (full.length === 0 || texts[0] === '' || empty === 0) return false
  // There are few categories and grades: that each comes once says little, unless most cells are empty.
  return new Set(full).size === full.length && (field === 'district' || empty > full.length)
}

function fill(list: List, { at, title }: Column, notes: Notes): List {
  let above: Row | undefined
  const filled: number[] = []
  const rows = list.rows.map(row => {
    const { line, groups } = row
    const isEmpty = trimBlank(line.cells[at] ?? '') === ''
    if (!isEmpty) above = row
    if (!isEmpty || above?.groups.at(-1) !== groups.at(-1)) return row
    filled.push(line.row)
    const cells = line.cells.map((cell, c) => (c === at ? (above?.line.cells[at] ?? '') : cell))
    return { groups, line: { ...line, cells, filled: [...line.filled, at] } }
  })
  const shown = filled.slice(0, 10).join('、')
  if (filled.length > 0)
    notes.said.push(
      `${placeWords({ ...spotOf(list, undefined) })}“${title}”列每一项只写一次，下面空着的随上：第 ${shown} 行${filled.length > 10 ? `等 ${filled.length} 行` : ''}`,
    )
  return { ...list, rows }
}
