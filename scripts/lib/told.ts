// What a folder itself says that a release holds, beside the release: its tables, or what a site publishes of the release.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCsv } from '../../src/components/read-csv.ts'
import type { Told } from '../../src/datasets/releases/altered.ts'
import { publishedOn } from '../../src/datasets/releases/published.ts'
import type { Day } from '../../src/day.ts'
import { inspect } from '../../src/edition.ts'
import { snapshotOn } from '../../src/register/snapshot.ts'
import type { Both } from '../../src/releases/altered-line.ts'
import { foldRows } from '../../src/releases/chain.ts'
import type { Release } from '../../src/releases/release.ts'
import { NOTHING, type State, type Value } from '../../src/releases/state.ts'
import { readFolder } from '../../src/source/folder.ts'

/** What a data folder says by its tables, a site by the delta.csv of the release. */
export function toldIn(dir: string): Told {
  return (before, day) =>
    existsSync(join(dir, 'site.json')) ? toldByTables(dir, day) : toldByDelta(dir, before)
}

function toldByTables(dir: string, day: Day): Both<State> {
  const files = new Map([...readFolder(dir)].filter(([path]) => !path.startsWith('releases/')))
  const { register, recordsOn } = inspect(files, () => day)
  if (!register || !recordsOn) return { table: NOTHING, dataset: NOTHING }
  return { table: recordsOn(day), dataset: publishedOn(snapshotOn(register, day)).rows }
}

function toldByDelta(dir: string, before: readonly Release[]): Both<State> {
  const path = join(dir, 'releases', String(before.length + 1), 'delta.csv')
  const [, ...lines] = existsSync(path) ? readCsv(readFileSync(path, 'utf8')) : []
  return { table: NOTHING, dataset: rowsAfter(foldRows(before).at(-1) ?? NOTHING, lines) }
}

/** The rows after a release, by the lines of its delta.csv (data/README.md, 证明). */
function rowsAfter(before: State, lines: readonly (readonly string[])[]): State {
  const after = new Map([...before].map(([of, rows]) => [of, new Map(rows)]))
  for (const [op, of = '', key = '', column = '', was = '', now = ''] of lines) {
    const rows = after.get(of) ?? new Map<string, Value>()
    after.set(of, rows)
    if (op === 'removed') rows.delete(key)
    else if (column === '') {
      rows.set(now, rows.get(was) ?? {})
      rows.delete(was)
    } else rows.set(key, withCell(rows.get(key) ?? {}, column, now))
  }
  return after
}

function withCell(row: Value, column: string, now: string): Value {
  const { [column]: _, ...others } = row
  return now === '' ? others : { ...others, [column]: now }
}
