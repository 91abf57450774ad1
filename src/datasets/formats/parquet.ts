// A dataset as Apache Parquet: dates, booleans, integers and lists are what they are, required columns say so, every
// column has statistics. Rows are in the dataset's order and the file says so: a reader can skip what it does not want.
import { ByteWriter, type ColumnSource, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import type { ColumnInfo, Dataset, Type, Value } from '../dataset.ts'

/** Row groups of 100,000 rows; nothing of a clock in it. */
export function writeParquet({ columns, order }: Dataset, rows: readonly Value[][]): Uint8Array {
  const writer = new ByteWriter()
  const schema = [{ name: 'schema', num_children: columns.length }, ...columns.flatMap(elements)]
  const parquet = new ParquetWriter({ writer, schema, createdBy: 'digital-workshop-register' })
  const columnData = columns.map(
    ({ name, type }, at): ColumnSource => ({ name, data: rows.map(row => written(row[at], type)) }),
  )
  parquet.write({ columnData, rowGroupSize: 100_000 })
  if (order.length > 0) {
    for (const group of parquet.row_groups)
      group.sorting_columns = order.map(name => ascending(columns, name))
  }
  parquet.finish()
  return new Uint8Array(writer.getBuffer())
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

function written(value: Value, type: Type): unknown {
  return type === 'date' && typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value
}

// The index counts leaves, of which every column of ours has one.
function ascending(columns: Dataset['columns'], name: string) {
  return {
    column_idx: columns.findIndex(column => column.name === name),
    descending: false,
    nulls_first: false,
  }
}
