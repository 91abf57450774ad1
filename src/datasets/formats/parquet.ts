// A dataset as Apache Parquet: dates, booleans, integers and lists are what they are, required columns say so, every
// column has statistics. Rows are in the dataset's order and the file says so: a reader can skip what it does not want.
import { ByteWriter, type ColumnSource, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import { type Day, daysBetween } from '../../day.ts'
import type { ColumnInfo, Dataset, Type, Value } from '../dataset.ts'

const CREATED_BY = 'digital-workshop-register'

/** The rows of a row group. */
const GROUP = 100_000

/** Nothing of a clock in it. */
export function writeParquet(
  { columns, order }: Pick<Dataset, 'columns' | 'order'>,
  rows: Iterable<readonly Value[]>,
): Uint8Array {
  const writer = new ByteWriter()
  const schema = [{ name: 'schema', num_children: columns.length }, ...columns.flatMap(elements)]
  const parquet = new ParquetWriter({ writer, schema, createdBy: CREATED_BY })
  for (const group of groupsOf(columns, rows)) parquet.write({ columnData: group, rowGroupSize: GROUP })
  if (order.length > 0) {
    for (const group of parquet.row_groups)
      group.sorting_columns = order.map(name => ascending(columns, name))
  }
  parquet.finish()
  const file = new Uint8Array(writer.getBuffer())
  return parquet.row_groups.length === 0 ? withEmptyGroups(file) : file
}

/** The columns of so many rows at a time. */
function* groupsOf(columns: Dataset['columns'], rows: Iterable<readonly Value[]>): Generator<ColumnSource[]> {
  const begin = () => columns.map(({ name }) => ({ name, data: [] as unknown[] }))
  let [group, count] = [begin(), 0]
  for (const row of rows) {
    if (count === GROUP) {
      yield group
      ;[group, count] = [begin(), 0]
    }
    for (const [at, { data }] of group.entries()) data.push(written(row[at], columns[at]?.type))
    count += 1
  }
  if (count > 0) yield group
}

// The footer's last members: no rows (field 3, i64), no row groups (field 4, a list of nothing), then who made it.
const NO_GROUPS = Buffer.from([0x16, 0x00, 0x19, 0x00, 0x28, CREATED_BY.length, ...Buffer.from(CREATED_BY)])

/**
 * The writer cannot know of what an empty list would be and says of nothing; strict readers (arrow-rs, and so Polars)
 * then refuse the file. A list of row groups is one of structs (Thrift compact protocol, type 12).
 */
function withEmptyGroups(file: Uint8Array): Uint8Array {
  const at = Buffer.from(file.buffer, file.byteOffset, file.byteLength).lastIndexOf(NO_GROUPS)
  if (at < 0) throw new Error('an empty Parquet file ends in other bytes than it did')
  file[at + 3] = 0x0c
  return file
}

const LEAVES = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  boolean: { type: 'BOOLEAN' },
  integer: { type: 'INT32' },
} as const satisfies Record<Exclude<Type, 'list'>, Partial<SchemaElement>>

function elements({ name, type, required }: ColumnInfo): SchemaElement[] {
  const repetition_type = required ? 'REQUIRED' : 'OPTIONAL'
  if (type !== 'list') return [{ name, repetition_type, ...LEAVES[type] }]
  // The three levels that the format prescribes (parquet-format, LogicalTypes.md, Lists).
  return [
    { name, repetition_type, converted_type: 'LIST', logical_type: { type: 'LIST' }, num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...LEAVES.string },
  ]
}

function written(value: Value, type: Type | undefined): unknown {
  return type === 'date' && typeof value === 'string' ? daysBetween(FIRST_DAY, value as Day) : value
}

/** The day from which Parquet counts days. */
const FIRST_DAY = '1970-01-01' as Day

// The index counts leaves, of which every column of ours has one.
function ascending(columns: Dataset['columns'], name: string) {
  return {
    column_idx: columns.findIndex(column => column.name === name),
    descending: false,
    nulls_first: false,
  }
}
