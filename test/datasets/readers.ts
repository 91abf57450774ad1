// Reads each format back, by programs other than those that wrote it, into the rows that it holds.
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { readXlsx } from 'hucre/xlsx'
import { parquetReadObjects } from 'hyparquet'
import Papa from 'papaparse'
import type { Dataset, Type, Value } from '../../src/datasets/dataset.ts'
import { sqlName, writeSqlite } from '../../src/datasets/formats/sqlite.ts'
import type { PublishedTable } from '../../src/datasets/tables.ts'

type Columns = Dataset['columns']

/** A cell as CSV writes it. */
export function textOf(value: Value): string {
  return Array.isArray(value) ? value.join(';') : String(value ?? '')
}

const bytesOf = (body: string | Uint8Array) => (typeof body === 'string' ? Buffer.from(body) : body)
export const stringOf = (body: string | Uint8Array) => Buffer.from(bytesOf(body)).toString('utf8')

/** The cells of a CSV file, its header first. */
export function readCsv(body: string | Uint8Array): string[][] {
  const { data, errors } = Papa.parse<string[]>(stringOf(body), { skipEmptyLines: 'greedy' })
  if (errors.length > 0) throw new Error(JSON.stringify(errors[0]))
  return data
}

const absent = (value: unknown): Value => (value === null ? undefined : (value as Value))

/** The rows of a JSON file. */
export function readJson(body: string | Uint8Array, columns: Columns): Value[][] {
  return objectsToRows(JSON.parse(stringOf(body)), columns)
}

/** The rows of an NDJSON file. */
export function readNdjson(body: string | Uint8Array, columns: Columns): Value[][] {
  const lines = stringOf(body).split('\n').slice(0, -1)
  return objectsToRows(
    lines.map(line => JSON.parse(line)),
    columns,
  )
}

function objectsToRows(objects: readonly Record<string, unknown>[], columns: Columns): Value[][] {
  return objects.map(one => columns.map(({ name }) => absent(one[name])))
}

/** The rows of a Parquet file; a day is read as the Date of its midnight in UTC. */
export async function readParquet(body: string | Uint8Array, columns: Columns): Promise<Value[][]> {
  const objects = await parquetReadObjects({ file: new Uint8Array(bytesOf(body)).buffer })
  const value = (found: unknown, type: Type): Value => {
    if (!(found instanceof Date)) return absent(found)
    if (type !== 'date') throw new Error(`${found} is no ${type}`)
    return found.toISOString().replace(/T00:00:00.000Z$/, '')
  }
  return objects.map(one => columns.map(({ name, type }) => value(one[name], type)))
}

/** The cells of every sheet of a workbook, by its name. */
export async function readWorkbook(body: string | Uint8Array) {
  const { sheets } = await readXlsx(bytesOf(body))
  return new Map(sheets.map(({ name, rows }) => [name, rows]))
}

/** A database, opened from its bytes. */
export function openSqlite(body: string | Uint8Array): DatabaseSync {
  const database = new DatabaseSync(':memory:')
  database.deserialize(bytesOf(body))
  return database
}

/** The database of some tables. */
export function sqliteOf(tables: readonly PublishedTable[]): Uint8Array {
  return Buffer.concat([...writeSqlite(tables, [], join(tmpdir(), randomUUID()))])
}

/** The rows of a dataset in a database, in any order. */
export function readSqlite(database: DatabaseSync, { name, columns }: Dataset): Value[][] {
  const value = (found: unknown, type: Type): Value => {
    if (found === null) return undefined
    if (type === 'boolean') return found === 1
    return type === 'list' ? String(found).split(';') : (found as Value)
  }
  return database
    .prepare(`SELECT * FROM "${sqlName(name)}"`)
    .all()
    .map(row => columns.map(({ name, type }) => value(row[name], type)))
}
