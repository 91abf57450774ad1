// What the JSON files hold, as JSON Schema (2020-12): of every dataset as it is published. The schemas of the tables
// that a bureau writes are entries/json-schema.ts's.
import type { Type } from '../dataset.ts'
import type { TableColumn } from '../describe.ts'
import type { PublishedTable } from '../tables.ts'
import { both } from './language.ts'

/** The schema of `<name>.json`: an array of objects, absent values null. */
export function jsonSchema({ dataset, columns }: PublishedTable, url: string) {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${url}datasets/schemas/${dataset.name}.json`,
    title: both(dataset.title),
    description: both(dataset.about),
    type: 'array',
    items: { ...rowSchema(columns), additionalProperties: false },
  }
}

/** The schema of one of its objects; whether there may be further members is for the caller to say. */
export function rowSchema(columns: readonly TableColumn[]) {
  return {
    type: 'object',
    properties: Object.fromEntries(columns.map(column => [column.name, property(column)])),
    required: columns.map(({ name }) => name),
  }
}

const TYPES: Readonly<Record<Exclude<Type, 'list'>, object>> = {
  string: { type: 'string' },
  date: { type: 'string', format: 'date' },
  boolean: { type: 'boolean' },
  integer: { type: 'integer', minimum: 0 },
}

function property(column: TableColumn) {
  const { type, required, about } = column
  const value =
    type === 'list' ? { type: 'array', items: schemaOf(column, 'string') } : schemaOf(column, type)
  return {
    title: both(column),
    ...(about && { description: both(about) }),
    ...(required ? value : { anyOf: [value, { type: 'null' }] }),
  }
}

function schemaOf({ codes, pattern }: TableColumn, type: Exclude<Type, 'list'>): object {
  if (type !== 'string') return TYPES[type]
  if (codes) return { enum: Object.keys(codes) }
  return pattern ? { ...TYPES[type], pattern: `^(?:${pattern})$` } : TYPES[type]
}
