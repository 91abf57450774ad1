// The register as a Data Package (datapackage.org, version 2): every CSV file with its Table Schema. A list is a string
// there: frictionless-py knows no `list`. `fieldsMatch` is left out: the standard's text and its schema contradict.
import type { Edition } from '../../edition.ts'
import type { Words } from '../../problem.ts'
import { descriptionOf, keywordsOf, marked } from '../about.ts'
import type { Type } from '../dataset.ts'
import type { TableColumn } from '../describe.ts'
import type { FileInfo } from '../file-info.ts'
import type { PublishedTable } from '../tables.ts'
import { both } from './language.ts'
import { patternOf } from './pattern.ts'

const PROFILES = 'https://datapackage.org/profiles/2.0'

/** The content of datapackage.json; `files` are those that were written before it. */
export function dataPackage(edition: Edition, tables: readonly PublishedTable[], files: readonly FileInfo[]) {
  const { site, day, url, snapshot } = edition
  const { licence } = site
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: 'register',
    id: `${url}datasets/datapackage.json`,
    title: both(site.title),
    description: both(marked(edition, descriptionOf(edition))),
    homepage: `${url}data/`,
    version: day,
    keywords: [...new Set(keywordsOf(edition).map(({ zh }) => zh))],
    licenses: [
      {
        name: licence.name.trim().replaceAll(/[^-a-zA-Z0-9._]+/g, '-'),
        path: licence.url,
        title: licence.name,
      },
    ],
    contributors: [{ title: both(site.publisher), path: url, roles: ['publisher'] }],
    ...(snapshot.notices.length > 0 && {
      sources: snapshot.notices.map(({ row }) => ({
        title: row.title,
        path: row.source_url ?? `${url}notices/${row.notice_id}/`,
        version: row.published_on,
      })),
    }),
    resources: tables.map(table => resource(table, files)),
  }
}

function resource({ dataset, columns }: PublishedTable, files: readonly FileInfo[]) {
  const file = files.find(({ path }) => path === `${dataset.name}.csv`)
  if (!file) throw new Error(`${dataset.name}.csv was not written`)
  const foreignKeys = columns.flatMap(({ name, references }) =>
    references
      ? [{ fields: [name], reference: { resource: references.dataset, fields: [references.column] } }]
      : [],
  )
  return {
    name: dataset.name,
    type: 'table',
    path: file.path,
    title: both(dataset.title),
    description: both(dataset.about),
    format: 'csv',
    mediatype: file.mediaType,
    encoding: 'utf-8',
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields: columns.map(field),
      primaryKey: dataset.key,
      ...(foreignKeys.length > 0 && { foreignKeys }),
      missingValues: [''],
    },
  }
}

const TYPES: Readonly<Record<Type, object>> = {
  string: { type: 'string' },
  list: { type: 'string' },
  date: { type: 'date', format: '%Y-%m-%d' },
  boolean: { type: 'boolean', trueValues: ['true'], falseValues: ['false'] },
  integer: { type: 'integer' },
}

function field(column: TableColumn) {
  const { name, type, about, required, codes } = column
  const closed = type === 'string' ? codes : undefined
  const pattern = closed ? undefined : patternOf(column)
  return {
    name,
    ...TYPES[type],
    title: both(column),
    ...(about && { description: both(about) }),
    constraints: {
      required,
      ...(pattern && { pattern }),
      ...(closed && { enum: Object.keys(closed) }),
      ...(type === 'integer' && { minimum: 0 }),
    },
    ...(closed && { categories: categories(closed) }),
  }
}

// Labels must be unique (Table Schema, `categories`); districts of two measures may not be.
function categories(codes: Readonly<Record<string, Words>>) {
  const labels = Object.values(codes).map(({ zh }) => zh)
  const areUnique = new Set(labels).size === labels.length
  return Object.entries(codes).map(([value, { zh }]) => ({
    value,
    label: areUnique ? zh : `${zh}（${value}）`,
  }))
}
