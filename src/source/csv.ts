// In: the text of a CSV file (RFC 4180). Out: a table whose rows know their physical line. Only source/ imports it.
import Papa from 'papaparse'
import type { Problem } from '../problem.ts'
import type { Reading, Row, Table } from './table.ts'

/** Reads a CSV table. Rows with too many or too few cells are problems, not rows; wholly empty lines are passed over. */
export function parseCsv(name: string, file: string, text: string): Reading<Table> {
  // `header: true` would lose the physical lines and hide duplicate columns and surplus cells.
  const parsed = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' })
  const quote = parsed.errors.find(error => error.type === 'Quotes')
  if (quote) return { value: undefined, problems: [quoteProblem(file, lineAt(parsed.data, quote.row ?? 0))] }
  const [header, ...body] = numberRows(parsed.data)
  if (!header) return { value: undefined, problems: [emptyProblem(file)] }
  const columns = header.cells.map(cell => cell.trim())
  const delimiter = columns.length === 1 && /[;\t|，]/.exec(columns[0] ?? '')?.[0]
  if (delimiter) return { value: undefined, problems: [delimiterProblem(file, header.line, delimiter)] }
  const rows = body.filter(row => row.cells.length === columns.length)
  const problems = body
    .filter(row => row.cells.length !== columns.length)
    .map(row => cellCountProblem(file, row, columns.length))
  return { value: { name, file, columns, lines: columns.map(() => header.line), rows }, problems }
}

function numberRows(data: readonly string[][]): Row[] {
  let line = 1
  const rows: Row[] = []
  for (const cells of data) {
    if (cells.some(cell => cell.trim() !== '')) rows.push({ line, cells })
    line += linesOf(cells)
  }
  return rows
}

function lineAt(data: readonly string[][], row: number): number {
  return data.slice(0, row).reduce((line, cells) => line + linesOf(cells), 1)
}

function linesOf(cells: readonly string[]): number {
  return cells.reduce((lines, cell) => lines + (cell.split('\n').length - 1), 1)
}

function emptyProblem(file: string): Problem {
  return {
    rule: 'file/empty',
    level: 'error',
    file,
    line: 1,
    message: {
      zh: '文件是空的，第一行应为列名。',
      en: 'The file is empty; its first line should name the columns.',
    },
    hint: {
      zh: '写上列名；若没有记录，可删除该文件。',
      en: 'Write the column names, or delete the file if there are no records.',
    },
  }
}

function quoteProblem(file: string, line: number): Problem {
  return {
    rule: 'file/quotes',
    level: 'error',
    file,
    line,
    message: {
      zh: '引号不成对，从这一行起无法分辨单元格。',
      en: 'A quotation mark is not closed; from this line on the cells cannot be told apart.',
    },
    hint: {
      zh: '含逗号或引号的单元格用英文双引号括起，其中的双引号写两次（""）。',
      en: 'Enclose a cell that holds commas or quotation marks in double quotes, and double those inside it ("").',
    },
  }
}

function delimiterProblem(file: string, line: number, found: string): Problem {
  const shown = found === '\t' ? 'Tab' : found
  return {
    rule: 'file/delimiter',
    level: 'error',
    file,
    line,
    value: shown,
    message: {
      zh: `单元格应以英文逗号分隔，本文件用的是“${shown}”。`,
      en: `Cells should be separated by commas; this file uses “${shown}”.`,
    },
    hint: {
      zh: '另存为“CSV UTF-8（逗号分隔）”。',
      en: 'Save the file as “CSV UTF-8 (comma delimited)”.',
    },
  }
}

function cellCountProblem(file: string, row: Row, expected: number): Problem {
  const found = row.cells.length
  const more = found > expected
  return {
    rule: more ? 'table/too-many-cells' : 'table/too-few-cells',
    level: 'error',
    file,
    line: row.line,
    message: {
      zh: `本行应有 ${expected} 个单元格，实有 ${found} 个。`,
      en: `This row should have ${expected} cells and has ${found}.`,
    },
    hint: more
      ? {
          zh: '检查是否多了逗号；内容含逗号时用英文双引号括起整个单元格。',
          en: 'Look for a surplus comma; enclose a cell that holds a comma in double quotes.',
        }
      : {
          zh: '补足逗号，空单元格也要留出位置。',
          en: 'Add the missing commas; an empty cell keeps its place.',
        },
  }
}
