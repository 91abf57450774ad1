// In: the ids that were replaced, and two states. Out: which record of the later one is which of the earlier one. Whoever
// deals with releases may import it.
import type { Follow } from './delta.ts'
import type { State, Value } from './state.ts'

/** Old id → the id that took its place, of enterprises and of titles (data/README.md, 站点设置 site.json: redirects). */
export interface FormerIds {
  enterprises: ReadonlyMap<string, string>
  titles: ReadonlyMap<string, string>
}

export const NO_FORMER: FormerIds = { enterprises: new Map(), titles: new Map() }

/** The columns that name an enterprise or a title, in tables and in datasets. */
const NAMING: Readonly<Record<string, readonly (keyof FormerIds)[]>> = {
  enterprise_id: ['enterprises'],
  successor_id: ['enterprises'],
  title_id: ['titles'],
  workshop: ['titles'],
  subject_id: ['titles', 'enterprises'],
}

/** A value with the ids that took the place of those in it. */
export function followIds(value: Value, former: FormerIds): Value {
  if (former.enterprises.size + former.titles.size === 0) return value
  return Object.fromEntries(
    Object.entries(value).map(([column, cell]) => {
      const found = NAMING[column]?.flatMap(section => former[section].get(String(cell)) ?? [])
      return [column, found?.[0] ?? cell]
    }),
  )
}

/** The key of a value: the cells of its columns, a space between. */
export function keyOf(value: Value, columns: readonly string[]): string {
  return columns.map(column => String(value[column] ?? '')).join(' ')
}

/**
 * Follows records from one state into another by the ids that took the place of theirs; and, where a key holds more than
 * ids (the day of a change of a window), by its ids, as long as only one record can be meant.
 */
export function followInto(
  before: State,
  after: State,
  keyColumns: (of: string) => readonly string[],
  former: FormerIds,
): Follow {
  const moved = new Map<string, string>()
  for (const [of, records] of before) {
    const columns = keyColumns(of)
    const ids = columns.filter(column => column.endsWith('_id'))
    const now = after.get(of)
    if (!now || ids.length === columns.length || ids.length === 0) continue
    const identity = (value: Value) => keyOf(value, ids)
    const gone = Map.groupBy(
      [...records].filter(([key]) => !now.has(key)),
      ([, value]) => identity(followIds(value, former)),
    )
    const come = Map.groupBy(
      [...now].filter(([key]) => !records.has(key)),
      ([, value]) => identity(value),
    )
    for (const [id, [[key] = [''], ...others]] of gone) {
      const [[next] = [''], ...more] = come.get(id) ?? []
      if (next && others.length + more.length === 0) moved.set(`${of} ${key}`, next)
    }
  }
  return (of, key, value) => {
    const direct = moved.get(`${of} ${key}`)
    if (direct !== undefined) return direct
    const followed = followIds(value, former)
    return followed === value ? key : keyOf(followed, keyColumns(of))
  }
}
