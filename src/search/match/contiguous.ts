// The characters of the query one after another, somewhere in a name.
import { type Match, type NameTable, NONE, namesWith } from './name-table.ts'

/** Every name that holds the characters, with the first place. `within` narrows the search to some names. */
export function findContiguous(
  table: NameTable,
  query: readonly number[],
  within?: readonly number[],
): Match[] {
  if (query.length === 0 || query.includes(NONE)) return []
  const found: Match[] = []
  const { text, starts } = table
  for (const name of fewest(table, query, within)) {
    const at = indexIn(text, starts[name], starts[name + 1], query)
    if (at < 0) continue
    const from = at - starts[name]
    found.push({ name, from, to: from + query.length, cost: 0 })
  }
  return found
}

/** Names outside which none can hold all characters: those with the rarest of them. */
function fewest(
  table: NameTable,
  query: readonly number[],
  within?: readonly number[],
): ArrayLike<number> & Iterable<number> {
  const { frequency } = table
  let rarest = query[0]
  for (const number of query) if (frequency[number] < frequency[rarest]) rarest = number
  return within && within.length < frequency[rarest] ? within : namesWith(table, rarest)
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
