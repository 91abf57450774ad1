// In: the headers of a file and the columns that its table has. Out: which is which, and one problem for each wrong one.
import { findStray, reveal, tellApart, tellStray } from '../characters.ts'
import { type Place, type Problem, shorten, type Words } from '../problem.ts'
import type { IsHeader } from '../source/csv.ts'
import type { WrittenTable } from '../source/table.ts'
import { nearest } from './nearest.ts'
import { isOptional, type TableSchema } from './schema.ts'

export interface Header {
  /** The column for each cell of a row, in the file's order; undefined where the header is none. */
  columns: readonly (string | undefined)[]
  problems: readonly Problem[]
}

/** Tells the header of a table from other rows: at least half of its cells, and two, name columns. */
export function headerTest(schema: TableSchema): IsHeader {
  const titles = titlesOf(schema)
  return cells => {
    const filled = cells.map(cell => cell.trim()).filter(cell => cell !== '')
    const known = filled.filter(cell => titles.has(cell)).length
    return known >= 2 && known * 2 >= filled.length
  }
}

/** The column that each header names. */
function titlesOf(schema: TableSchema): ReadonlyMap<string, string> {
  const titles = Object.entries(schema.columns).flatMap(([name, column]) =>
    [name, column.zh, ...(column.also ?? [])].map(title => [title, name] as const),
  )
  return new Map(titles)
}

/** Finds each header among the column names and Chinese titles of the table. */
export function readHeader(table: WrittenTable, schema: TableSchema): Header {
  const titles = titlesOf(schema)
  const columns = table.columns.map(written => titles.get(written))
  // Spreadsheets leave columns without a header and without content behind.
  const isBlank = (i: number) =>
    table.columns[i] === '' && Iterator.from(table.rows).every(row => (row.cells[i] ?? '').trim() === '')
  const strangers = [...columns.keys()].filter(i => columns[i] === undefined && !isBlank(i))
  const missing = Object.entries(schema.columns)
    .filter(([name, column]) => !columns.includes(name) && !isOptional(column))
    .map(([name]) => name)
  const firsts = new Map(columns.map((name, i) => [name, i] as const).reverse())
  const twice = [...columns.keys()].filter(i => columns[i] !== undefined && firsts.get(columns[i]) !== i)
  return {
    columns,
    problems: [
      ...unknownColumns(table, strangers, missing, schema),
      ...twice.slice(0, MOST_COMPARED).map(i => duplicateColumn(table, firsts.get(columns[i]) ?? 0, i)),
      ...missing.map(name => missingColumn(table, name, schema)),
    ],
  }
}

const TOLD_APART = 5

/**
 * A problem for each header that is none. A misspelt one is one mistake: what it means is taken out of `missing`. Those
 * that resemble nothing are told together where they are many.
 */
function unknownColumns(
  table: WrittenTable,
  strangers: readonly number[],
  missing: string[],
  schema: TableSchema,
): Problem[] {
  const titles = titlesOf(schema)
  const taken = new Set(table.columns.map(written => titles.get(written)))
  const free = new Map([...titles].filter(([, name]) => !taken.has(name)))
  const meantBy = new Map<number, string>()
  for (const i of strangers.length > MOST_COMPARED ? [] : strangers) {
    const title = nearest(table.columns[i] ?? '', free.keys(), { meaningOf: one => free.get(one) })
    const meant = title && free.get(title)
    if (!meant) continue
    meantBy.set(i, meant)
    if (missing.includes(meant)) missing.splice(missing.indexOf(meant), 1)
  }
  // A single stranger beside a single gap is the same mistake, however it is spelt.
  const [only] = strangers
  if (strangers.length === 1 && missing.length === 1 && only !== undefined)
    meantBy.set(only, missing.pop() ?? '')
  const others = strangers.filter(i => !meantBy.has(i))
  const told = others.length > TOLD_APART ? others.slice(0, 1) : others
  return [
    ...[...meantBy].map(([i, meant]) => unknownColumn(table, i, meant, schema)),
    ...told.map(i => unknownColumn(table, i, undefined, schema, others.length - told.length)),
  ]
}

/** More unknown columns than this are no slips of the pen: they are one problem. */
const MOST_COMPARED = 200

function titleOf(name: string, schema: TableSchema): string {
  return `${name}（${schema.columns[name]?.zh}）`
}

function placeOfHeader({ file, lines, columns }: WrittenTable, i: number): Place {
  return { file, line: lines[i] ?? 1, column: columns[i] ?? '' }
}

function unknownColumn(
  table: WrittenTable,
  i: number,
  meant: string | undefined,
  schema: TableSchema,
  more = 0,
): Problem {
  const written = table.columns[i] ?? ''
  const shown = shorten(reveal(written))
  const stray = findStray(written, 'line')
  const also = { zh: `；另有 ${more} 列也不认识`, en: `, nor ${more} further ones` }
  const unknown = {
    zh: written === '' ? `第 ${i + 1} 列没有列名` : `“${schema.title.zh}”表没有名为“${shown}”的列`,
    en:
      written === ''
        ? `Column ${i + 1} has no header`
        : `The table “${schema.name}” has no column “${shown}”`,
  }
  return {
    rule: 'table/unknown-column',
    level: 'error',
    ...placeOfHeader(table, i),
    value: written,
    message: stray
      ? tellStray(stray, written).message
      : { zh: `${unknown.zh}${more ? also.zh : ''}。`, en: `${unknown.en}${more ? also.en : ''}.` },
    hint: meant ? askingFor(written, meant, schema) : hintFor(schema),
  }
}

function askingFor(written: string, meant: string, schema: TableSchema): Words {
  const apart = tellApart(written, meant)
  return {
    zh: `是否应为 ${titleOf(meant, schema)}？${apart ? `${apart.zh}。` : ''}`,
    en: `Did you mean ${meant}?${apart ? ` ${apart.en}` : ''}`,
  }
}

function hintFor(schema: TableSchema): Words {
  const all = Object.keys(schema.columns).join(', ')
  return {
    zh: `删去该列，或改用下列列名之一：${all}。`,
    en: `Remove the column, or use one of: ${all}.`,
  }
}

function duplicateColumn(table: WrittenTable, first: number, i: number): Problem {
  const [earlier, written] = [table.columns[first], table.columns[i] ?? '']
  return {
    rule: 'table/duplicate-column',
    level: 'error',
    ...placeOfHeader(table, i),
    value: written,
    message:
      earlier === written
        ? { zh: `列“${written}”出现了两次。`, en: `The column “${written}” stands twice.` }
        : {
            zh: `同一列写了两个名称：“${earlier}”和“${written}”。`,
            en: `One column has two names here: “${earlier}” and “${written}”.`,
          },
    hint: {
      zh: '只用其中一个（英文名与中文名是同一列）。',
      en: 'Keep one (English and Chinese names are the same column).',
    },
  }
}

function missingColumn({ file, lines }: WrittenTable, name: string, schema: TableSchema): Problem {
  return {
    rule: 'table/missing-column',
    level: 'error',
    file,
    line: lines[0] ?? 1,
    column: name,
    message: {
      zh: `“${schema.title.zh}”表缺少列 ${titleOf(name, schema)}。`,
      en: `The table “${schema.name}” lacks the column ${name}.`,
    },
    hint: {
      zh: `在列名那一行补上 ${name}，并逐行填写。`,
      en: `Add the header ${name} and fill it in on every row.`,
    },
  }
}
