// In: the read tables. Out: a problem for each day that cannot be beside another of its row, or of the window it changes,
// and for a change that is told twice: such a row is a slip, whatever the measures say. Only entries.ts imports it.
import type { Problem } from '../problem.ts'
import { type Refusal, refuse } from './cell.ts'
import { placeOf } from './place.ts'
import type { ReadFolder } from './references.ts'
import { findDuplicates, type ReadRow } from './rows.ts'
import type { TableName } from './schema.ts'
import { windowChanges } from './window-changes.ts'

/** Days of which the second cannot be before the first. */
const ORDERS: readonly { table: TableName; first: string; second: string; zh: string; en: string }[] = [
  {
    table: 'windows',
    first: 'starts_on',
    second: 'ends_on',
    zh: '公示截止日期不能早于开始日期',
    en: 'A window cannot end before it starts',
  },
  {
    table: 'objections',
    first: 'received_on',
    second: 'resolved_on',
    zh: '异议办结日期不能早于收到日期',
    en: 'An objection cannot be resolved before it is received',
  },
]

/** Every row that is impossible on its face. */
export function impossibleRows(read: ReadFolder): Problem[] {
  const rowsOf = (name: TableName) => read.tables.get(name)?.rows ?? []
  const orders = ORDERS.flatMap(({ table, first, second, zh, en }) =>
    rowsOf(table).flatMap(row => {
      const [from, to] = [row[first], row[second]]
      return isBefore(to, from)
        ? [impossible(row, second, refuseOrder(zh, en, String(from), String(to)))]
        : []
    }),
  )
  return [
    ...orders,
    ...earlyExtensions(rowsOf('windows'), rowsOf('window-changes')),
    ...sameChanges(rowsOf('window-changes'), rowsOf('notices')),
  ]
}

/** Changes of a window that are the same once the day of a notice stands for an empty one. */
function sameChanges(changes: readonly ReadRow[], notices: readonly ReadRow[]): Problem[] {
  const key = windowChanges.key
  const days = new Map(notices.map(row => [row.notice_id, row.published_on]))
  const dated = changes.map(row => {
    const { changed_on = days.get(row.notice_id), ...others } = row
    return { ...others, changed_on }
  })
  // What is the same as written is told already.
  const told = new Set(findDuplicates(changes, key).map(({ line }) => line))
  return findDuplicates(dated, key).filter(({ line }) => !told.has(line))
}

function isBefore(day: unknown, other: unknown): boolean {
  return typeof day === 'string' && typeof other === 'string' && day < other
}

function earlyExtensions(windows: readonly ReadRow[], changes: readonly ReadRow[]): Problem[] {
  const starts = new Map(windows.map(row => [row.window_id, row.starts_on]))
  return changes.flatMap(row => {
    const [from, to] = [starts.get(row.window_id), row.new_ends_on]
    if (!isBefore(to, from)) return []
    const [zh, en] = [
      '延长后的截止日期不能早于公示开始日期',
      'An extended window cannot end before it starts',
    ]
    return [impossible(row, 'new_ends_on', refuseOrder(zh, en, String(from), String(to)))]
  })
}

function impossible(row: ReadRow, column: string, { kind, message, hint }: Refusal): Problem {
  const value = String(row[column])
  return { rule: `cell/${kind}`, level: 'error', ...placeOf(row, column), value, message, hint }
}

function refuseOrder(zh: string, en: string, first: string, second: string): Refusal {
  return refuse(
    'order',
    `${zh}：前者为 ${second}，后者为 ${first}。`,
    `${en}: it says ${second}, and ${first} for the earlier day.`,
    '对照公告核对两个日期，年份写错最常见。',
    'Compare both days with the notice; a wrong year is the usual slip.',
  )
}
