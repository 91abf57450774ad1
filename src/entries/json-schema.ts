// In: a table. Out: JSON Schema (2020-12) of the `<table>.json` that a bureau may write in place of a CSV file; editors
// complete and check with it. It says of each cell what its zod type says; the rules between records are in checks/.
import { type CellForm, formOf } from './cell.ts'
import { type Column, isOptional, type TableSchema } from './schema.ts'

/** The schema of an input table: an array of objects whose keys are the column names. */
export function tableJsonSchema({ name, title, columns }: TableSchema): object {
  const required = Object.entries(columns).filter(([, column]) => !isOptional(column))
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `${name}.json ${title.zh} ${title.en}`,
    type: 'array',
    items: {
      type: 'object',
      properties: Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, property(column)])),
      required: required.map(([key]) => key),
      additionalProperties: false,
    },
  }
}

function property(column: Column): object {
  const { zh, en, about, type } = column
  const value = schemaOf(formOf(type))
  return {
    title: `${zh} ${en}`,
    ...(about && { description: `${about.zh} ${about.en}` }),
    ...(isOptional(column) ? { anyOf: [value, { enum: ['', null] }] } : value),
  }
}

function schemaOf({ type, pattern, codes }: CellForm): object {
  switch (type) {
    case 'date':
      return { type: 'string', format: 'date' }
    case 'boolean':
      return { enum: [true, false, 'true', 'false', '是', '否'] }
    case 'number':
      return { anyOf: [{ type: 'number' }, { type: 'string', pattern: `^${pattern}$` }] }
    case 'list':
      return {
        anyOf: [
          { type: 'string', minLength: 1 },
          { type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'number' }] }, minItems: 1 },
        ],
      }
    case 'string':
      if (codes) return { enum: Object.entries(codes).flatMap(([code, { zh }]) => [code, zh]) }
      return pattern ? { type: 'string', pattern: `^${pattern}$` } : { type: 'string' }
  }
}
