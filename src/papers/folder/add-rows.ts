// In: the bytes of a table, and rows to add. Out: the bytes with the rows behind those that stand there, which stay as they
// are, byte for byte: encoding, mark, order, quoting, line ends. amend.ts asks a table; nothing here knows the disk.
import { type Node, parseTree } from 'jsonc-parser'
import Papa from 'papaparse'
import { trimBlank } from '../../characters.ts'
import type { TableName } from '../../entries/schema.ts'
import { TABLES } from '../../entries/tables.ts'
import type { Place } from '../../problem.ts'
import { delimiterOf } from '../../source/delimiter.ts'
import { type Decoded, decodeBytes } from '../../source/text.ts'
import { encodeText } from './encode.ts'

/** A row to add, by the English names of its columns; what is not named is empty. */
export type Values = Readonly<Record<string, string>>

/** The table with the rows, and where each stands. */
export interface Added {
  bytes: Uint8Array
  places: readonly Pick<Place, 'line' | 'record'>[]
  /** Columns that the table did not have, and has now. */
  columns: readonly string[]
}

/**
 * Adds rows to a CSV, and the columns that they need. Undefined bytes are a table that is not there yet: it gets all the columns.
 */
export function addToCsv(
  table: TableName,
  bytes: Uint8Array | undefined,
  rows: readonly Values[],
  lineEnd: string,
  needed: readonly string[] = namesIn(rows),
): Added {
  const { text, encoding } = (bytes && decodeBytes(bytes)) ?? emptyTable(table, lineEnd)
  const end = /\r\n|\n|\r/.exec(text)?.[0] ?? lineEnd
  const { delimiter, skipped, head } = headOf(text)
  const columns = head.map(title => columnOf(table, title))
  const missing = needed.filter(name => !columns.includes(name))
  const all = [...columns, ...missing]
  const written = rows.map(
    row => `${all.map(name => quote(row[name ?? ''] ?? '', delimiter)).join(delimiter)}${end}`,
  )
  const widened = missing.length > 0 ? widen(text, missing, { delimiter, skipped, lineEnd: end }) : text
  const gap = rows.length === 0 || /[\r\n]$/.test(widened) ? '' : end
  const added = encodeText(`${gap}${written.join('')}`, encoding)
  const standing = missing.length === 0 && bytes ? bytes : marked(bytes, encodeText(widened, encoding))
  const first = `${widened}${gap}`.split(/\r\n|\n|\r/).length
  return { bytes: join(standing, added), places: rows.map((_, i) => ({ line: first + i })), columns: missing }
}

function emptyTable(table: TableName, lineEnd: string): Decoded {
  return { text: `${Object.keys(TABLES[table].columns).join(',')}${lineEnd}`, encoding: 'UTF-8' }
}

function headOf(text: string): { delimiter: string; skipped: number; head: string[] } {
  const { delimiter, skipped, body } = delimiterOf(text.replace(/\r\n?/g, '\n'))
  const parsed = Papa.parse<string[]>(body, { delimiter, newline: '\n', preview: 20 })
  const head = parsed.data.find(cells => cells.some(cell => trimBlank(cell) !== '')) ?? []
  return { delimiter, skipped, head }
}

/** The bytes behind the mark that others begin with, if they do. */
export function marked(bytes: Uint8Array | undefined, body: Uint8Array): Uint8Array {
  const [a, b, c] = bytes ?? []
  if (a === 0xef && b === 0xbb && c === 0xbf) return join(new Uint8Array([a, b, c]), body)
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) ? join(new Uint8Array([a, b]), body) : body
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const whole = new Uint8Array(a.length + b.length)
  whole.set(a)
  whole.set(b, a.length)
  return whole
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
export function quote(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Gives every record further columns: the only change that its rows ever see. */
function widen(
  text: string,
  names: readonly string[],
  { delimiter, skipped, lineEnd }: { delimiter: string; skipped: number; lineEnd: string },
): string {
  let isHead = true
  return recordsOf(text)
    .map(({ body, end }, i) => {
      if (i < skipped || trimBlank(body) === '') return `${body}${end}`
      const more = isHead ? names : names.map(() => '')
      isHead = false
      return `${[body, ...more].join(delimiter)}${end || lineEnd}`
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

/** Adds objects to a JSON table, spaced as the last that stands there. Throws where it is no array. */
export function addToJson(bytes: Uint8Array, rows: readonly Values[]): Added {
  const { text, encoding } = decodeBytes(bytes) ?? { text: '', encoding: 'UTF-8' }
  const array = parseTree(text)
  if (array?.type !== 'array') throw new Error('a table of JSON that is no array')
  const last = array.children?.at(-1)
  const end = /\r\n|\n/.exec(text)?.[0] ?? '\n'
  const write = writerLike(text, last, end)
  const from = last ? last.offset + last.length : array.offset + 1
  const rest = last ? text.slice(from) : `${end}${text.slice(array.offset + array.length - 1)}`
  const standing = `${text.slice(0, from)}${last ? ',' : ''}`
  const written = rows.map(row =>
    write(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''))),
  )
  let line = standing.split('\n').length
  const before = array.children?.length ?? 0
  const places = written.map(({ gap, body }, i) => {
    const first = line + countLines(gap)
    line = first + countLines(body)
    return { line: first, record: before + i + 1 }
  })
  const added = written.map(({ gap, body }) => `${gap}${body}`).join(',')
  const whole = `${standing}${added}${rest}`
  return { bytes: marked(bytes, encodeText(whole, encoding)), places, columns: [] }
}

function countLines(text: string): number {
  return text.split('\n').length - 1
}

/** How the last object is laid out: in one line, or a line a key; and what stands before it. */
function writerLike(
  text: string,
  last: Node | undefined,
  end: string,
): (row: Values) => { gap: string; body: string } {
  const written = last ? text.slice(last.offset, last.offset + last.length) : ''
  const [gap = `${end}  `] = last ? (/[ \t\r\n]*$/.exec(text.slice(0, last.offset)) ?? []) : []
  const margin = /[ \t]*$/.exec(gap)?.[0] ?? ''
  if (last && !written.includes('\n')) {
    const space = /^\{\s/.test(written) ? ' ' : ''
    const colon = /"\s*:\s/.test(written) ? ': ' : ':'
    const pairs = (row: Values) =>
      Object.entries(row).map(([key, value]) => `${JSON.stringify(key)}${colon}${JSON.stringify(value)}`)
    const comma = /",\s/.test(written) || colon === ': ' ? ', ' : ','
    return row => ({ gap, body: `{${space}${pairs(row).join(comma)}${space}}` })
  }
  const inner = /\n([ \t]+)"/.exec(written)?.[1]?.slice(margin.length) || '  '
  return row => ({ gap, body: JSON.stringify(row, null, inner).replaceAll('\n', `${end}${margin}`) })
}
