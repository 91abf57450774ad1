// In: the lists of a window or an announcement, and the answers. Out: the batch of recognition that they belong to. notice.ts asks.
import { trimBlank } from '../../characters.ts'
import type { Day } from '../../day.ts'
import type { Notice } from '../../register/facts.ts'
import type { Register } from '../../register/register.ts'
import type { Option } from '../notes.ts'
import type { Spot } from '../paper.ts'
import type { List } from '../shape/list.ts'
import { batchIn, type ListKind } from '../shape/title-words.ts'
import { askPaper } from './ask.ts'
import type { Asker } from './kinds.ts'

/** The batch that the list, its sheet, its file or its column names. */
export function batchOf(list: List, names: readonly string[]): string | undefined {
  return names.map(batchIn).find(one => one !== undefined) ?? batchOfColumn(list)
}

function batchOfColumn(list: List): string | undefined {
  const column = list.columns.find(({ field }) => field === 'batch')
  const texts = new Set(list.rows.map(({ line }) => (column ? (line.cells[column.at] ?? '') : '')))
  const [only = '', ...others] = [...texts]
  if (others.length > 0) return undefined
  return /^\d{4}-\d+[a-z]?$/.test(only.trim()) ? only.trim() : batchIn(only)
}

/** The batch that is answered; asked where the paper names none. */
export function askBatch(
  { register, ...asking }: Asker,
  spot: Spot,
  year: string | undefined,
): string | undefined {
  return askPaper(asking, spot, {
    id: 'notice.batch',
    ask: '这是哪一批认定？（如 2024-3）',
    options: batchOptions(register, year),
    why: '不是批次，写成 2024-3 这样',
    read: text => readBatch(text, year),
  })
}

/** The batch that an answer means: 2024-3, 2024年第三批, and where the year is known 第三批 and 3. */
function readBatch(answer: string, year: string | undefined): string | undefined {
  const text = trimBlank(answer)
  const inYear =
    year && /^第|^\d{1,2}$/.test(text) ? batchIn(`${year}年第${text.replace(/^第|批$/g, '')}批`) : undefined
  return batchIn(text) ?? inYear ?? (/^[a-z0-9][a-z0-9-]{0,63}$/.test(text) ? text : undefined)
}

function batchOptions(register: Register, year: string | undefined): Option[] {
  if (!year) return []
  const used = register.notices.flatMap(({ row }) =>
    row.batch?.startsWith(`${year}-`) ? [Number(/-(\d+)/.exec(row.batch)?.[1] ?? 0)] : [],
  )
  const last = Math.max(0, ...used)
  return [last, last + 1]
    .filter(one => one > 0)
    .map(one => ({ value: `${year}-${one}`, label: `${year} 年第 ${one} 批` }))
}

/** What a paper prints that tells one notice of a batch from another. */
export interface Printed {
  startsOn: Day | undefined
  documentNo: string | undefined
}

/**
 * The window or the announcement of the batch that a paper brings again, or goes on with: not one of other days, nor of another
 * number; those that stand and differ are `others`.
 */
export function noticesOfBatch(
  register: Register,
  kind: ListKind,
  batch: string,
  printed: Printed,
): { same: Notice | undefined; others: readonly Notice[] } {
  const all = register.notices.filter(({ row }) => row.kind === kind && row.batch === batch)
  const standing = all.filter(
    ({ windows }) => !windows.some(({ changes }) => changes.some(({ row }) => row.kind === 'withdrawn')),
  )
  const same = standing.findLast(one => !differs(one, kind, printed))
  return { same, others: same ? [] : standing }
}

function differs({ row, windows }: Notice, kind: ListKind, { startsOn, documentNo }: Printed): boolean {
  if (kind === 'publicity')
    return (
      startsOn !== undefined && windows.length > 0 && !windows.some(one => one.row.starts_on === startsOn)
    )
  return documentNo !== undefined && row.document_no !== undefined && row.document_no !== documentNo
}
