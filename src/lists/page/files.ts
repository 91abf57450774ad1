// A list as a file: CSV that spreadsheets open, and a workbook of two sheets: what it is, and its rows. In: heads and cells as
// a page says them. Out: bytes. It runs in the browser, fetched when a file is asked for.
import { strToU8, zipSync } from 'fflate'

/** A list to write. */
export interface ListFile {
  /** What it is, line by line: its title, its filter, its day, where it comes from. */
  about: readonly (readonly [label: string, value: string])[]
  /** What the two sheets are called. */
  sheets: readonly [about: string, rows: string]
  heads: readonly string[]
  rows: readonly (readonly string[])[]
}

/** What a spreadsheet would take for a formula, or cut: text gets an apostrophe before it. */
const UNSAFE = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]|^\d{16,}$/u

/** The list as CSV with a byte order mark, CRLF, every cell a text (RFC 4180). */
export function writeCsv({ heads, rows }: ListFile): Uint8Array {
  const cell = (text: string) => {
    const safe = UNSAFE.test(text) ? `'${text}` : text
    return /[",\r\n]/.test(safe) ? `"${safe.split('"').join('""')}"` : safe
  }
  const lines = [heads, ...rows].map(row => `${row.map(cell).join(',')}\r\n`)
  return strToU8(`\uFEFF${lines.join('')}`)
}

/** The list as a workbook (ECMA-376): a number is a number where a column holds nothing else, all other cells are text. */
export function writeXlsx(list: ListFile): Uint8Array {
  const [about, rows] = list.sheets
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>${[1, 2].map(no => `<Override PartName="/xl/worksheets/sheet${no}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${[about, rows].map((name, at) => `<sheet name="${escaped(sheetName(name))}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': sheet(list.about, []),
    'xl/worksheets/sheet2.xml': sheet([list.heads, ...list.rows], list.heads),
  }
  const files = Object.entries(parts).map(([path, text]) => [path, strToU8(text)] as const)
  // A fixed time: the same list is the same file.
  return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(1980, 0, 1) })
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
// Style 1 is text; style 2 is that of the heads.
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  )
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`
}

function sheet(rows: readonly (readonly string[])[], heads: readonly string[]): string {
  const hasHeads = heads.length > 0
  const width = Math.max(0, ...rows.map(row => row.length))
  const numeric = Array.from({ length: width }, (_, at) => hasHeads && isNumeric(rows.slice(1), at))
  const columns = Array.from(
    { length: width },
    (_, at) => `<col min="${at + 1}" max="${at + 1}" width="${widthOf(rows, at)}" customWidth="1"/>`,
  )
  const lines = rows.map(
    (row, y) =>
      `<row r="${y + 1}">${row.map((text, x) => cell(text, `${letters(x)}${y + 1}`, hasHeads && y === 0 ? 2 : 1, numeric[x] === true && y > 0)).join('')}</row>`,
  )
  const view = hasHeads
    ? '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>'
    : ''
  const filter = hasHeads ? `<autoFilter ref="A1:${letters(width - 1)}${rows.length}"/>` : ''
  return `${XML}<worksheet xmlns="${MAIN}">${view}<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>${filter}</worksheet>`
}

function isNumeric(rows: readonly (readonly string[])[], at: number): boolean {
  const told = rows.map(row => row[at] ?? '').filter(text => text !== '')
  return told.length > 0 && told.every(text => /^(0|[1-9]\d{0,8})$/.test(text))
}

function cell(text: string, at: string, style: number, isNumber: boolean): string {
  if (text === '') return ''
  if (isNumber) return `<c r="${at}"><v>${text}</v></c>`
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

/** Excel takes a longer text for damage of the file. */
const LONGEST = 32_767

// XML cannot hold control characters; _x0041_ would be read as an A (ECMA-376, ST_Xstring).
function escaped(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

// Excel refuses longer names of sheets, and some characters in them.
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31)
}

function widthOf(rows: readonly (readonly string[])[], at: number): number {
  const widths = rows.slice(0, 100).map(row => {
    const text = row[at] ?? ''
    return text.length + (text.match(/[\u2e80-\uffef]/g) ?? []).length
  })
  return Math.min(60, Math.max(8, ...widths) + 2)
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column > 25 ? letters(Math.floor(column / 26) - 1) + last : last
}
