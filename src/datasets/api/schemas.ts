// In: an edition. Out: the schemas of the API's documents (JSON Schema 2020-12, as OpenAPI 3.1 takes it): the rows are
// the catalogue's columns, so they say what the schemas of the datasets say, but for one thing: a document may have further
// members, for /api/ promises that later editions may add some, and who validates by an older description goes on reading.
import type { Edition } from '../../edition.ts'
import { langsOf } from '../../site/families.ts'
import { DATASETS } from '../catalog.ts'
import type { Dataset } from '../dataset.ts'
import { describeColumns } from '../describe.ts'
import { rowSchema } from '../metadata/json-schema.ts'
import { both } from '../metadata/language.ts'
import { enterpriseResource } from './enterprise.ts'
import { type Field, type FieldType, HEAD, linkFields, OF_RESOURCE, recordFields } from './fields.ts'
import type { Resource } from './resource.ts'
import { titleResource } from './title.ts'

type Schema = Readonly<Record<string, unknown>>

/** `#/components/schemas`: the documents, the rows in them, and what both are made of. */
export function schemasOf(edition: Edition): Readonly<Record<string, Schema>> {
  const resources = [enterpriseResource, titleResource]
  const datasets = new Set(resources.flatMap(({ records }) => records.map(({ dataset }) => dataset)))
  return {
    Enterprise: resourceSchema(edition, enterpriseResource),
    Title: resourceSchema(edition, titleResource),
    Index: indexSchema(),
    ...Object.fromEntries([...datasets].map(dataset => [rowName(dataset.name), ofRows(edition, dataset)])),
    Move: MOVE,
    Pages: having(Object.fromEntries(langsOf(edition.site).map(lang => [lang, ADDRESS]))),
    Licence: LICENCE,
    Words: WORDS,
  }
}

function resourceSchema<State>(edition: Edition, resource: Resource<State>): Schema {
  const { title, about, dataset } = resource
  const row = rowSchema(describeColumns(dataset, DATASETS, edition.snapshot))
  const beside = {
    ...propertiesOf([...HEAD, ...OF_RESOURCE]),
    ...row.properties,
    records: object(recordFields(resource)),
    links: object(linkFields(edition, resource)),
  }
  return { title: both(title), description: both(about), ...having(beside) }
}

function ofRows({ snapshot }: Edition, dataset: Dataset): Schema {
  const told = { title: both(dataset.title), description: both(dataset.about) }
  return { ...told, ...rowSchema(describeColumns(dataset, DATASETS, snapshot)) }
}

function propertiesOf(fields: readonly Field[]): Schema {
  return Object.fromEntries(
    fields.map(field => {
      const schema = schemaOf(field)
      const value = field.isNullable ? { anyOf: [schema, { type: 'null' }] } : schema
      return [field.name, { description: both(field), ...value }]
    }),
  )
}

function schemaOf({ type, dataset = '' }: Field): Schema {
  return type === 'rows' ? { type: 'array', items: ref(rowName(dataset)) } : TYPES[type]
}

/** The schema of the rows of a dataset: `status-periods` → `StatusPeriodsRow`. */
function rowName(dataset: string): string {
  const words = dataset.split('-').map(word => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
  return `${words.join('')}Row`
}

const object = (fields: readonly Field[]): Schema => having(propertiesOf(fields))

/** An object that has all of these members. */
function having(properties: Schema): Schema {
  return { type: 'object', properties, required: Object.keys(properties) }
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const TEXT = { type: 'string' }
const ADDRESS = { type: 'string', format: 'uri' }
const MAYBE = { anyOf: [TEXT, { type: 'null' }] }
const SHA256 = { type: 'string', pattern: '^[0-9a-f]{64}$' }

const TYPES: Readonly<Record<Exclude<FieldType, 'rows'>, Schema>> = {
  string: TEXT,
  date: { type: 'string', format: 'date' },
  boolean: { type: 'boolean' },
  licence: ref('Licence'),
  move: ref('Move'),
  address: ADDRESS,
  addresses: { type: 'array', items: ADDRESS },
  pages: ref('Pages'),
  page: ref('Pages'),
}

const WORDS = having({ zh: TEXT, en: TEXT })
const LICENCE = having({ name: TEXT, url: ADDRESS })

const MOVE: Schema = {
  description: both({
    zh: '旧编号、旧信用代码现在的地址；correction_id 是改正信用代码的那条更正',
    en: 'Where what an old id or code named is now; correction_id names the correction of a credit code',
  }),
  ...having({ from: ADDRESS, to: ADDRESS, correction_id: MAYBE }),
}

function indexSchema(): Schema {
  const list = (members: Schema) => ({ type: 'array', items: having(members) })
  const about = { zh: '接口的总目录：有什么，在哪里', en: 'The index of the API: what there is, and where' }
  const members = {
    ...propertiesOf(HEAD),
    version: { const: 'v1' },
    title: ref('Words'),
    publisher: ref('Words'),
    manifest_sha256: SHA256,
    links: { type: 'object', additionalProperties: { anyOf: [ADDRESS, ref('Pages')] } },
    templates: { type: 'object', additionalProperties: TEXT },
    datasets: list({
      name: TEXT,
      title: ref('Words'),
      rows: { type: 'integer', minimum: 0 },
      json: ADDRESS,
      schema: ADDRESS,
    }),
    feeds: { type: 'array', items: ADDRESS },
    moved: list({ from: ADDRESS, to: ADDRESS }),
    enterprises: list({ enterprise_id: TEXT, name: TEXT, uscc: MAYBE, href: ADDRESS }),
    titles: list({ title_id: TEXT, enterprise_id: TEXT, status: TEXT, href: ADDRESS }),
  }
  return { title: both({ zh: '总目录', en: 'Index' }), description: both(about), ...having(members) }
}
