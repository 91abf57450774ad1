// In: the text of a CSV file (RFC 4180). Out: a table whose rows know their physical line. Only source/ imports it.
import Papa from 'papaparse'
import type { Problem, Words } from '../problem.ts'
import { delimiterOf } from './delimiter.ts'
import type { Reading, WrittenRow, WrittenTable } from './table.ts'

/** Whether a row is made of column names: how the header is told from a title that stands above it. */
export type IsHeader = (cells: readonly string[]) => boolean

/**
 * Reads a CSV table, separated by commas, tabs or semicolons. Rows with too many or too few cells are problems, not rows;
 * where all of them differ from the header alike, the header is the problem. Wholly empty lines are passed over.
 */
export function parseCsv(
  name: string,
  file: string,
  text: string,
  isHeader: IsHeader,
): Reading<WrittenTable> {
  const { delimiter, skipped, body: written } = delimiterOf(text)
  const isQuoted = written.includes('"')
  const { widths, badLine } = isQuoted
    ? surveyQuoted(written, delimiter)
    : { widths: plainWidths(written, delimiter), badLine: undefined }
  if (badLine !== undefined) return refused(quoteProblem(file, badLine + skipped))
  const all = () => numberRows(written, delimiter, skipped + 1, isQuoted)
  const [header] = all().take(1)
  if (!header) return refused(emptyProblem(file))
  const columns = header.cells.map(cell => cell.trim())
  const [stranger] = columns.length === 1 ? (/[|，；、]/.exec(columns[0] ?? '') ?? []) : []
  if (stranger) return refused(delimiterProblem(file, header.line, stranger))
  const body = () => all().drop(1)
  const below = isHeader(columns)
    ? undefined
    : body()
        .take(10)
        .find(row => isHeader(row.cells))
  if (below) return refused(titleProblem(file, header, below.line))
  const width = widthOf(widths, columns.length)
  const fits = ({ cells }: WrittenRow) => cells.length === width
  const isEven = [...widths.keys()].every(one => one === width)
  const problems = isEven
    ? []
    : [...body().filter(row => !fits(row))].map(row => cellCountProblem(file, row, width))
  if (width !== columns.length)
    return { value: undefined, problems: [headerProblem(file, header, width), ...problems] }
  const rows = { [Symbol.iterator]: () => (isEven ? body() : body().filter(fits)) }
  return { value: { name, file, columns, lines: columns.map(() => header.line), rows }, problems }
}

/** How many cells a row should have: as many as the header, unless two rows or more all have another number. */
function widthOf(widths: ReadonlyMap<number, number>, columns: number): number {
  const [[width, alike] = [columns, 0]] = [...widths].sort(([, a], [, b]) => b - a)
  return alike > 1 && !widths.has(columns) ? width : columns
}

function refused(problem: Problem): Reading<WrittenTable> {
  return { value: undefined, problems: [problem] }
}

/** Some rows of a file, and whether it has no more. */
interface Piece extends Pick<Papa.ParseResult<string[]>, 'data' | 'errors'> {
  isLast: boolean
}

/** Characters that are read at a time: those of a large file are never there as cells all at once. */
const AT_ONCE = 1 << 18

function* piecesOf(text: string, delimiter: string): Generator<Piece> {
  // `header: true` would lose the physical lines and hide duplicate columns and surplus cells.
  const parser = new Papa.Parser({ delimiter, newline: '\n' })
  let [from, size] = [0, AT_ONCE]
  while (from < text.length) {
    const isLast = from + size >= text.length
    const { data, errors, meta } = parser.parse(text.slice(from, from + size), 0, !isLast)
    if (data.length > 0) yield { data, errors, isLast }
    // A row that did not end is read again, with more.
    size = data.length > 0 ? AT_ONCE : size * 2
    from = isLast ? text.length : from + meta.cursor
  }
}

/** How many rows below the header have so many cells; the line from which on quotes leave open where cells end. */
interface Survey {
  widths: ReadonlyMap<number, number>
  badLine: number | undefined
}

/** Where nothing is quoted a row is a line, and each delimiter in it parts two cells. */
function plainWidths(text: string, delimiter: string): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  const mark = delimiter.charCodeAt(0)
  let hasHeader = false
  for (let from = 0, end = 0; from < text.length; from = end + 1) {
    let width = 1
    for (end = from; end < text.length; end++) {
      const code = text.charCodeAt(end)
      if (code === 0x0a) break
      if (code === mark) width += 1
    }
    // Most rows begin with an id: of ASCII it is plain what is no blank.
    if (!/\w/.test(text.charAt(from)) && isBlank(text.slice(from, end).split(delimiter))) continue
    if (hasHeader) widths.set(width, (widths.get(width) ?? 0) + 1)
    hasHeader = true
  }
  return widths
}

