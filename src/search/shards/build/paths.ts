// Ways through names: where a query may begin, and how it may go on from there.
// Who may import: this folder.
import type { NameTable } from '../../match/name-table.ts'
import type { Alphabet } from './alphabet.ts'

/** Ways in which a path goes on: as it is read (and every number of a reading), by initials, as it is written. */
export const READ = 0
export const INITIALS = 0xfffe
export const WRITTEN = 0xffff
export type Way = typeof READ | typeof INITIALS | typeof WRITTEN

/** Whether a path is within a reading, of which some letters are left. */
export const isInside = (way: number): boolean => way !== READ && way < INITIALS

/** Paths: each began at a place of the table's text, is before another place now, and goes on in a way. */
export interface Paths {
  begun: Uint32Array
  at: Uint32Array
  way: Uint16Array
}

export function pathsOf(count: number): Paths {
  return { begun: new Uint32Array(count), at: new Uint32Array(count), way: new Uint16Array(count) }
}

/**
 * Orders the owners of a key by a path of theirs: by where it began, whether as it is written (0), read (1) or by initials
 * (2), and whether it is a whole name. The lower the better; less than 4096.
 */
export type RankOf = (begun: number, kind: number, isWhole: boolean) => number

/** What a tree grows on. */
export interface Ground {
  table: NameTable
  alphabet: Alphabet
  /** For each place of the text, the name that it is in. */
  nameAt: Uint32Array
  rankOf: RankOf
}
