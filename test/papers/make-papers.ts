// Makes papers for tests: workbooks by hucre, Word documents by fflate; names are invented.
import { strToU8, zipSync } from 'fflate'
import { type CellValue, type MergeRange, writeOds, writeXlsx } from 'hucre'
import type { Paper } from '../../src/papers/paper.ts'

export interface SheetOf {
  name?: string
  rows: CellValue[][]
  /** `A1:C1`, columns A to Z. */
  merges?: string[]
  hiddenRows?: number[]
  hiddenColumns?: number[]
}

const at = (cell: string) => ({ col: cell.charCodeAt(0) - 65, row: Number(cell.slice(1)) - 1 })

function mergeOf(text: string): MergeRange {
  const [from = 'A1', to = 'A1'] = text.split(':')
  const [start, end] = [at(from), at(to)]
  return { startRow: start.row, startCol: start.col, endRow: end.row, endCol: end.col }
}

function sheetOf({ name, rows, merges = [], hiddenRows = [], hiddenColumns = [] }: SheetOf, i: number) {
  return {
    name: name ?? `Sheet${i + 1}`,
    rows,
    merges: merges.map(mergeOf),
    rowDefs: new Map(hiddenRows.map(row => [row - 1, { hidden: true }])),
    columns:
      hiddenColumns.length > 0
        ? (rows[0]?.map((_, c) => ({ hidden: hiddenColumns.includes(c + 1) })) ?? [])
        : [],
  }
}

export async function xlsx(
  file: string,
  sheets: SheetOf[],
  dateSystem: '1900' | '1904' = '1900',
): Promise<Paper> {
  return { file, bytes: await writeXlsx({ sheets: sheets.map(sheetOf), dateSystem }) }
}

export async function ods(file: string, sheets: SheetOf[]): Promise<Paper> {
  return { file, bytes: await writeOds({ sheets: sheets.map(sheetOf) }) }
}

export function csv(file: string, ...lines: string[]): Paper {
  return { file, bytes: strToU8(`${lines.join('\n')}\n`) }
}

/** A paragraph, or a table of rows; a cell is text, `^` where it goes on with the one above, or `[text, columns]`. */
export type Part = string | (string | [text: string, columns: number])[][]

export function docx(file: string, parts: Part[]): Paper {
  const body = parts.map(part => (typeof part === 'string' ? paragraph(part) : tableOf(part))).join('')
  const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
  return {
    file,
    bytes: zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml) }),
  }
}

const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

function tableOf(rows: (string | [string, number])[][]): string {
  const isContinued = (r: number, c: number) => rows[r]?.[c] === '^'
  const cells = (row: (string | [string, number])[], r: number) =>
    row.map((cell, c) => {
      const [text, columns] = typeof cell === 'string' ? [cell, 1] : cell
      const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''
      const merge = text === '^' ? '<w:vMerge/>' : isContinued(r + 1, c) ? '<w:vMerge w:val="restart"/>' : ''
      return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${paragraph(text === '^' ? '' : text)}</w:tc>`
    })
  return `<w:tbl>${rows.map((row, r) => `<w:tr>${cells(row, r).join('')}</w:tr>`).join('')}</w:tbl>`
}
