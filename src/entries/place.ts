// Where a typed row came from, so that anything said of it later can name the cell.
import type { Place } from '../problem.ts'

/** The file, the line, and the headers as that file writes them. */
export interface RowPlace {
  file: string
  line: number
  headers: ReadonlyMap<string, string>
}

/** The place of one cell of a row; of the row itself where no column is named or the file has no such column. */
export function placeOf(row: { at: RowPlace }, column?: string): Place {
  return { file: row.at.file, line: row.at.line, column: column && row.at.headers.get(column) }
}
