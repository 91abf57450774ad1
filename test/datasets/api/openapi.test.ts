// The schemas hold for every document of every golden folder on every day that is told of, and the description names
// documents that are there. Validators that are not ours read the whole of it by hand (see the report of the issue).
import { existsSync, readdirSync } from 'node:fs'
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { DATASETS } from '../../../src/datasets/catalog.ts'
import { type Day, parseDay } from '../../../src/day.ts'
import { type Edition, openEdition } from '../../../src/edition.ts'
import { demonstration } from '../edition.ts'
import { type Document, documentsOf } from './api.ts'

const END = '2099-12-31' as Day

/** The demonstration, and every golden folder on every day of which it says what is expected. */
const EDITIONS: readonly [string, Edition][] = [
  ['the demonstration', demonstration()],
  ...readdirSync('test/cases').flatMap(name => {
    const expected = `test/cases/${name}/expected`
    const days = existsSync(expected) ? readdirSync(expected).flatMap(text => parseDay(text) ?? []) : []
    return [...days, END].map((asOf): [string, Edition] => [
      `${name} on ${asOf}`,
      openEdition({ dir: `test/cases/${name}/data`, asOf }, END),
    ])
  }),
]

/** The schema by which a document is to be judged, from the place where it lies. */
function schemaOf(path: string): keyof Validators {
  if (path === 'index.json') return 'Index'
  return path.startsWith('titles/') ? 'Title' : 'Enterprise'
}

/** The same schemas, by which an object has no member that is not told of. */
function closed(schemas: Document): Document {
  return JSON.parse(JSON.stringify(schemas), (_, value) =>
    value?.type === 'object' && value.properties ? { ...value, additionalProperties: false } : value,
  )
}

type Validators = Readonly<Record<'Index' | 'Title' | 'Enterprise', ValidateFunction>>

const compiled = new Map<string, Validators>()

/** The validator of each kind of document; editions of one city say the same schemas, which are compiled once. */
function validatorsOf({ components }: { components: Document }): Validators {
  const key = JSON.stringify(components)
  const validators = compiled.get(key) ?? compile(components)
  compiled.set(key, validators)
  return validators
}

function compile(components: Document): Validators {
  const ajv = new Ajv2020({ allErrors: true, strict: false })
  addFormats(ajv)
  ajv.addSchema({ $id: 'api', components })
  const of = (kind: keyof Validators) => ajv.compile({ $ref: `api#/components/schemas/${kind}` })
  return { Index: of('Index'), Title: of('Title'), Enterprise: of('Enterprise') }
}

describe('the schemas of openapi.json', () => {
  test.each(EDITIONS)('hold for every document of %s', async (_, edition) => {
    const documents = await documentsOf(edition)
    const validators = validatorsOf(closed(documents.get('openapi.json')))
    let judged = 0
    for (const [path, document] of documents) {
      if (path === 'openapi.json') continue
      const validate = validators[schemaOf(path)]
      expect(validate(document), `${path} ${JSON.stringify(validate.errors)}`).toBe(true)
      judged += 1
    }
    expect(judged).toBeGreaterThan(0)
  })

  test('refuse a document that lacks a member or has a code that is none, and bear members of later editions', async () => {
    const documents = await documentsOf(demonstration())
    const openapi = documents.get('openapi.json')
    const [validate, exact] = [validatorsOf(openapi).Title, validatorsOf(closed(openapi)).Title]
    const [, document] = [...documents].find(([path]) => path.startsWith('titles/')) ?? []
    expect([validate(document), exact(document)]).toEqual([true, true])
    const later = { ...document, further: 1, records: { ...document.records, further: [] } }
    expect([validate(later), exact(later)]).toEqual([true, false])
    expect(validate({ ...document, status: 'lost' })).toBe(false)
    expect(validate({ ...document, records: { ...document.records, notices: [{}] } })).toBe(false)
    const { uscc: _, ...less } = document
    expect(validate(less)).toBe(false)
  })

  test('say of the columns what the schemas of the datasets say', async () => {
    const { components } = (await documentsOf(demonstration())).get('openapi.json')
    const names = (name: string) =>
      DATASETS.find(one => one.name === name)?.columns.map(one => one.name) ?? []
    expect(Object.keys(components.schemas.Title.properties)).toEqual(expect.arrayContaining(names('titles')))
    expect(components.schemas.Title.properties.status.enum).toEqual([
      'active',
      'pending-revocation',
      'expired',
      'revoked',
    ])
    expect(Object.keys(components.schemas.StatusPeriodsRow.properties)).toEqual(names('status-periods'))
    expect(components.schemas.Enterprise.properties.name.title).toBe('企业名称 / Name')
  })
})

describe('openapi.json', () => {
  test('describes addresses that answer, with examples that are their documents', async () => {
    const edition = { ...demonstration(), url: 'https://example.org/a/b/' }
    const documents = await documentsOf(edition)
    const { openapi, servers, paths, info } = documents.get('openapi.json')
    expect([openapi, servers]).toEqual(['3.1.1', [{ url: 'https://example.org/a/b/api/v1' }]])
    expect(info.description).toContain('示例数据')
    expect(Object.keys(paths)).toHaveLength(5)
    for (const [template, { get }] of Object.entries<Document>(paths)) {
      const path = (get.parameters ?? []).reduce(
        (text: string, { name, example }: Document) => text.replace(`{${name}}`, example),
        template,
      )
      const document = documents.get(path.slice(1))
      expect([template, document !== undefined]).toEqual([template, true])
      const { example } = get.responses[200].content['application/json']
      if (template.includes('{')) {
        expect(example).toEqual(document)
        expect(get.responses).toHaveProperty('404')
      }
    }
    const index = documents.get('index.json')
    expect(paths['/index.json'].get.responses[200].content['application/json'].example).toEqual({
      ...index,
      enterprises: index.enterprises.slice(0, 1),
      titles: index.titles.slice(0, 1),
    })
  })

  test('refers to nothing that it lacks', async () => {
    const openapi = (await documentsOf(demonstration())).get('openapi.json')
    const refs = [...JSON.stringify(openapi).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path)
    expect(refs.length).toBeGreaterThan(20)
    for (const path of refs) {
      const found = path.split('/').reduce((value: Document, name) => value?.[name], openapi)
      expect([path, typeof found]).toEqual([path, 'object'])
    }
  })

  test('describes an empty register as well', async () => {
    const edition = openEdition({ dir: 'test/cases/weihai/data', asOf: '2000-01-01' as Day }, END)
    const documents = await documentsOf(edition)
    expect([...documents.keys()]).toEqual(['index.json', 'openapi.json'])
    expect(validatorsOf(documents.get('openapi.json')).Index(documents.get('index.json'))).toBe(true)
    expect(
      documents.get('openapi.json').paths['/titles/{title_id}.json'].get.parameters[0],
    ).not.toHaveProperty('example')
  })
})
