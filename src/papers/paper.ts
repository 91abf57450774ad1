// What a bureau hands over, and what it looks like once it is read and before anyone knows what it means.

/** A file as it was saved: its name, and its bytes. */
export interface Paper {
  file: string
  bytes: Uint8Array
}

/** One row of a sheet, of a table in a document, or of a text file. */
export interface Line {
  /** As Excel or an editor counts, the first being 1; 0 for a paragraph before a table. */
  row: number
  /** What each cell shows, with the blank around it; '' where there is nothing. */
  cells: readonly string[]
  isHidden: boolean
  /** The columns whose text stands in a merged cell that begins in a row above. */
  filled: readonly number[]
  /** 2, 3 … in a further block of a list that stands in several side by side. */
  block?: number
  /** How many columns a merged cell covers, by the column in which it begins. */
  spans: ReadonlyMap<number, number>
}

/** A sheet, or a table of a document with the paragraphs before it. */
export interface Sheet {
  file: string
  /** '' where the file has only one. */
  name: string
  /** What a workbook calls it, also where it is the only one; '' elsewhere. */
  called: string
  lines: readonly Line[]
  hiddenColumns: readonly number[]
}

/** Where something stands in a paper. */
export interface Spot {
  file: string
  sheet: string
  row?: number | undefined
  /** The header as written. */
  column?: string | undefined
}

/** A line without merged cells. */
export function plainLine(row: number, cells: readonly string[]): Line {
  return { row, cells, isHidden: false, filled: [], spans: new Map() }
}
