// In: two states. Out: what leads from the first to the second, and the second from the first and that. Whoever deals with
// releases may import it.
import { canonical, type Json } from './canonical.ts'
import { recordIn, recordsOf, type State, type Value } from './state.ts'

/** What befell a record; renamed: its key is another one, its value may be. */
export type Op = 'added' | 'changed' | 'renamed' | 'removed'

export const OPS: readonly Op[] = ['added', 'changed', 'renamed', 'removed']

/** One record that differs. */
export interface Change {
  op: Op
  /** The name of its table or dataset. */
  of: string
  key: string
  /** Its key before, where that was another one. */
  was?: string
  /** What it is now; of a removed record what it was. */
  value: Value
}

/** The key that a record has in the later state: another one where ids were replaced. */
export type Follow = (of: string, key: string, value: Value) => string

/** What leads from one state to the other: what goes first, then what comes or differs, in order of tables and keys. */
export function deltaOf(before: State, after: State, follow: Follow): Change[] {
  const moves = movesBetween(before, after, follow)
  const former = new Map([...moves.values()].map(({ of, key, now }) => [`${of} ${now}`, key]))
  const removed: Change[] = []
  for (const [of, key, value] of recordsOf(before)) {
    const isKept = moves.has(`${of} ${key}`) || (after.get(of)?.has(key) && !former.has(`${of} ${key}`))
    if (!isKept) removed.push({ op: 'removed', of, key, value })
  }
  const others: Change[] = []
  for (const [of, key, value] of recordsOf(after)) {
    const was = former.get(`${of} ${key}`)
    const old = moves.has(`${of} ${key}`) ? undefined : recordIn(before, of, key)
    if (was !== undefined) others.push({ op: 'renamed', of, key, was, value })
    else if (!old) others.push({ op: 'added', of, key, value })
    else if (!isSame(old, value)) others.push({ op: 'changed', of, key, value })
  }
  return [...removed, ...others]
}

interface Move {
  of: string
  key: string
  now: string
}

/** The records whose key is another one now; no two take one key, and none takes that of a record that keeps its own. */
function movesBetween(before: State, after: State, follow: Follow): ReadonlyMap<string, Move> {
  const moves = new Map<string, Move>()
  const taken = new Set<string>()
  for (const [of, key, value] of recordsOf(before)) {
    const now = follow(of, key, value)
    const place = `${of} ${now}`
    if (now === key || taken.has(place) || !after.get(of)?.has(now)) continue
    taken.add(place)
    moves.set(`${of} ${key}`, { of, key, now })
  }
  const isBlocked = ({ of, now }: Move) => before.get(of)?.has(now) && !moves.has(`${of} ${now}`)
  for (let blocked = [...moves].filter(([, move]) => isBlocked(move)); blocked.length > 0; ) {
    for (const [id] of blocked) moves.delete(id)
    blocked = [...moves].filter(([, move]) => isBlocked(move))
  }
  return moves
}

/** Whether two values are the same. */
export function isSame(a: Value, b: Value): boolean {
  if (a === b) return true
  const columns = Object.keys(a)
  return columns.length === Object.keys(b).length && columns.every(column => isSameCell(a[column], b[column]))
}

function isSameCell(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b || a === undefined || b === undefined) return a === b
  return typeof a === 'object' && canonical(a) === canonical(b)
}

/** A change of a record that is not there, or an addition of one that is. */
export class MisfitError extends Error {
  readonly change: Change
  constructor(change: Change) {
    super(`${change.op} ${change.of} ${change.key} does not fit what was released before`)
    this.change = change
  }
}

/** The state that the changes lead to. Throws MisfitError where they are none of this state. */
export function applyDelta(before: State, changes: readonly Change[]): State {
  const after = new Map([...before].map(([of, records]) => [of, new Map(records)]))
  const recordsOfTable = (of: string) => {
    const known = after.get(of) ?? new Map<string, Value>()
    after.set(of, known)
    return known
  }
  // A key may pass from one record to another: all leave theirs before any takes a new one.
  for (const change of changes) {
    const left = change.op === 'removed' ? change.key : change.was
    if (left !== undefined && !recordsOfTable(change.of).delete(left)) throw new MisfitError(change)
  }
  for (const change of changes) {
    if (change.op === 'removed') continue
    const records = recordsOfTable(change.of)
    if (records.has(change.key) !== (change.op === 'changed')) throw new MisfitError(change)
    records.set(change.key, change.value)
  }
  for (const [of, records] of after) if (records.size === 0) after.delete(of)
  return after
}

/** How many of each. */
export type Counts = Readonly<Record<Op, number>>

export function countChanges(changes: readonly Change[]): Counts {
  const counts = { added: 0, changed: 0, renamed: 0, removed: 0 }
  for (const { op } of changes) counts[op]++
  return counts
}
