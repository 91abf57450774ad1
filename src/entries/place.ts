// Where a typed row came from, so that anything said of it later can name the cell.
import type { Place } from '../problem.ts'

/** The file, the line, in JSON the record, and the headers as that file writes them. */
export interface RowPlace {
  file: string
  line: number
  record?: number | undefined
  headers: ReadonlyMap<string, string>
}

/** The place of one cell of a row; of the row itself where no column is named or the file has no such column. */
export function placeOf(row: { at: RowPlace }, column?: string): Place {
  const { file, line, record, headers } = row.at
  const place = { file, line, column: column && headers.get(column) }
  return record === undefined ? place : { ...place, record }
}
