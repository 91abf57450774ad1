// In: a list. Out: refusals where its rows are not what it says itself: counts in headings, titles and totals, the run of its
// numbers. They are the best checks that a paper has: a row lost on the way shows here and nowhere else.
import { type Notes, placeWords } from '../notes.ts'
import { readNumeral } from './fold.ts'
import { countInTitle } from './line-kinds.ts'
import { cellOf, type Group, type List, type Row, spotOf } from './list.ts'

/** Notes every count that does not agree, and says those that do. */
export function checkCounts(list: List, notes: Notes): void {
  checkGroups(list, notes)
  checkMergedCells(list, notes)
  for (const { row, text } of list.titles) {
    const count = countInTitle(text)
    if (count !== undefined && count !== list.rows.length)
      refuseCount(list, notes, 'import/title-count', row, text, count, list.rows.length)
  }
  for (const [i, { row, text, count }] of list.totals.entries()) {
    const rows = rowsBefore(list, row, list.totals[i - 1]?.row ?? 0)
    if (count === rows || count === list.rows.length) notes.said.push(`合计与行数相符：${count}`)
    else refuseCount(list, notes, 'import/total', row, text, count, list.rows.length)
  }
  checkSequence(list, notes)
}

function rowsBefore({ rows }: List, row: number, after: number): number {
  return rows.filter(({ line }) => line.row < row && line.row > after).length
}

function checkGroups(list: List, notes: Notes): void {
  const counted = list.groups.filter(({ count }) => count !== undefined)
  const sizes = counted.map(group => list.rows.filter(({ groups }) => groups.includes(group)).length)
  for (const [i, group] of counted.entries()) {
    if (sizes[i] !== group.count)
      refuseCount(list, notes, 'import/group-count', group.row, group.text, group.count ?? 0, sizes[i] ?? 0)
  }
  if (counted.length > 0 && counted.every(({ count }, i) => count === sizes[i]))
    notes.said.push(`每组家数与行数相符：${sizes.join('、')}`)
}

/** 萧山区（12家） in a cell that is merged down over its rows. */
function checkMergedCells(list: List, notes: Notes): void {
  const column = list.columns.find(({ field }) => field === 'district')
  if (!column) return
  for (const [i, { line }] of list.rows.entries()) {
    const text = line.cells[column.at] ?? ''
    const count = countInTitle(text)
    if (count === undefined || line.filled.includes(column.at)) continue
    const rest = list.rows.slice(i + 1).findIndex(next => !next.line.filled.includes(column.at))
    const rows = 1 + (rest < 0 ? list.rows.length - i - 1 : rest)
    if (rows !== count) refuseCount(list, notes, 'import/group-count', line.row, text, count, rows)
  }
}

function refuseCount(
  list: List,
  notes: Notes,
  rule: string,
  row: number,
  text: string,
  count: number,
  rows: number,
): void {
  notes.refused.push({
    ...spotOf(list, undefined),
    row,
    rule,
    value: text,
    message: `“${text}”写明 ${count} 家，${rule === 'import/group-count' ? '下面' : '名单里'}有 ${rows} 行。`,
    hint: '对照原件：补上漏掉的行、删去多出的行，或改正数字。',
  })
}

function checkSequence(list: List, notes: Notes): void {
  let before: { number: number; groups: readonly Group[] } | undefined
  for (const row of list.rows) {
    const column = list.columns.find(({ field }) => field === 'seq')
    if (!column || row.line.filled.includes(column.at)) continue
    const text = cellOf(list, row, 'seq').normalize('NFKC').trim()
    const number = readNumeral(text.replace(/[.、]$/, ''))
    if (number === undefined) continue
    const fault = before && faultOf(before.number, number, row.groups.at(-1) !== before.groups.at(-1))
    if (fault) refuseSequence(list, row, notes, text, fault)
    else if (!before && number > 1)
      notes.warnings.push(`${placeWords(spotOf(list, row))} 序号从 ${number} 开始`)
    before = { number, groups: row.groups }
  }
}

function faultOf(before: number, number: number, isNewGroup: boolean): string | undefined {
  if (number === before + 1 || (number === 1 && isNewGroup)) return undefined
  if (number <= before) return `序号在 ${before} 之后又是 ${number}`
  const [first, last] = [before + 1, number - 1]
  return `序号由 ${before} 跳到 ${number}，缺 ${first === last ? first : `${first} 至 ${last}`}`
}

function refuseSequence(list: List, row: Row, notes: Notes, value: string, fault: string): void {
  notes.refused.push({
    ...spotOf(list, row, 'seq'),
    rule: 'import/sequence',
    value,
    message: `${fault}。`,
    hint: '对照原件：看是否漏了行、重了行，或者几份名单连在了一起。',
  })
}
