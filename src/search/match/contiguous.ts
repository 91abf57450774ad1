// The characters of the query one after another, somewhere in a name.
import { type Match, type NameTable, NONE } from './name-table.ts'

/** Every name that holds the characters, with the first place. `within` narrows the search to some names. */
export function findContiguous(
  table: NameTable,
  query: readonly number[],
  within?: readonly number[],
): Match[] {
  if (query.length === 0 || query.includes(NONE)) return []
  const found: Match[] = []
  const { starts } = table
  const count = within?.length ?? starts.length - 1
  for (let index = 0; index < count; index++) {
    const name = within ? (within[index] as number) : index
    const at = indexIn(table.text, starts[name] as number, starts[name + 1] as number, query)
    if (at < 0) continue
    const from = at - (starts[name] as number)
    found.push({ name, from, to: from + query.length, cost: 0 })
  }
  return found
}

function indexIn(text: Uint16Array, start: number, end: number, query: readonly number[]): number {
  const first = query[0]
  const last = end - query.length
  for (let at = start; at <= last; at++) {
    if (text[at] !== first) continue
    let length = 1
    while (length < query.length && text[at + length] === query[length]) length += 1
    if (length === query.length) return at
  }
  return -1
}
