// In: a release file that was changed, the releases before it, and what others say that it holds. Out: the record and the cell
// that were changed, where it can be known. verify.ts asks it.
import type { Day } from '../../day.ts'
import type { Words } from '../../problem.ts'
import {
  type Both,
  type Changes,
  changesIn,
  type Others,
  oddLine,
  repairedLine,
} from '../../releases/altered-line.ts'
import { alteredFault, foldRecords, foldRows } from '../../releases/chain.ts'
import { applyDelta, type Change, MisfitError } from '../../releases/delta.ts'
import { type Fault, type Release, sha256 } from '../../releases/release.ts'
import { NOTHING, type State, writeState } from '../../releases/state.ts'
import { csvOf } from './table.ts'

/** What others say of the records and rows that a release comes to, by the releases before it and the day it is as of. */
export type Told = (before: readonly Release[], day: Day) => Both<State>

export const NOBODY: Told = () => ({ table: NOTHING, dataset: NOTHING })

/** The record of a changed file, or else its table or dataset; undefined where one cannot know either. */
export function alteredRecord(
  file: string,
  bytes: Uint8Array,
  before: readonly Release[],
  told: Told,
): Fault | undefined {
  const odd = oddLine(bytes)
  const changes = odd ? undefined : changesIn(bytes)
  if (!changes) return odd && alteredFault(file, odd)
  const { tables, datasets } = suspectsIn(changes, before)
  const others: Others = {
    held: told(before, changes.head.day),
    isSuspect: (kind, of) => (kind === 'table' ? tables : datasets.has(of)),
  }
  const repaired = repairedLine(bytes, others)
  if (repaired) return alteredFault(file, repaired)
  const [only, ...more] = tables ? [] : datasets
  return only !== undefined && more.length === 0 ? { file, message: inDataset(only) } : undefined
}

const inDataset = (name: string): Words => ({
  zh: `数据集 ${name} 的行被改过；哪一行，与网站或数据文件夹一起核对才看得出。`,
  en: `A row of the dataset ${name} was changed; which one shows beside a site or a data folder.`,
})

/** Whether the tables, and which datasets, do not come to what the first line of the file says. */
function suspectsIn(
  { head, table, dataset }: Changes,
  before: readonly Release[],
): { tables: boolean; datasets: ReadonlySet<string> } {
  const records = after(foldRecords(before).at(-1), table)
  const rows = after(foldRows(before).at(-1), dataset)
  const wrong = Object.entries(head.datasets).filter(([name, dataset]) => {
    const told = head.files.find(({ path }) => path === `${name}.csv`)
    return !rows || !told || sha256(csvOf(dataset, rows.get(name))) !== told.sha256
  })
  return {
    tables: !records || sha256(writeState(records)) !== head.records.sha256,
    datasets: new Set(wrong.map(([name]) => name)),
  }
}

/** The state that changes lead to; undefined where they do not fit. */
function after(state: State = NOTHING, changes: readonly Change[] = []): State | undefined {
  try {
    return applyDelta(state, changes)
  } catch (error) {
    if (error instanceof MisfitError) return undefined
    throw error
  }
}
