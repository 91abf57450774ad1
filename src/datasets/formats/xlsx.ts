// In: the tables of an edition. Out: workbooks of all of them: what it is, then a sheet a dataset; one with the exact
// values, one a language in words. Only here is hucre written with.
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { Edition } from '../../edition.ts'
import type { Lang } from '../../i18n/lang.ts'
import { words } from '../../i18n/words.ts'
import { aboutEdition } from '../about.ts'
import type { Value } from '../dataset.ts'
import { type TableInWords, tablesInWords } from '../in-words.ts'
import type { PublishedTable } from '../tables.ts'

/** Excel refuses a sheet with more rows than 1,048,576. */
const MOST_ROWS = 1_000_000

/** Everything but a count is a text cell: Excel changes no code, credit code or day; a list has `;` between items. */
export async function writeWorkbook(
  edition: Edition,
  tables: readonly PublishedTable[],
): Promise<Uint8Array> {
  const grids = tables.map(({ dataset, columns, rows }) => ({
    name: dataset.name,
    columns: columns.map(({ name, type }) => ({ head: name, isCount: type === 'integer' })),
    rows,
  }))
  return writeBook(edition, 'zh', [aboutSheet(edition, tables), ...grids.flatMap(sheets)])
}

/** The same in words for people: heads and values as pages say them, names beside ids, days as text. */
export async function writeWorkbookInWords(
  edition: Edition,
  tables: readonly PublishedTable[],
  lang: Lang,
): Promise<Uint8Array> {
  const told = tablesInWords(tables, lang)
  const grids = told.map(table => ({ ...table, name: table.title }))
  return writeBook(edition, lang, [aboutInWords(edition, told, lang), ...grids.flatMap(sheets)])
}

/** One table alone. */
export async function writeGrid(edition: Edition, lang: Lang, grid: Grid): Promise<Uint8Array> {
  return writeBook(edition, lang, sheets(grid))
}

async function writeBook(
  { site, day }: Edition,
  lang: Lang,
  allSheets: readonly WriteSheet[],
): Promise<Uint8Array> {
  const asOf = new Date(`${day}T00:00:00Z`)
  return writeXlsx({
    sheets: [...allSheets],
    properties: {
      title: site.title[lang],
      description: words(lang).dataset.bookAsOf(site.description[lang], day),
      creator: site.publisher[lang],
      created: asOf,
      modified: asOf,
    },
    defaultFont: { name: '宋体', size: 11 },
  })
}

const TEXT = { numFmt: '@' }
const HEADER = {
  ...TEXT,
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDE6F0' } },
} as const

function aboutSheet(edition: Edition, tables: readonly PublishedTable[]): WriteSheet {
  const lines = aboutEdition(edition).map(({ label, value }) =>
    [label.zh, value.zh, label.en, value.en].map(cellText),
  )
  const contents = tables.map(({ dataset, rows }) => [
    dataset.name,
    `${dataset.title.zh}，${rows.length} 行。${dataset.about.zh}`,
    dataset.title.en,
    `${rows.length} rows. ${dataset.about.en}`,
  ])
  return { name: '说明', rows: [...lines, [], ...contents], columns: wrapped(14, 70, 14, 70) }
}

// What the edition is, what each sheet holds, and what columns mean whose heads do not say it all.
function aboutInWords(edition: Edition, tables: readonly TableInWords[], lang: Lang): WriteSheet {
  const t = words(lang).dataset
  const lines = aboutEdition(edition, 'words').map(({ label, value }) => [label[lang], value[lang]])
  const contents = tables.map(({ title, about, rows }) => [title, `${t.rowCount(rows.length)}${about}`])
  const columns = tables.flatMap(({ title, columns }) =>
    columns.flatMap(({ head, about }) => (about === undefined ? [] : [[`${title} · ${head}`, about]])),
  )
  return {
    name: t.aboutSheet,
    rows: [...lines, [], ...contents, [], ...columns].map(row => row.map(cellText)),
    columns: wrapped(28, 90),
  }
}

function wrapped(...widths: readonly number[]): NonNullable<WriteSheet['columns']> {
  const style = { ...TEXT, alignment: { wrapText: true, vertical: 'top' } } as const
  return widths.map(width => ({ width, style }))
}

/** What a sheet holds: its heads, which of its columns are numbers, its rows. */
interface Grid {
  name: string
  columns: readonly { head: string; isCount: boolean }[]
  rows: readonly (readonly Value[])[]
}

function sheets({ name, columns, rows }: Grid): WriteSheet[] {
  const header = columns.map(({ head }) => head)
  const parts = Math.max(1, Math.ceil(rows.length / MOST_ROWS))
  return Array.from({ length: parts }, (_, part) => {
    const cells = [
      header,
      ...rows.slice(part * MOST_ROWS, (part + 1) * MOST_ROWS).map(row => row.map(written)),
    ]
    return {
      name: part === 0 ? name : `${name}-${part + 1}`,
      rows: cells,
      columns: columns.map(({ isCount }, at) => ({
        width: widthOf(cells, at),
        style: isCount ? {} : TEXT,
      })),
      cells: new Map(header.map((_, at) => [`0,${at}`, { style: HEADER }])),
      freezePane: { rows: 1 },
      autoFilter: { range: `A1:${letters(columns.length)}${cells.length}` },
    }
  })
}

function written(value: Value): CellValue {
  if (value === undefined || typeof value === 'number') return value ?? null
  return cellText(typeof value === 'object' ? value.join(';') : String(value))
}

/** Excel takes a longer text for damage of the file. */
const LONGEST = 32_767
const CUT = '……（过长，全文见 CSV）'

// What XML cannot hold, or would make another of (ECMA-376, ST_Xstring).
const ESCAPED = /_(?=x[0-9a-f]{4}_)|[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/giu

function cellText(text: string): string {
  const whole = text.length > LONGEST ? text.slice(0, LONGEST - CUT.length) + CUT : text
  return whole.replace(ESCAPED, one => `_x${one.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`)
}

// Wide enough for the first rows; a Chinese character takes the room of two letters.
function widthOf(cells: readonly (readonly CellValue[])[], at: number): number {
  const widths = cells.slice(0, 100).map(row => {
    const text = String(row[at] ?? '')
    return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0)
  })
  return Math.min(48, Math.max(8, ...widths) + 2)
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26))
  return column > 26 ? letters(Math.floor((column - 1) / 26)) + last : last
}
