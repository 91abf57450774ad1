// In: the bytes of a table, and rows to add. Out: the bytes with the rows behind those that stand there, which stay as they
// are, byte for byte: order, quoting, line ends, mark. amend.ts asks a table; nothing here knows the disk.
import { applyEdits, modify } from 'jsonc-parser'
import Papa from 'papaparse'
import { trimBlank } from '../../characters.ts'
import type { TableName } from '../../entries/schema.ts'
import { TABLES } from '../../entries/tables.ts'

/** A row to add, by the English names of its columns; what is not named is empty. */
export type Values = Readonly<Record<string, string>>

/** The table with the rows, and the line on which each stands. */
export interface Added {
  bytes: Uint8Array
  lines: readonly number[]
  /** Columns that the table did not have, and has now. */
  columns: readonly string[]
}

/** Adds rows to a CSV. Undefined bytes are a table that is not there yet: it gets all the columns. */
export function addToCsv(
  table: TableName,
  bytes: Uint8Array | undefined,
  rows: readonly Values[],
  lineEnd: string,
): Added {
  const empty = `${Object.keys(TABLES[table].columns).join(',')}${lineEnd}`
  const text = bytes ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : empty
  const end = /\r\n|\n|\r/.exec(text)?.[0] ?? lineEnd
  const [head = []] = Papa.parse<string[]>(text.replace('\uFEFF', ''), { delimiter: ',', preview: 1 }).data
  const columns = head.map(title => columnOf(table, title))
  const missing = namesIn(rows).filter(name => !columns.includes(name))
  const widened = missing.length > 0 ? widen(text, missing, end) : text
  const whole = /[\r\n]$/.test(widened) ? widened : `${widened}${end}`
  const first = whole.split(/\r\n|\n|\r/).length
  const all = [...columns, ...missing]
  const written = rows.map(row => `${all.map(name => quote(row[name ?? ''] ?? '')).join(',')}${end}`)
  return {
    bytes: new TextEncoder().encode(`${whole}${written.join('')}`),
    lines: rows.map((_, i) => first + i),
    columns: missing,
  }
}

/** The English name of a column, by any of its titles. */
export function columnOf(table: TableName, title: string): string | undefined {
  const wanted = trimBlank(title)
  return Object.entries(TABLES[table].columns).find(
    ([name, { zh, also }]) => name === wanted || zh === wanted || also?.includes(wanted),
  )?.[0]
}

function namesIn(rows: readonly Values[]): string[] {
  return [...new Set(rows.flatMap(row => Object.keys(row).filter(name => row[name] !== '')))]
}

/** A cell as a CSV writes it. */
export function quote(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Gives every record further columns: the only change that its rows ever see. */
function widen(text: string, names: readonly string[], lineEnd: string): string {
  const blank = ','.repeat(names.length)
  return recordsOf(text)
    .map(({ body, end }, i) => {
      if (body === '') return end
      return `${body}${i === 0 ? `,${names.join(',')}` : blank}${end || lineEnd}`
    })
    .join('')
}

/** The records of a CSV with their line ends; a line break inside quotes is none. */
export function recordsOf(text: string): { body: string; end: string }[] {
  const records: { body: string; end: string }[] = []
  let [from, isQuoted] = [0, false]
  for (const { 0: mark, index } of text.matchAll(/"|\r\n|\n|\r/g)) {
    if (mark === '"') isQuoted = !isQuoted
    if (mark === '"' || isQuoted) continue
    records.push({ body: text.slice(from, index), end: mark })
    from = index + mark.length
  }
  if (from < text.length) records.push({ body: text.slice(from), end: '' })
  return records
}

/** Adds objects to a JSON table, spaced as those that stand there. */
export function addToJson(bytes: Uint8Array, rows: readonly Values[]): Added {
  let text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const eol = /\r\n|\n/.exec(text)?.[0] ?? '\n'
  const indent = /^([ \t]+)["{]/m.exec(text)?.[1]
  const formattingOptions = { eol, insertSpaces: indent !== '\t', tabSize: indent?.length ?? 2 }
  const lines: number[] = []
  for (const row of rows) {
    const filled = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''))
    const edits = modify(text, [-1], filled, { formattingOptions, isArrayInsertion: true })
    text = applyEdits(text, edits)
    const close = text.lastIndexOf(']')
    const last = text.lastIndexOf('{', close)
    lines.push(text.slice(0, last).split('\n').length)
  }
  return { bytes: new TextEncoder().encode(text), lines, columns: [] }
}