function surveyQuoted(text: string, delimiter: string): Survey {
  const widths = new Map<number, number>()
  let [line, hasHeader] = [1, false]
  for (const { data, errors, isLast } of piecesOf(text, delimiter)) {
    const quote = errors.find(({ type, row = 0 }) => type === 'Quotes' && (isLast || row < data.length))
    if (quote) return { widths, badLine: line + linesOf(data.slice(0, quote.row)) }
    for (const cells of data) {
      if (isBlank(cells)) continue
      if (hasHeader) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
      hasHeader = true
    }
    line += linesOf(data)
  }
  return { widths, badLine: undefined }
}

function* numberRows(
  text: string,
  delimiter: string,
  first: number,
  isQuoted: boolean,
): Generator<WrittenRow> {
  let line = first
  for (const { data } of piecesOf(text, delimiter)) {
    for (const cells of data) {
      if (!isBlank(cells)) yield { line, cells }
      line += isQuoted ? linesOf([cells]) : 1
    }
  }
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every(cell => cell.trim() === '')
}

/** How many lines some rows take. */
function linesOf(rows: readonly (readonly string[])[]): number {
  const breaks = (cell: string) => (cell.includes('\n') ? cell.split('\n').length - 1 : 0)
  return rows.reduce((lines, cells) => cells.reduce((sum, cell) => sum + breaks(cell), lines + 1), 0)
}

function problem(rule: string, file: string, line: number, message: Words, hint: Words): Problem {
  return { rule, level: 'error', file, line, message, hint }
}

function emptyProblem(file: string): Problem {
  const message = {
    zh: '文件是空的，第一行应为列名。',
    en: 'The file is empty; its first line should name the columns.',
  }
  const hint = {
    zh: '写上列名；若没有记录，可删除该文件。',
    en: 'Write the column names, or delete the file if there are no records.',
  }
  return problem('file/empty', file, 1, message, hint)
}

function quoteProblem(file: string, line: number): Problem {
  const message = {
    zh: '引号不成对，从这一行起无法分辨单元格。',
    en: 'A quotation mark is not closed; from this line on the cells cannot be told apart.',
  }
  const hint = {
    zh: '含逗号或引号的单元格用英文双引号括起，其中的双引号写两次（""）。',
    en: 'Enclose a cell that holds commas or quotation marks in double quotes, and double those inside it ("").',
  }
  return problem('file/quotes', file, line, message, hint)
}

function delimiterProblem(file: string, line: number, found: string): Problem {
  const message = {
    zh: `单元格应以英文逗号（或制表符、英文分号）分隔，本文件用的是“${found}”。`,
    en: `Cells should be separated by commas (or tabs or semicolons); this file uses “${found}”.`,
  }
  const hint = {
    zh: '在 Excel 或 WPS 里打开，另存为“CSV（逗号分隔）”。',
    en: 'Open it in Excel or WPS and save it as CSV (comma delimited).',
  }
  return { ...problem('file/delimiter', file, line, message, hint), value: found }
}

function titleProblem(file: string, { line, cells }: WrittenRow, header: number): Problem {
  const title = cells.filter(cell => cell.trim() !== '').join(' ')
  const message = {
    zh: `第 ${line} 行像标题，列名在第 ${header} 行；列名应在最上面一行。`,
    en: `Line ${line} looks like a title, and the column names stand on line ${header}; they should come first.`,
  }
  const hint = {
    zh: header - line > 1 ? `删去第 ${line} 至 ${header - 1} 行。` : `删去第 ${line} 行。`,
    en: header - line > 1 ? `Delete lines ${line} to ${header - 1}.` : `Delete line ${line}.`,
  }
  return { ...problem('table/title', file, line, message, hint), value: title }
}

function headerProblem(file: string, { line, cells }: WrittenRow, width: number): Problem {
  const columns = cells.length
  const message = {
    zh: `列名有 ${columns} 个，下面各行都有 ${width} 个单元格。`,
    en: `There are ${columns} column names, and ${width} cells on every row below.`,
  }
  const hint =
    columns > width
      ? {
          zh: '删去多出的列名，或给每一行补上这一列的格（可以空着）。',
          en: 'Delete the column name too many, or give every row a cell for it, which may be empty.',
        }
      : {
          zh: '补上缺少的列名；哪一列没有列名，看列名从哪里起与内容对不上。',
          en: 'Add the missing column name: look where names and contents begin to differ.',
        }
  return problem('table/header-length', file, line, message, hint)
}

function cellCountProblem(file: string, row: WrittenRow, expected: number): Problem {
  const found = row.cells.length
  const more = found > expected
  const message = {
    zh: `本行应有 ${expected} 个单元格，实有 ${found} 个。`,
    en: `This row should have ${expected} cells and has ${found}.`,
  }
  const hint = more
    ? {
        zh: '检查是否多了逗号；内容含逗号时用英文双引号括起整个单元格。',
        en: 'Look for a surplus comma; enclose a cell that holds a comma in double quotes.',
      }
    : {
        zh: '补足逗号，空单元格也要留出位置。',
        en: 'Add the missing commas; an empty cell keeps its place.',
      }
  return problem(more ? 'table/too-many-cells' : 'table/too-few-cells', file, row.line, message, hint)
}
