// In: the bytes of a table, a record of it, and what its cells are to be. Out: the bytes with those cells; every other byte is as
// it was. The desk's forms mend records; papers fill what stood empty.
import { applyEdits, modify, parse } from 'jsonc-parser'
import Papa from 'papaparse'
import { trimBlank } from '../../characters.ts'
import type { TableName } from '../../entries/schema.ts'
import { delimiterOf } from '../../source/delimiter.ts'
import { decodeBytes, type Encoding } from '../../source/text.ts'
import { columnOf, marked, quote, recordsOf, type Values } from './add-rows.ts'
import { encodeText } from './encode.ts'

/** A table in its file. */
export interface TableFile {
  table: TableName
  /** `objections.csv` or `objections.json`. */
  path: string
  bytes: Uint8Array
}

/** Cells of a record to be changed: the record by all columns of its key. */
export interface Edit {
  table: TableName
  key: Values
  values: Values
}

/** Every record of a table, as texts by the English names of its columns; undefined where the file is no such table. */
export function readRecords(file: TableFile): Record<string, string>[] | undefined {
  if (file.path.endsWith('.json')) return recordsOfJson(file)
  const read = readCsv(file)
  return read?.body.map(({ body }) => {
    const cells = Papa.parse<string[]>(body, { delimiter: read.delimiter }).data[0] ?? []
    return Object.fromEntries(
      read.columns.flatMap((name, i) => (name ? [[name, (cells[i] ?? '').trim()]] : [])),
    )
  })
}

/** The table with the cells changed; undefined where no record or more than one has the key, or a column is missing. */
export function editCells(file: TableFile, { key, values }: Edit): Uint8Array | undefined {
  const isMeant = (record: Record<string, string>) =>
    Object.entries(key).every(([name, value]) => (record[name] ?? '') === value)
  const records = readRecords(file) ?? []
  const at = records.findIndex(isMeant)
  if (at < 0 || records.findLastIndex(isMeant) !== at) return undefined
  return file.path.endsWith('.json') ? editJson(file, at, values) : editCsv(file, at, values)
}

interface ReadCsv {
  /** Everything up to the first record, the header last. */
  head: string
  columns: (string | undefined)[]
  body: { body: string; end: string }[]
  delimiter: string
  encoding: Encoding
}

function readCsv({ table, bytes }: TableFile): ReadCsv | undefined {
  const decoded = decodeBytes(bytes)
  if (!decoded) return undefined
  const { delimiter, skipped } = delimiterOf(decoded.text.replace(/\r\n?/g, '\n'))
  const records = recordsOf(decoded.text)
  const at = records.findIndex(({ body }, i) => i >= skipped && trimBlank(body) !== '')
  const titles = Papa.parse<string[]>(records[at]?.body ?? '', { delimiter }).data[0] ?? []
  const columns = titles.map(title => columnOf(table, title))
  if (columns.length === 0 || columns.includes(undefined)) return undefined
  const head = records.slice(0, at + 1).map(({ body, end }) => body + end)
  return { head: head.join(''), columns, body: records.slice(at + 1), delimiter, encoding: decoded.encoding }
}

function editCsv(file: TableFile, at: number, values: Values): Uint8Array | undefined {
  const read = readCsv(file)
  if (!read || Object.keys(values).some(name => !read.columns.includes(name))) return undefined
  const { head, columns, delimiter, encoding } = read
  const body = read.body.map((record, i) => {
    if (i !== at) return record.body + record.end
    const cells = fieldsOf(record.body, delimiter).map((cell, c) => {
      const value = values[columns[c] ?? '']
      return value === undefined ? cell : quote(value, delimiter)
    })
    return cells.join(delimiter) + record.end
  })
  return marked(file.bytes, encodeText(head + body.join(''), encoding))
}

/** The cells of a record as they are written, quotes and all. */
function fieldsOf(record: string, delimiter: string): string[] {
  const fields: string[] = []
  let [from, isQuoted] = [0, false]
  for (const [index, mark] of record.split('').entries()) {
    if (mark === '"') isQuoted = !isQuoted
    if (mark !== delimiter || isQuoted) continue
    fields.push(record.slice(from, index))
    from = index + 1
  }
  return [...fields, record.slice(from)]
}

/** JSON is UTF-8 (RFC 8259). */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

function recordsOfJson({ table, bytes }: TableFile): Record<string, string>[] | undefined {
  const rows: unknown = parse(textOf(bytes))
  if (!Array.isArray(rows)) return undefined
  return rows.map((row: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([title, value]) => {
        const name = columnOf(table, title)
        return name ? [[name, value === null ? '' : String(value).trim()]] : []
      }),
    ),
  )
}

function editJson({ table, bytes }: TableFile, at: number, values: Values): Uint8Array {
  let text = textOf(bytes)
  const [row = {}] = [(parse(text) as Record<string, unknown>[])[at]]
  for (const [name, value] of Object.entries(values)) {
    const member = Object.keys(row).find(title => columnOf(table, title) === name) ?? name
    text = applyEdits(text, modify(text, [at, member], value === '' ? null : value, {}))
  }
  return marked(bytes, new TextEncoder().encode(text))
}
