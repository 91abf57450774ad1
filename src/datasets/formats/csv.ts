// A dataset as CSV (RFC 4180): exact for programs, and a copy that Excel opens as it is meant.
import type { Value } from '../dataset.ts'

/** The columns of a table, in order. */
interface Header {
  columns: readonly { name: string }[]
}

type Rows = Iterable<readonly Value[]>

/** UTF-8 without BOM, LF, cells quoted where they have to be, values exact; absent is empty. */
export function writeCsv(header: Header, rows: Rows): string {
  return [...csvLines(header, rows)].join('')
}

/** The same line by line. */
export function csvLines(header: Header, rows: Rows): Generator<string> {
  return lines(header, rows, '\n', quote)
}

/** With BOM and CRLF, and an apostrophe before a text that a spreadsheet would change. */
export function writeExcelCsv(header: Header, rows: Rows): string {
  return [...excelCsvLines(header, rows)].join('')
}

/** The same line by line. */
export function* excelCsvLines(header: Header, rows: Rows): Generator<string> {
  yield '\uFEFF'
  yield* lines(header, rows, '\r\n', quoteSafely)
}

// Every record ends in a line break.
function* lines(
  { columns }: Header,
  rows: Rows,
  end: string,
  written: (text: string) => string,
): Generator<string> {
  yield columns.map(({ name }) => name).join(',') + end
  for (const row of rows) yield row.map(value => written(cellText(value))).join(',') + end
}

/** A value as the text of a cell: a list with `;` between its items, absent as nothing. */
export function cellText(value: Value): string {
  return typeof value === 'object' ? value.join(';') : String(value ?? '')
}

// Readers disagree on spaces at the ends of a cell and on a BOM, unless they are quoted.
const QUOTED = /[",\r\n\uFEFF]|^\s|\s$/u

function quote(text: string): string {
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * What a spreadsheet does not leave as it is: a text that it takes for a formula (OWASP, CSV Injection), behind spaces
 * and in full-width signs too; and digits of which it keeps fifteen.
 */
const UNSAFE = /^(\s*[=+\-@＝＋－＠]|[\t\r\n]|\d{16,}$)/u

function quoteSafely(text: string): string {
  return UNSAFE.test(text) ? `"'${text.replaceAll('"', '""')}"` : quote(text)
}
