// A dataset as CSV (RFC 4180): exact for programs, and a copy that Excel opens as it is meant.
import type { Value } from '../dataset.ts'

/** The columns of a table, in order. */
interface Header {
  columns: readonly { name: string }[]
}

/** UTF-8 without BOM, LF, cells quoted where they have to be, values exact; absent is empty. */
export function writeCsv({ columns }: Header, rows: readonly (readonly Value[])[]): string {
  return lines(columns, rows, quote).join('\n')
}

/** With BOM and CRLF, and an apostrophe before a text that a spreadsheet would change. */
export function writeExcelCsv({ columns }: Header, rows: readonly (readonly Value[])[]): string {
  return `\uFEFF${lines(columns, rows, quoteSafely).join('\r\n')}`
}

// The last line is empty: every record ends in a line break.
function lines(
  columns: Header['columns'],
  rows: readonly (readonly Value[])[],
  written: (text: string) => string,
): string[] {
  const header = columns.map(({ name }) => name).join(',')
  return [header, ...rows.map(row => row.map(value => written(cellText(value))).join(',')), '']
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
