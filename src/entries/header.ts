// In: the headers of a file and the columns that its table has. Out: which is which, and one problem for each wrong one.
import { distance } from 'fastest-levenshtein'
import type { Place, Problem } from '../problem.ts'
import type { Table } from '../source/table.ts'
import { isOptional, type TableSchema } from './schema.ts'

export interface Header {
  /** The column for each cell of a row, in the file's order; undefined where the header is none. */
  columns: readonly (string | undefined)[]
  problems: readonly Problem[]
}

/** Finds each header among the column names and Chinese titles of the table. */
export function readHeader(table: Table, schema: TableSchema): Header {
  const byTitle = new Map<string, string>()
  for (const [name, column] of Object.entries(schema.columns)) {
    for (const title of [name, column.zh, ...(column.also ?? [])]) byTitle.set(title, name)
  }
  const columns = table.columns.map(written => byTitle.get(written))
  // Spreadsheets leave columns without a header and without content behind.
  const isBlank = (i: number) =>
    table.columns[i] === '' && table.rows.every(row => (row.cells[i] ?? '').trim() === '')
  const strangers = [...columns.keys()].filter(i => columns[i] === undefined && !isBlank(i))
  const missing = Object.entries(schema.columns)
    .filter(([name, column]) => !columns.includes(name) && !isOptional(column))
    .map(([name]) => name)
  const problems: Problem[] = strangers.map(i => {
    const meant = nearestColumn(table.columns[i] ?? '', schema, columns)
    // A misspelt header is one mistake: it is not reported again as a column that is missing.
    if (meant && missing.includes(meant)) missing.splice(missing.indexOf(meant), 1)
    return unknownColumn(table, i, meant, schema)
  })
  // A single stranger beside a single gap is the same mistake, however it is spelt.
  if (strangers.length === 1 && missing.length === 1) {
    problems[0] = unknownColumn(table, strangers[0] ?? 0, missing.pop(), schema)
  }
  const twice = [...columns.keys()].filter(i => columns[i] !== undefined && columns.indexOf(columns[i]) !== i)
  return {
    columns,
    problems: [
      ...problems,
      ...twice.map(i => duplicateColumn(table, columns.indexOf(columns[i]), i)),
      ...missing.map(name => missingColumn(table, name, schema)),
    ],
  }
}

function nearestColumn(
  written: string,
  schema: TableSchema,
  taken: readonly (string | undefined)[],
): string | undefined {
  const near = Object.entries(schema.columns)
    .filter(([name]) => !taken.includes(name))
    .map(([name, column]) => {
      const titles = [name, column.zh, ...(column.also ?? [])]
      return {
        name,
        apart: Math.min(...titles.map(title => distance(written.toLowerCase(), title) / title.length)),
      }
    })
    .sort((a, b) => a.apart - b.apart)[0]
  return near && near.apart <= 0.5 ? near.name : undefined
}

function titleOf(name: string, schema: TableSchema): string {
  return `${name}（${schema.columns[name]?.zh}）`
}

function placeOfHeader({ file, lines, columns }: Table, i: number): Place {
  return { file, line: lines[i] ?? 1, column: columns[i] ?? '' }
}

function unknownColumn(table: Table, i: number, meant: string | undefined, schema: TableSchema): Problem {
  const written = table.columns[i] ?? ''
  const all = Object.keys(schema.columns).join(', ')
  return {
    rule: 'table/unknown-column',
    level: 'error',
    ...placeOfHeader(table, i),
    value: written,
    message: {
      zh: written === '' ? `第 ${i + 1} 列没有列名。` : `“${schema.title.zh}”表没有名为“${written}”的列。`,
      en:
        written === ''
          ? `Column ${i + 1} has no header.`
          : `The table “${schema.name}” has no column “${written}”.`,
    },
    hint: meant
      ? { zh: `是否应为 ${titleOf(meant, schema)}？`, en: `Did you mean ${meant}?` }
      : {
          zh: `删去该列，或改用下列列名之一：${all}。`,
          en: `Remove the column, or use one of: ${all}.`,
        },
  }
}

function duplicateColumn(table: Table, first: number, i: number): Problem {
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

function missingColumn({ file, lines }: Table, name: string, schema: TableSchema): Problem {
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
