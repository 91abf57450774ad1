// In: two values of JSON. Out: where they differ, leaf by leaf, so that a change within a set of measures is told as one
// article or one figure. stories.ts asks it.
import { canonical, type Json } from '../../releases/canonical.ts'

/** A place within a value, and what stands there; undefined where nothing does. */
export interface LeafChange {
  /** Members by their names, items of lists by what tells them apart, from the outside in; empty of the value itself. */
  path: readonly string[]
  was: Json | undefined
  now: Json | undefined
}

interface Members {
  readonly [name: string]: Json
}

/** The leaves in which two values differ: texts, numbers, and lists of these. */
export function leavesThatDiffer(
  was: Json | undefined,
  now: Json | undefined,
  path: readonly string[] = [],
): LeafChange[] {
  const [before, after] = [membersOf(was), membersOf(now)]
  if (!before || !after) return isSame(was, now) ? [] : [{ path, was, now }]
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.flatMap(name => leavesThatDiffer(before[name], after[name], [...path, name]))
}

function isSame(was: Json | undefined, now: Json | undefined): boolean {
  return was === undefined || now === undefined ? was === now : canonical(was) === canonical(now)
}

/** What a value is made of, by name; of nothing and of an empty list, nothing; undefined of a leaf. */
function membersOf(value: Json | undefined): Members | undefined {
  if (value === undefined) return {}
  if (typeof value !== 'object' || value === null) return undefined
  if (!isList(value)) return value
  if (!value.every(isRecord)) return undefined
  return Object.fromEntries(value.map((item, at) => [identityOf(item) ?? String(at + 1), item]))
}

// The number of an article, the code of a category or grade, the item of a ground.
function identityOf({ no, code, item }: Members): string | undefined {
  const id = no ?? code ?? item
  return id === undefined ? undefined : String(id)
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
const isRecord = (value: Json): value is Members =>
  typeof value === 'object' && value !== null && !isList(value)
