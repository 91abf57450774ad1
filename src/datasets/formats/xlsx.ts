// In: the tables of an edition. Out: one workbook: what it is, then a sheet a dataset. Only here is hucre written with.
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { Edition } from '../../edition.ts'
import { aboutEdition } from '../about.ts'
import type { Value } from '../dataset.ts'
import type { PublishedTable } from '../tables.ts'

/** Excel refuses a sheet with more rows than 1,048,576. */
const MOST_ROWS = 1_000_000

/** Everything but a count is a text cell: Excel changes no code, credit code or day; a list has `;` between items. */
export async function writeWorkbook(
  edition: Edition,
  tables: readonly PublishedTable[],
): Promise<Uint8Array> {
  const { site, day } = edition
  const asOf = new Date(`${day}T00:00:00Z`)
  return writeXlsx({
    sheets: [aboutSheet(edition, tables), ...tables.flatMap(sheets)],
    properties: {
      title: site.title.zh,
      description: `${site.description.zh}（截至 ${day}）`,
      creator: site.publisher.zh,
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
  return {
    name: '说明',
    rows: [...lines, [], ...contents],
    columns: [14, 70, 14, 70].map(width => ({
      width,
      style: { ...TEXT, alignment: { wrapText: true, vertical: 'top' } },
    })),
  }
}

function sheets({ dataset, columns, rows }: PublishedTable): WriteSheet[] {
  const header = columns.map(({ name }) => name)
  const parts = Math.max(1, Math.ceil(rows.length / MOST_ROWS))
  return Array.from({ length: parts }, (_, part) => {
    const cells = [
      header,
      ...rows.slice(part * MOST_ROWS, (part + 1) * MOST_ROWS).map(row => row.map(written)),
    ]
    return {
      name: part === 0 ? dataset.name : `${dataset.name}-${part + 1}`,
      rows: cells,
      columns: columns.map(({ type }, at) => ({
        width: widthOf(cells, at),
        style: type === 'integer' ? {} : TEXT,
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
