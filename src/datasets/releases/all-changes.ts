// In: an edition. Out: every change of every release but the first in one table, as CSV and as a workbook. Scripts write them.
import type { Edition } from '../../edition.ts'
import type { OutputFile } from '../../output.ts'
import { NOTHING } from '../../releases/state.ts'
import { writeCsv } from '../formats/csv.ts'
import { writeGrid } from '../formats/xlsx.ts'
import { type CellChange, cellChanges } from './delta-csv.ts'
import { rowsOf } from './files.ts'

const COLUMNS = ['release', 'day', 'op', 'dataset', 'key', 'column', 'was', 'now'] as const

/** releases/changes.csv and releases/changes.xlsx; none where nothing was released. */
export async function changeFiles(edition: Edition): Promise<OutputFile[]> {
  const last = edition.releases.at(-1)
  if (!last) return []
  const rows = rowsOfAll(edition)
  const columns = COLUMNS.map(name => ({ name }))
  const grid = {
    name: 'changes',
    columns: COLUMNS.map(head => ({ head, isCount: head === 'release' })),
    rows,
  }
  return [
    { path: 'releases/changes.csv', body: writeCsv({ columns }, rows) },
    { path: 'releases/changes.xlsx', body: await writeGrid({ ...edition, day: last.head.day }, 'zh', grid) },
  ]
}

// The first release adds all there is: its titles.csv and its file say it.
function rowsOfAll({ releases }: Edition): (string | number | undefined)[][] {
  const states = rowsOf(releases)
  return releases.slice(1).flatMap(({ head, rows }, at) => {
    const cell = (change: CellChange) =>
      [change.op, change.dataset, change.key, change.column, change.was, change.now].map(
        text => text || undefined,
      )
    const changes = cellChanges(head, rows(), states[at] ?? NOTHING)
    return changes.map(change => [head.release, head.day, ...cell(change)])
  })
}
