// What a file of records looks like once it is read and before anyone knows what it means.
import type { Problem } from '../problem.ts'

/** A row of cells, as many as the table has columns; an absent value is ''. */
export interface WrittenRow {
  /** The physical line on which the row begins; the header of a CSV is line 1. */
  line: number
  /** Which record of a JSON file it is, counted from 1, where several begin on one line. */
  record?: number
  cells: readonly string[]
  /** The cells, by their place in the row, that JSON writes as something else than text. */
  literals?: ReadonlyMap<number, Literal>
}

/** A value of JSON that is not text: `list` is an array of texts and numbers, `other` any other array or object. */
export interface Literal {
  kind: 'number' | 'boolean' | 'list' | 'other'
  /** As it stands in the file. */
  written: string
}

/** A table as written: `columns` are its headers, untouched but for surrounding space. */
export interface WrittenTable {
  name: string
  file: string
  columns: readonly string[]
  /** The line of each header; in JSON, that of the first record which has the key. */
  lines: readonly number[]
  /** One by one, as often as they are asked for: those of a large CSV are not kept. */
  rows: Iterable<WrittenRow>
}

/** What reading gives: a value where there is one, and all that was wrong. */
export interface Reading<T> {
  value: T | undefined
  problems: readonly Problem[]
}
