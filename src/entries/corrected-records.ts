// In: the read tables. Out: a problem for each correction of a table, a column or a record that does not exist.
// Only entries.ts imports it.
import type { Problem, Words } from '../problem.ts'
import { formerIds } from '../site/former-ids.ts'
import { meantId } from './meant-id.ts'
import { asking, nearest } from './nearest.ts'
import { placeOf } from './place.ts'
import { type ReadFolder, referencesOf } from './references.ts'
import type { ReadRow } from './rows.ts'
import { TABLE_NAMES, type TableName, type TableSchema } from './schema.ts'
import { TABLES } from './tables.ts'

/** Records that releases published, of a table: they are of record though no table may have them any more. */
export type ReleasedRecords = (table: TableName) => readonly Readonly<Record<string, unknown>>[]

/**
 * What corrections name, and neither a table nor a release has. Records are looked for only where all could be read; one may
 * be named by an id that it had before, as long as the site's redirects lead from it.
 */
export function strayCorrections(
  read: ReadFolder,
  redirects: Readonly<Record<string, string>>,
  released: ReleasedRecords,
): Problem[] {
  const { tables } = read
  const former: Partial<Record<TableName, ReadonlyMap<string, string>>> = {
    enterprises: formerIds(redirects, 'enterprises'),
    certifications: formerIds(redirects, 'titles'),
  }
  const records = new Map<TableName, ReadonlySet<string>>()
  const recordsOf = (name: TableName) => {
    const rows = tables.get(name)?.rows ?? []
    const known = records.get(name) ?? namesOfRecords([...rows, ...released(name)], TABLES[name])
    records.set(name, known)
    return known
  }
  return (tables.get('corrections')?.rows ?? []).flatMap(row => {
    const { table: written, column, record_id } = row
    if (typeof written !== 'string') return []
    const table = TABLE_NAMES.find(name => name === written)
    if (!table) return [strayTable(row, written)]
    // That a whole table is missing is told where records of it are named first.
    const isSound = tables.has(table) ? tables.get(table)?.isSound : !isNamed(read, table)
    return [
      ...(typeof column === 'string' && !isColumn(table, column) ? [strayColumn(row, column, table)] : []),
      ...(typeof record_id === 'string' &&
      isSound &&
      !tables.get(table)?.ids.has(record_id) &&
      !former[table]?.has(record_id) &&
      !recordsOf(table).has(partsOf(record_id))
        ? [strayRecord(row, record_id, table, recordsOf(table))]
        : []),
    ]
  })
}

/** Whether a table has this column; the text of a notice is corrected as if it were one of the notice's. */
function isColumn(table: TableName, column: string): boolean {
  return column in TABLES[table].columns || (table === 'notices' && column === 'text')
}

function isNamed(read: ReadFolder, table: TableName): boolean {
  return referencesOf(read).some(({ targets }) => targets.includes(table))
}

/** The ids in a record's name, in one order: they may be written in any, with anything between them. */
function partsOf(record: string): string {
  return record
    .split(/[\s;；、,，/+|]+/)
    .filter(part => part !== '')
    .sort()
    .join(' ')
}

/** How each record of a table may be named: by its whole key, or by the ids in it. */
function namesOfRecords(
  records: readonly Readonly<Record<string, unknown>>[],
  { key }: TableSchema,
): ReadonlySet<string> {
  const ids = key.filter(column => key.length === 1 || column.endsWith('_id'))
  const nameBy = (values: Readonly<Record<string, unknown>>, columns: readonly string[]) =>
    partsOf(columns.map(column => String(values[column] ?? '')).join(' '))
  return new Set(records.flatMap(values => [nameBy(values, key), nameBy(values, ids)]))
}

function stray(row: ReadRow, column: string, value: string, message: Words, hint: Words): Problem {
  return { rule: 'reference/corrected', level: 'error', ...placeOf(row, column), value, message, hint }
}

function strayTable(row: ReadRow, value: string): Problem {
  const titles = new Map(
    TABLE_NAMES.flatMap(name => [[name, name] as const, [TABLES[name].title.zh, name] as const]),
  )
  const meant = nearest(value.replace(/\.(csv|json)$/, ''), titles.keys(), {
    meaningOf: one => titles.get(one),
  })
  const message = { zh: `没有名为“${value}”的表。`, en: `There is no table “${value}”.` }
  return stray(
    row,
    'table',
    value,
    message,
    asking(value, meant && titles.get(meant), {
      zh: `写表的文件名，不带扩展名：${TABLE_NAMES.join('、')}。`,
      en: `Write the name of its file without its ending: ${TABLE_NAMES.join(', ')}.`,
    }),
  )
}

function strayColumn(row: ReadRow, value: string, table: TableName): Problem {
  const { title, columns }: TableSchema = TABLES[table]
  const titles = new Map(
    Object.entries(columns).flatMap(([name, { zh, also = [] }]) =>
      [name, zh, ...also].map(one => [one, name]),
    ),
  )
  const meant = nearest(value, titles.keys(), { meaningOf: one => titles.get(one) })
  const message = {
    zh: `“${title.zh}”表没有名为“${value}”的列。`,
    en: `The table “${table}” has no column “${value}”.`,
  }
  return stray(
    row,
    'column',
    value,
    message,
    asking(value, meant && titles.get(meant), {
      zh: `写列的英文名：${Object.keys(columns).join('、')}。`,
      en: `Write one of: ${Object.keys(columns).join(', ')}.`,
    }),
  )
}

function strayRecord(row: ReadRow, value: string, table: TableName, known: ReadonlySet<string>): Problem {
  const message = {
    zh: `“${TABLES[table].title.zh}”表中没有编号为“${value}”的记录。`,
    en: `The table “${table}” has no record “${value}”.`,
  }
  return stray(
    row,
    'record_id',
    value,
    message,
    asking(value, meantId(value, known), {
      zh: `核对编号；一条记录有几个编号的都写上，例如“2024 t1”（轮次和称号）。`,
      en: 'Check the id; where a record has several write them all, such as “2024 t1” (round and title).',
    }),
  )
}
