// The CSV files as Tabular Data on the Web (W3C CSVW): datatypes, keys and what each row is about. A foreign key may
// only name a table of the same group, so each file's metadata is the group of what it refers to.
import type { Edition } from '../../edition.ts'
import type { Type } from '../dataset.ts'
import type { TableColumn } from '../describe.ts'
import type { PublishedTable } from '../tables.ts'
import { both } from './language.ts'
import { patternOf } from './pattern.ts'

/** The content of `<name>.csv-metadata.json`; without a name that of the group of all tables. */
export function csvw(edition: Edition, tables: readonly PublishedTable[], name?: string) {
  const { site, day, url, isLive, snapshot } = edition
  const group = name === undefined ? tables : reachable(tables, name)
  // Beside one file of a live edition: the day on which that changed, so that it does not change with every day.
  const date = isLive && name !== undefined ? group[0]?.dataset.changedOn(snapshot) : day
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh' }],
    'dc:title': both(site.title),
    'dc:publisher': both(site.publisher),
    'dc:license': { '@id': site.licence.url },
    ...(date && { 'dc:date': { '@value': date, '@type': 'xsd:date' } }),
    tables: group.map(table => tableOf(table, url)),
  }
}

function reachable(
  tables: readonly PublishedTable[],
  name: string,
  found: Set<string> = new Set(),
): PublishedTable[] {
  found.add(name)
  const columns = tables.find(({ dataset }) => dataset.name === name)?.columns ?? []
  for (const { references, required } of columns) {
    if (references && required && !found.has(references.dataset)) reachable(tables, references.dataset, found)
  }
  return [name, ...[...found].filter(one => one !== name)].flatMap(
    one => tables.find(({ dataset }) => dataset.name === one) ?? [],
  )
}

function tableOf({ dataset, columns }: PublishedTable, url: string) {
  const isText = columns.every(({ isKey, type }) => !isKey || type === 'string')
  const foreignKeys = columns.flatMap(({ name, references, required }) =>
    references && required
      ? [
          {
            columnReference: name,
            reference: { resource: `${references.dataset}.csv`, columnReference: references.column },
          },
        ]
      : [],
  )
  return {
    url: `${dataset.name}.csv`,
    'dc:title': both(dataset.title),
    'dc:description': both(dataset.about),
    dialect: { encoding: 'utf-8', lineTerminators: ['\n'], header: true },
    tableSchema: {
      columns: columns.map(columnOf),
      ...(isText && { primaryKey: dataset.key }),
      ...(foreignKeys.length > 0 && { foreignKeys }),
      ...(dataset.page && { aboutUrl: `${url}${dataset.page}` }),
    },
  }
}

// The header of a column must be one of its titles, in whatever language.
function columnOf(column: TableColumn) {
  const { name, type, about, required } = column
  return {
    name,
    titles: { zh: [name, column.zh], en: [name, column.en] },
    ...(about && { 'dc:description': both(about) }),
    datatype: datatypeOf(column),
    required,
    ...(type === 'list' && { separator: ';' }),
  }
}

const DATATYPES: Readonly<Record<Exclude<Type, 'string' | 'list'>, unknown>> = {
  date: { base: 'date', format: 'yyyy-MM-dd' },
  boolean: { base: 'boolean', format: 'true|false' },
  integer: { base: 'integer', minimum: 0 },
}

function datatypeOf(column: TableColumn): unknown {
  const { type } = column
  if (type !== 'string' && type !== 'list') return DATATYPES[type]
  // The pattern of a list is that of its items here.
  const pattern = patternOf({ ...column, type: 'string' })
  return pattern ? { base: 'string', format: `^(?:${pattern})$` } : 'string'
}
