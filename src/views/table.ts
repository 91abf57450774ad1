// A table as a value: what a view hands to components/table.ts.
// In: cells. Out: columns and rows. Views alone import it; the component imports its types.
import type { Day } from '../day.ts'
import type { StatusKind } from '../i18n/signs.ts'
import type { Basis, Link } from './link.ts'
import type { Step } from './window-state.ts'

export interface StatusCell {
  kind: StatusKind
  status: string
  /** Instead of the status' own word. */
  word?: string | undefined
  /** What it is to become by the mere passing of days; on live editions alone. */
  steps?: readonly Step[] | undefined
}

/** A calendar day, printed in words. */
export interface DayCell {
  day: Day
}

/** A link out of the site, or to a file of it. */
export interface OutLink {
  text: string
  href: string
}

/** What may stand in a cell; several things stand one below the other. */
export type Cell =
  | undefined
  | string
  | number
  | Link
  | OutLink
  | StatusCell
  | DayCell
  | Basis
  | readonly Cell[]

/** What is told of something, line by line. */
export interface Fact {
  label: string
  value: Cell
}

export interface Column {
  /** The member of a row that stands in this column. */
  key: string
  label: string
  /** Numbers are set to the right, in figures of one width; `head` is the cell that names its row. */
  is?: 'number' | 'head' | undefined
  /** Never broken into lines: a code, a short word. */
  isShort?: boolean | undefined
  /** Where it stands in a row of a list (components/table.ts); what is not told stands only in files made of the list. */
  part?: 'status' | 'under' | 'detail' | 'file' | undefined
  /** A detail that says little without the name of its column. */
  isNamed?: boolean | undefined
  /** A detail for which a narrow screen has no room; the page of the record tells it. */
  isWide?: boolean | undefined
}

export type Row = Readonly<Record<string, Cell>> & {
  /** An anchor on the page. */
  id?: string | undefined
}

export interface Table {
  caption: string
  /** Where the rows stand that it only counts. */
  more?: readonly Link[] | undefined
  columns: readonly Column[]
  rows: readonly Row[]
}

/** A table without the columns in which no row has anything. */
export function withoutEmpty(table: Table): Table {
  const isUsed = ({ key, is }: Column) => is === 'head' || table.rows.some(row => !isEmpty(row[key]))
  return { ...table, columns: table.columns.filter(isUsed) }
}

/** A list without the columns in which every row says the same, its name and its status apart. */
export function withoutSame(table: Table): Table {
  const { columns, rows } = table
  const says = ({ key }: Column) => new Set(rows.map(row => JSON.stringify(row[key] ?? null)))
  const isTold = (column: Column) =>
    column.part !== 'detail' || (rows.length === 1 ? !isEmpty(rows[0]?.[column.key]) : says(column).size > 1)
  return { ...table, columns: columns.filter(isTold) }
}

/**
 * The details in which the items of a list differ; of a single one, those that it has. `details` tells what may be compared
 * of each: a page of a long list is printed without the rows of the others.
 */
export function detailsOf<T>(
  all: readonly T[],
  details: Readonly<Record<string, (item: T) => string | undefined>>,
): ReadonlySet<string> {
  const differ = (say: (item: T) => string | undefined) => {
    const said = all.map(say)
    return all.length === 1 ? said[0] !== undefined : said.some(one => one !== said[0])
  }
  return new Set(Object.keys(details).filter(key => differ(details[key] ?? (() => undefined))))
}

/** Whether a cell has nothing to print. */
export function isEmpty(cell: Cell): boolean {
  if (Array.isArray(cell)) return cell.every(isEmpty)
  if (typeof cell === 'object' && 'article' in cell) return !cell.notice && !cell.article
  return cell === undefined || cell === ''
}

/** The rows of a table of numbers and names, a text or number a cell: what a file of it holds. */
export function plainRows({ columns, rows }: Table): (string | number | undefined)[][] {
  return rows.map(row => columns.map(({ key }) => plainOf(row[key])))
}

function plainOf(cell: Cell): string | number | undefined {
  if (typeof cell === 'object' && 'text' in cell) return cell.text
  return typeof cell === 'object' ? undefined : cell
}
