// What the input says of its columns, for datasets that publish them: words, form, codes and references are the
// tables' own.
import { formOf } from '../entries/cell.ts'
import { type Column, isOptional, type TableName } from '../entries/schema.ts'
import { TABLES } from '../entries/tables.ts'
import { type CodeList, districts, measures } from './codes.ts'
import type { ColumnInfo, Type } from './dataset.ts'

type ColumnName<Name extends TableName> = keyof (typeof TABLES)[Name]['columns'] & string

/** What is told of a column of an input table; `further` says what is different of the published one. */
export function recorded<Name extends TableName>(
  table: Name,
  name: ColumnName<Name>,
  further: Partial<ColumnInfo> = {},
): ColumnInfo {
  const columns: Readonly<Record<string, Column>> = TABLES[table].columns
  const column = columns[name]
  if (!column) throw new Error(`${table} has no column ${name}`)
  const { zh, en, about, names } = column
  const { pattern, codes } = formOf(column.type)
  return {
    name,
    type: typeOf(column),
    zh,
    en,
    about,
    pattern,
    required: !isOptional(column),
    codes: codes ? () => codes : listOf(names),
    references: typeof names === 'string' && names !== 'measures' ? names : undefined,
    ...further,
  }
}

function typeOf({ type }: Column): Type {
  const form = formOf(type).type
  return form === 'number' ? 'string' : form
}

function listOf(names: Column['names']): CodeList | undefined {
  if (names === 'measures') return measures
  return names === 'districts' ? districts : undefined
}
