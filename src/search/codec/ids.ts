// Ids as lines: one that only counts on from the one before it (e0041, e0042) is an empty line.
import { packLines, unpackLines } from './lines.ts'

export function packIds(ids: readonly string[]): Uint8Array {
  return packLines(ids.map((id, index) => (successor(ids[index - 1]) === id ? '' : id)))
}

export function unpackIds(bytes: Uint8Array): string[] {
  const ids = unpackLines(bytes)
  for (let index = 1; index < ids.length; index++)
    if (ids[index] === '') ids[index] = successor(ids[index - 1]) ?? ''
  return ids
}

/** The id with its last number one higher, in as many digits; undefined where it ends in none. */
function successor(id: string | undefined): string | undefined {
  const digits = id?.match(/\d{1,15}$/)?.[0]
  if (!id || !digits) return undefined
  return id.slice(0, -digits.length) + String(Number(digits) + 1).padStart(digits.length, '0')
}
