// The cell in which a notice states how many records it publishes (data/README.md, 公告). entries/ reads it, and whoever
// writes it again.
import { cell, type Refusal, refuse } from './cell.ts'
import { OWN_TABLE } from './codes.ts'

/**
 * How many records a notice says it publishes: `''` is that of its own kind, else a table's name, or of one grade alone
 * `re-evaluations/` and the grade.
 */
export type StatedCount = Readonly<Record<string, number>>

/** As it is written in the cell. */
export function writeStatedCount(counts: StatedCount): string {
  return Object.entries(counts)
    .map(([table, count]) => (table === '' ? `${count}` : `${table}:${count}`))
    .join(';')
}

const COUNTED: readonly string[] = Object.values(OWN_TABLE)

const PART = String.raw`[a-z-]+(/[^;:/\s]+)?:\d{1,9}`
const STATED_COUNT = String.raw`(\d{1,9}|${PART}(;${PART})*)`

/** `240`, or by table `re-evaluations:1434;renames:70`, or by grade `re-evaluations/excellent:45`. */
export function statedCount() {
  return cell<StatedCount>({ type: 'number', pattern: STATED_COUNT }, found => {
    if (/^\d{1,9}$/.test(found)) return { '': Number(found) }
    const parts = found
      .split(/[;；]/)
      .map(part => /^\s*([a-z-]+(?:\/[^;:：/\s]+)?)\s*[:：]\s*(\d{1,9})\s*$/.exec(part))
    const counted = parts.map(part => part?.[1] ?? '')
    const twice = counted.find((name, i) => name !== '' && counted.indexOf(name) !== i)
    if (twice !== undefined) return refuseTwice(found, twice)
    if (counted.every(name => COUNTED.includes(name.replace(/^re-evaluations\/.*/, 're-evaluations'))))
      return Object.fromEntries(parts.map(part => [part?.[1] ?? '', Number(part?.[2])]))
    return refuse(
      'stated-count',
      `应为一个数，或“表名:数”用分号隔开，现为“${found}”。`,
      `Expected a number, or “table:number” with semicolons between; found “${found}”.`,
      `例如 24，或 re-evaluations:143;renames:7；按复评等次写 re-evaluations/优秀:45。表名可用：${COUNTED.join('、')}。`,
      `For instance 24, or re-evaluations:143;renames:7, or of a grade re-evaluations/excellent:45. Tables: ${COUNTED.join(', ')}.`,
    )
  })
}

function refuseTwice(found: string, table: string): Refusal {
  return refuse(
    'stated-count',
    `同一张表、同一等次只能写一次，“${table}”写了两次：“${found}”。`,
    `Each table and grade stands once; “${table}” stands twice: “${found}”.`,
    '两个数属于同一张表、同一等次的，写它们的和；否则改正其中一个的名称。',
    'Write the sum if both count the same; otherwise mend the name of one.',
  )
}
