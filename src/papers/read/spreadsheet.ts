// In: the bytes of a workbook (.xlsx, .xls, .ods). Out: its sheets as they are seen. Only read-paper.ts imports it.
import {
  type Cell,
  type CellValue,
  type Sheet as HucreSheet,
  type MergeRange,
  readOds,
  readXls,
  readXlsx,
  type Workbook,
} from 'hucre'
import { trimBlank } from '../../characters.ts'
import type { Line, Sheet } from '../paper.ts'
import { hiddenInOds } from './hidden-ods.ts'
import { type Hidden, hiddenInXls } from './hidden-xls.ts'

const READERS = { xlsx: readXlsx, xls: readXls, ods: readOds }

/** The sheets that hold anything and are not hidden; of an .xlsx those alone that are asked for. Throws what hucre throws. */
export async function readWorkbook(
  file: string,
  bytes: Uint8Array,
  form: keyof typeof READERS,
  isMeant: (name: string) => boolean = () => true,
): Promise<Sheet[]> {
  // What is hidden in others is told by their number: all are read.
  const sheets = form === 'xlsx' ? { sheets: ({ name }: { name: string }) => isMeant(name) } : {}
  const book = await READERS[form](bytes, { readStyles: true, ...sheets })
  const told = form === 'xls' ? hiddenInXls(bytes) : form === 'ods' ? hiddenInOds(bytes) : []
  const found = book.sheets.map((sheet, i) => ({ sheet, hidden: told[i] ?? hiddenOf(sheet) }))
  const full = found.filter(
    ({ sheet, hidden }) => !hidden.isHidden && sheet.rows.some(row => row.some(isFull)),
  )
  return full.map(({ sheet, hidden }) =>
    readSheet(file, full.length > 1 ? sheet.name : '', sheet, book, hidden),
  )
}

function hiddenOf(sheet: HucreSheet): Hidden {
  return {
    isHidden: (sheet.hidden ?? false) || (sheet.veryHidden ?? false),
    rows: new Set([...(sheet.rowDefs ?? [])].flatMap(([r, { hidden }]) => (hidden ? [r] : []))),
    columns: new Set((sheet.columns ?? []).flatMap((column, c) => (column?.hidden ? [c] : []))),
  }
}

function isFull(value: CellValue | undefined): boolean {
  return typeof value === 'string' ? trimBlank(value) !== '' : value !== null && value !== undefined
}

function readSheet(file: string, name: string, sheet: HucreSheet, book: Workbook, hidden: Hidden): Sheet {
  const merges = sheet.merges ?? []
  const spans = Map.groupBy(merges, merge => merge.startRow)
  const tall = merges.filter(merge => merge.endRow > merge.startRow)
  const texts = sheet.rows.map((row, r) =>
    row.map((value, c) => showValue(value, sheet.cells?.get(`${r},${c}`), book.dateSystem === '1904')),
  )
  const filled = new Map<number, number[]>()
  for (const { startRow, endRow, startCol } of tall) {
    for (let r = startRow + 1; r <= Math.min(endRow, texts.length - 1); r++) {
      const row = texts[r]
      if (!row) continue
      row[startCol] = texts[startRow]?.[startCol] ?? ''
      filled.set(r, [...(filled.get(r) ?? []), startCol])
    }
  }
  const lines = texts.map(
    (cells, r): Line => ({
      row: r + 1,
      cells,
      isHidden: hidden.rows.has(r),
      filled: filled.get(r) ?? NO_COLUMNS,
      spans: spansOf(spans.get(r)),
    }),
  )
  return { file, name, called: sheet.name, lines, hiddenColumns: [...hidden.columns] }
}

const NO_COLUMNS: readonly number[] = []
const NO_SPANS: ReadonlyMap<number, number> = new Map()

function spansOf(merges: readonly MergeRange[] | undefined): ReadonlyMap<number, number> {
  if (!merges) return NO_SPANS
  return new Map(merges.map(({ startCol, endCol }) => [startCol, endCol - startCol + 1]))
}

function showValue(value: CellValue | undefined, cell: Cell | undefined, is1904: boolean): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'string') return value
  if (cell?.style?.numFmt?.includes('%')) return `${tidy(value * 100)}%`
  // A serial of the old Macintosh calendar begins four years and a day later.
  if (is1904 && Number.isInteger(value) && value > 30_000 && value < 70_000) return String(value + 1462)
  return tidy(value)
}

/** A number without the noise of binary fractions, never as 9.1E+17. */
function tidy(value: number): string {
  const text = String(Number(value.toPrecision(15)))
  return text.includes('e') && Number.isInteger(value) ? BigInt(value).toString() : text
}
