// Enterprises' ids and names as bytes, and back while the bytes arrive.
import { joinBlocks, splitBlocks } from './blocks.ts'
import { packIds, unpackIds } from './ids.ts'
import { type Lines, lineBlocks, openLines, spellLines, textsOf } from './lines.ts'

/** Ids, and the names of each, the present one first. */
export interface Names {
  ids: readonly string[]
  names: readonly (readonly string[])[]
}

/** The same as it is read: a line has the names of one, with tabs between them. */
export interface NameLines {
  ids: readonly string[]
  lines: Lines
}

/** Stands between the names of a line. */
export const BETWEEN = '\t'

export function packNames({ ids, names }: Names): Uint8Array {
  return joinBlocks([packIds(ids), ...lineBlocks(names.map(list => list.join(BETWEEN)))])
}

/** What packNames was given. */
export function unpackNames(bytes: Uint8Array): NameLines {
  return openNames(bytes)(bytes.length)
}

/** Names that come from no file. */
export function spellNames({ ids, names }: Names): NameLines {
  return { ids, lines: spellLines(names.map(list => list.join(BETWEEN))) }
}

/** All names, spelt out. */
export function namesOf({ lines }: NameLines): string[][] {
  return textsOf(lines).map(line => line.split(BETWEEN))
}

/** The number of blocks and their lengths. */
const HEAD = 4 * (1 + 3)

/**
 * Reads names while `bytes` is still being filled: told how many of them have arrived, it returns the enterprises that
 * have become whole since it was told last, in order.
 */
export function openNames(bytes: Uint8Array): (arrived: number) => NameLines {
  let ids: string[] = []
  let body = bytes.length
  let read: ((arrived: number) => Lines) | undefined
  let done = 0
  return arrived => {
    if (!read && arrived >= HEAD) {
      const [packedIds, alphabet, symbols] = splitBlocks(bytes)
      body = bytes.length - symbols.length
      if (arrived >= body) {
        ids = unpackIds(packedIds)
        read = openLines(alphabet, symbols)
      }
    }
    const lines = read?.(arrived - body) ?? { texts: [], symbols: new Uint16Array() }
    const before = done
    for (const symbol of lines.symbols) if (symbol === 0) done += 1
    return { ids: ids.slice(before, done), lines }
  }
}
