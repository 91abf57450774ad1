// In: the headers of a file and the columns that its table has. Out: which is which, and one problem for each wrong one.
import { distance } from 'fastest-levenshtein'
import type { Problem } from '../problem.ts'
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
  const strangers = table.columns.filter((_, i) => columns[i] === undefined)
  const missing = Object.entries(schema.columns)
    .filter(([name, column]) => !columns.includes(name) && !isOptional(column))
    .map(([name]) => name)
  const at = { file: table.file, line: 1 }
  const problems: Problem[] = strangers.map(written => {
    const meant = nearestColumn(written, schema, columns)
    // A misspelt header is one mistake: it is not reported again as a column that is missing.
    if (meant && missing.includes(meant)) missing.splice(missing.indexOf(meant), 1)
    return unknownColumn(at, written, meant, schema)
  })
  // A single stranger beside a single gap is the same mistake, however it is spelt.
  if (strangers.length === 1 && missing.length === 1 && problems.length === 1) {
    problems[0] = unknownColumn(at, strangers[0] ?? '', missing.pop(), schema)
  }
  const twice = columns.filter((name, i) => name !== undefined && columns.indexOf(name) !== i)
  return {
    columns,
    problems: [
      ...problems,
      ...twice.map(name => duplicateColumn(at, table.columns[columns.lastIndexOf(name)] ?? '')),
      ...missing.map(name => missingColumn(at, name, schema)),
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

type At = Pick<Problem, 'file' | 'line'>

function unknownColumn(at: At, written: string, meant: string | undefined, schema: TableSchema): Problem {
  const all = Object.keys(schema.columns).join(', ')
  return {
    rule: 'table/unknown-column',
    level: 'error',
    ...at,
    column: written,
    value: written,
    message: {
      zh: written === '' ? '有一列没有列名。' : `“${schema.title.zh}”表没有名为“${written}”的列。`,
      en:
        written === '' ? 'A column has no header.' : `The table “${schema.name}” has no column “${written}”.`,
    },
    hint: meant
      ? { zh: `是否应为 ${titleOf(meant, schema)}？`, en: `Did you mean ${meant}?` }
      : {
          zh: `删去该列，或改用下列列名之一：${all}。`,
          en: `Remove the column, or use one of: ${all}.`,
        },
  }
}

function duplicateColumn(at: At, written: string): Problem {
  return {
    rule: 'table/duplicate-column',
    level: 'error',
    ...at,
    column: written,
    value: written,
    message: { zh: `列“${written}”出现了两次。`, en: `The column “${written}” stands twice.` },
    hint: {
      zh: '只留一列（英文名与中文名是同一列）。',
      en: 'Keep one (English and Chinese names are the same column).',
    },
  }
}

function missingColumn(at: At, name: string, schema: TableSchema): Problem {
  return {
    rule: 'table/missing-column',
    level: 'error',
    ...at,
    column: name,
    message: {
      zh: `“${schema.title.zh}”表缺少列 ${titleOf(name, schema)}。`,
      en: `The table “${schema.name}” lacks the column ${name}.`,
    },
    hint: {
      zh: `在第一行补上列名 ${name}，并逐行填写。`,
      en: `Add the header ${name} and fill it in on every row.`,
    },
  }
}
