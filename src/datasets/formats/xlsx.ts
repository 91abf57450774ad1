// In: the tables of an edition. Out: workbooks of all of them: what it is, then a sheet a dataset; one with the exact
// values, one a language in words. Only here is hucre written with.
import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { Edition } from '../../edition.ts'
import type { Lang } from '../../i18n/lang.ts'
import { words } from '../../i18n/words.ts'
import { aboutEdition } from '../about.ts'
import type { Value } from '../dataset.ts'
import { type TableInWords, tablesInWords } from '../in-words.ts'
import type { PublishedTable } from '../tables.ts'
import { cellText as plainText } from './csv.ts'
import { cellText, fillSheets, type Rows } from './fill-sheets.ts'

/** Excel refuses a sheet with more rows than 1,048,576. */
const MOST_ROWS = 1_000_000

/** Everything but a count is a text cell: Excel changes no code, credit code or day; a list has `;` between items. */
export async function writeWorkbook(
  edition: Edition,
  tables: readonly PublishedTable[],
): Promise<readonly Uint8Array[]> {
  const grids = tables.map(
    (table): Grid => ({
      name: table.dataset.name,
      columns: table.columns.map(({ name, type }) => ({ head: name, isCount: type === 'integer' })),
      count: table.count,
      rows: table.rows,
    }),
  )
  return writeBook(edition, 'zh', aboutSheet(edition, tables), grids.flatMap(partsOf))
}

/** The same in words for people: heads and values as pages say them, names beside ids, days as text. */
export async function writeWorkbookInWords(
  edition: Edition,
  tables: readonly PublishedTable[],
  lang: Lang,
): Promise<readonly Uint8Array[]> {
  const told = tablesInWords(tables, lang)
  const grids = told.map(({ title, ...grid }) => ({ name: title, ...grid }))
  return writeBook(edition, lang, aboutInWords(edition, told, lang), grids.flatMap(partsOf))
}

/** One table alone. */
export async function writeGrid(edition: Edition, lang: Lang, grid: WholeGrid): Promise<Uint8Array> {
  const pieces = await writeBook(edition, lang, undefined, partsOf({ ...grid, count: grid.rows.length }))
  return Buffer.concat(pieces)
}

async function writeBook(
  { site, day }: Edition,
  lang: Lang,
  about: WriteSheet | undefined,
  grids: readonly Grid[],
): Promise<readonly Uint8Array[]> {
  const asOf = new Date(`${day}T00:00:00Z`)
  const before = about ? [about] : []
  const book = await writeXlsx({
    sheets: [...before, ...grids.map(shellOf)],
    properties: {
      title: site.title[lang],
      description: words(lang).dataset.bookAsOf(site.description[lang], day),
      creator: site.publisher[lang],
      created: asOf,
      modified: asOf,
    },
    defaultFont: { name: '宋体', size: 11 },
  })
  const numbered = grids.map((grid, i) => [before.length + i + 1, grid] as const)
  return fillSheets(book, new Map(numbered.filter(([, { count }]) => count > 0)))
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
  const contents = tables.map(({ dataset, count }) => [
    dataset.name,
    `${dataset.title.zh}，${count} 行。${dataset.about.zh}`,
    dataset.title.en,
    `${count} rows. ${dataset.about.en}`,
  ])
  return { name: '说明', rows: [...lines, [], ...contents], columns: wrapped(14, 70, 14, 70) }
}

// What the edition is, what each sheet holds, and what columns mean whose heads do not say it all.
function aboutInWords(edition: Edition, tables: readonly TableInWords[], lang: Lang): WriteSheet {
  const t = words(lang).dataset
  const lines = aboutEdition(edition, 'words').map(({ label, value }) => [label[lang], value[lang]])
  const contents = tables.map(({ title, about, count }) => [title, `${t.rowCount(count)}${about}`])
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
interface Grid extends Rows {
  name: string
  columns: readonly { head: string; isCount: boolean }[]
}

/** The same where all its rows are there. */
type WholeGrid = Omit<Grid, keyof Rows> & { rows: readonly (readonly Value[])[] }

/** A grid that a sheet can hold, or several. */
function partsOf({ name, columns, count, rows }: Grid): Grid[] {
  const parts = Math.max(1, Math.ceil(count / MOST_ROWS))
  return Array.from({ length: parts }, (_, part) => {
    const first = part * MOST_ROWS
    return {
      name: part === 0 ? name : `${name}-${part + 1}`,
      columns,
      count: Math.min(MOST_ROWS, count - first),
      rows: { [Symbol.iterator]: () => Iterator.from(rows).drop(first).take(MOST_ROWS) },
    }
  })
}

/** A sheet with its head, and where rows are to follow one of empty cells, which shows their styles. */
function shellOf({ name, columns, count, rows }: Grid): WriteSheet {
  const header = columns.map(({ head }) => head)
  const sample = count > 0 ? [header.map(() => null)] : []
  const first = [...Iterator.from(rows).take(99)]
  return {
    name,
    rows: [header, ...sample],
    columns: columns.map(({ head, isCount }, at) => ({
      width: widthOf([head, ...first.map(row => plainText(row[at]))]),
      style: isCount ? {} : TEXT,
    })),
    cells: new Map(header.map((_, at) => [`0,${at}`, { style: HEADER }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${letters(columns.length)}${count + 1}` },
  }
}

// Wide enough for the first rows; a Chinese character takes the room of two letters.
function widthOf(texts: readonly string[]): number {
  const widths = texts.map(text => text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0))
  return Math.min(48, Math.max(8, ...widths) + 2)
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26))
  return column > 26 ? letters(Math.floor((column - 1) / 26)) + last : last
}
