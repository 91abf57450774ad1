// A list as its paper lays it out: titles, header, rows under their group headings. find-lists.ts makes it; draft/ reads it.
import type { Line, Spot } from '../paper.ts'
import type { Field } from './fields.ts'

export interface Column {
  at: number
  /** The header as written, on one line. */
  title: string
  field: Field | undefined
}

/** A heading over rows: 一、环翠区（2家）. */
export interface Group {
  row: number
  text: string
  /** Without number and count: 环翠区. */
  title: string
  /** How many rows it says there are. */
  count: number | undefined
}

export interface Row {
  line: Line
  /** The headings that it stands under, the outer first. */
  groups: readonly Group[]
}

/** A line that is none of the rows: what it says. */
export interface Said {
  row: number
  text: string
}

export interface List {
  file: string
  /** '' where the file has only one sheet. */
  sheet: string
  /** What a workbook calls the sheet, also where it is the only one; '' elsewhere. */
  called: string
  /** The lines above the header, from the top. */
  titles: readonly Said[]
  columns: readonly Column[]
  rows: readonly Row[]
  groups: readonly Group[]
  /** 合计, 共N家. */
  totals: readonly (Said & { count: number })[]
  /** Everything below that is no row: notes, days, signatures. */
  notes: readonly Said[]
}

/** The column of a field. */
export function columnOf(list: List, field: Field): Column | undefined {
  return list.columns.find(column => column.field === field)
}

/** What a row has in a field's column, as written; '' where there is none. */
export function cellOf(list: List, row: Row, field: Field): string {
  const column = columnOf(list, field)
  return column ? (row.line.cells[column.at] ?? '') : ''
}

/** The place of a cell. */
export function spotOf(list: List, row: Row | undefined, field?: Field): Spot {
  const column = field && columnOf(list, field)?.title
  return { file: list.file, sheet: list.sheet, row: row?.line.row, column }
}
