// Ids as lines: one that only counts on from the one before it (e0041, e0042) is an empty line.
import { packLines, unpackLines } from './lines.ts'

export function packIds(ids: readonly string[]): Uint8Array {
  let last = split('')
  return packLines(
    ids.map(id => {
      const next = successor(last)
      const isNext = next !== undefined && written(next) === id
      last = isNext ? next : split(id)
      return isNext ? '' : id
    }),
  )
}

export function unpackIds(bytes: Uint8Array): string[] {
  let last = split('')
  return unpackLines(bytes).map(line => {
    last = line === '' ? (successor(last) ?? last) : split(line)
    return written(last)
  })
}

/** An id as what it begins with and the number it ends in, which has so many digits; none at all in some. */
interface Id {
  head: string
  digits: number
  number: number
}

function split(id: string): Id {
  const digits = id.match(/\d{1,15}$/)?.[0] ?? ''
  return { head: id.slice(0, id.length - digits.length), digits: digits.length, number: Number(digits) }
}

function written({ head, digits, number }: Id): string {
  return digits === 0 ? head : head + String(number).padStart(digits, '0')
}

/** The id with its number one higher, in as many digits or one more; undefined where it ends in none. */
function successor({ head, digits, number }: Id): Id | undefined {
  return digits === 0 ? undefined : { head, digits, number: number + 1 }
}
