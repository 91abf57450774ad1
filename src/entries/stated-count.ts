// The cell in which a notice states how many records it publishes (contract §2). Only entries/ imports it.
import { cell, refuse } from './cells.ts'

/** How many records a notice says it publishes: `''` is that of its own kind, else a table's name. */
export type StatedCount = Readonly<Record<string, number>>

const COUNTED = ['candidates', 'certifications', 're-evaluations', 'revocations', 'renames', 'corrections']

const STATED_COUNT = String.raw`(\d{1,9}|[a-z-]+:\d{1,9}(;[a-z-]+:\d{1,9})*)`

/** `240`, or by table `re-evaluations:1434;renames:70`. */
export function statedCount() {
  return cell<StatedCount>({ type: 'number', pattern: STATED_COUNT }, found => {
    if (/^\d{1,9}$/.test(found)) return { '': Number(found) }
    const parts = found.split(/[;；]/).map(part => /^\s*([a-z-]+)\s*[:：]\s*(\d{1,9})\s*$/.exec(part))
    if (parts.every(part => part && COUNTED.includes(part[1] ?? ''))) {
      return Object.fromEntries(parts.map(part => [part?.[1] ?? '', Number(part?.[2])]))
    }
    return refuse(
      'stated-count',
      `应为一个数，或“表名:数”用分号隔开，现为“${found}”。`,
      `Expected a number, or “table:number” with semicolons between; found “${found}”.`,
      `例如 24，或 re-evaluations:143;renames:7。表名可用：${COUNTED.join('、')}。`,
      `For instance 24, or re-evaluations:143;renames:7. Tables: ${COUNTED.join(', ')}.`,
    )
  })
}
