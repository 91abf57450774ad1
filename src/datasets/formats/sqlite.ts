// In: the tables of an edition. Out: one SQLite database: STRICT tables with their keys, checks and indexes, a trigram
// index of names, and a view for each common question. Built in a file that is read in pieces and then gone, and vacuumed, so
// equal tables give equal bytes and memory never holds it. Its checks are for those who change it: while it is filled they would
// only ask what the tables are made by.
import { closeSync, openSync, readSync, rmSync } from 'node:fs'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import type { Type, Value } from '../dataset.ts'
import type { TableColumn } from '../describe.ts'
import { QUESTIONS } from '../questions.ts'
import type { PublishedTable } from '../tables.ts'

/** A day is TEXT `YYYY-MM-DD`, a boolean INTEGER 0 or 1, a list TEXT with `;` between items; absent is NULL. */
export function writeSqlite(
  tables: readonly PublishedTable[],
  about: readonly (readonly string[])[],
  file: string,
): Iterable<Uint8Array> {
  build(tables, about, file)
  return takePieces(file)
}

function build(tables: readonly PublishedTable[], about: readonly (readonly string[])[], file: string): void {
  const database = new DatabaseSync(file)
  try {
    database.exec(
      'PRAGMA page_size = 4096; PRAGMA encoding = "UTF-8"; PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON',
    )
    database.exec(`${UNSHARED}; BEGIN`)
    for (const table of tables) {
      database.exec(createTable(table))
      insert(database, sqlName(table.dataset.name), table.columns.length, table.rows)
    }
    for (const table of tables) for (const statement of createIndexes(table)) database.exec(statement)
    database.exec(ABOUT)
    insert(database, 'about', 4, about)
    database.exec(NAMES)
    for (const { name, sql } of QUESTIONS) database.exec(`CREATE VIEW ${name} AS\n${sql}`)
    database.exec('COMMIT; VACUUM')
  } finally {
    database.close()
  }
}

// Nobody sees it before it is whole, so nothing has to be undone or waited for; pages that fit into memory (KiB) are not read again.
const UNSHARED = 'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32768'

const PIECE = 1 << 20

/** Its bytes; the file is gone afterwards. */
function* takePieces(file: string): Generator<Uint8Array> {
  const opened = openSync(file, 'r')
  try {
    for (let first = true; ; first = false) {
      const piece = Buffer.allocUnsafe(PIECE)
      const read = readSync(opened, piece)
      if (read === 0) return
      yield first ? withoutCounters(piece.subarray(0, read)) : piece.subarray(0, read)
    }
  } finally {
    closeSync(opened)
    rmSync(file)
  }
}

/**
 * The header counts how often the file was written, and names the version of SQLite that did (Database File Format, 1.3.7,
 * 1.3.15): a database that was never opened before has been written by nobody.
 */
function withoutCounters(start: Uint8Array): Uint8Array {
  return start.fill(0, 24, 28).fill(0, 92, 100)
}

/** The name of a dataset as a table: `re_evaluations`. */
export function sqlName(dataset: string): string {
  return dataset.replaceAll('-', '_')
}

const quote = (name: string) => `"${name}"`
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`
const list = (names: readonly string[]) => names.map(quote).join(', ')

const TYPES: Readonly<Record<Type, string>> = {
  string: 'TEXT',
  date: 'TEXT',
  boolean: 'INTEGER',
  integer: 'INTEGER',
  list: 'TEXT',
}

// SQLite keeps the text of a statement, comments and all: the schema is its own dictionary.
function createTable({ dataset, columns }: PublishedTable): string {
  const members = [
    ...columns.map(column => ({ sql: columnOf(column), says: `${column.zh} ${column.en}` })),
    { sql: `PRIMARY KEY (${list(dataset.key)})`, says: '' },
    ...columns.flatMap(foreignKey).map(sql => ({ sql, says: '' })),
  ]
  const lines = members.map(({ sql, says }, at) => {
    const comma = at < members.length - 1 ? ',' : ''
    return `  ${sql}${comma}${says && ` -- ${says.replaceAll('\n', ' ')}`}`
  })
  return `CREATE TABLE ${quote(sqlName(dataset.name))} (\n${lines.join('\n')}\n) STRICT, WITHOUT ROWID`
}

function columnOf({ name, type, required, codes }: TableColumn): string {
  const parts = [quote(name), TYPES[type]]
  if (required) parts.push('NOT NULL')
  if (type === 'boolean') parts.push(`CHECK (${quote(name)} IN (0, 1))`)
  if (type === 'date') parts.push(`CHECK (${quote(name)} GLOB '????-??-??')`)
  if (type === 'string' && codes) {
    parts.push(`CHECK (${quote(name)} IN (${Object.keys(codes).map(literal).join(', ')}))`)
  }
  return parts.join(' ')
}

function foreignKey({ name, references }: TableColumn): string[] {
  if (!references) return []
  const target = `${quote(sqlName(references.dataset))} (${quote(references.column)})`
  return [`FOREIGN KEY (${quote(name)}) REFERENCES ${target}`]
}

const LOOKED_UP = new Set(['uscc', 'batch', 'district', 'day', 'subject_id'])

function createIndexes({ dataset, columns }: PublishedTable): string[] {
  const table = sqlName(dataset.name)
  return columns
    .filter(({ name, references }) => (references || LOOKED_UP.has(name)) && dataset.key[0] !== name)
    .map(({ name }) => `CREATE INDEX ${quote(`${table}_${name}`)} ON ${quote(table)} (${quote(name)})`)
}

const ABOUT = 'CREATE TABLE about (zh TEXT NOT NULL, en TEXT NOT NULL, value_zh TEXT, value_en TEXT) STRICT'

// Three characters or more are found by `names MATCH '"…"'` or LIKE, in any name that an enterprise or a title has had.
const NAMES = `CREATE VIRTUAL TABLE names USING fts5(name, dataset UNINDEXED, id UNINDEXED, tokenize = 'trigram');
INSERT INTO names (name, dataset, id)
  SELECT name, 'enterprises', enterprise_id FROM enterprises
  UNION SELECT registered_name, 'enterprises', enterprise_id FROM enterprises
  UNION SELECT former_names, 'enterprises', enterprise_id FROM enterprises WHERE former_names IS NOT NULL
  UNION SELECT name, 'titles', title_id FROM titles WHERE name IS NOT NULL
  ORDER BY 2, 3, 1;
INSERT INTO names (names) VALUES ('optimize')`

function insert(
  database: DatabaseSync,
  table: string,
  width: number,
  rows: Iterable<readonly Value[]>,
): void {
  const places = Array.from({ length: width }, () => '?').join(', ')
  const statement = database.prepare(`INSERT INTO ${quote(table)} VALUES (${places})`)
  for (const row of rows) statement.run(...row.map(written))
}

function written(value: Value): SQLInputValue {
  if (value === undefined) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  return typeof value === 'object' ? value.join(';') : value
}
