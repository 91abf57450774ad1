// What the metadata say is so: of the files, of the rows, and to each other. Validators that are not ours were run by
// hand (see the report of the issue); what stands here keeps true what they found.
import { readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { beforeAll, describe, expect, test } from 'vitest'
import { DATASETS } from '../../src/datasets/catalog.ts'
import type { Dataset } from '../../src/datasets/dataset.ts'
import { type Publication, publish } from '../../src/datasets/files.ts'
import { dataPackage } from '../../src/datasets/metadata/data-package.ts'
import { catalogJsonLd, datasetJsonLd } from '../../src/datasets/metadata/schema-org.ts'
import type { Day } from '../../src/day.ts'
import { openEdition } from '../../src/edition.ts'
import { tableJsonSchema } from '../../src/entries/json-schema.ts'
import { TABLES } from '../../src/entries/tables.ts'
import { demonstration, publishedDemonstration } from './edition.ts'
import { readCsv, stringOf } from './readers.ts'

const edition = demonstration()
let published: Publication

beforeAll(async () => {
  published = await publishedDemonstration()
})

const text = (path: string) =>
  stringOf(published.files.find(file => file.path === `datasets/${path}`)?.body ?? '')
const json = (path: string) => JSON.parse(text(path))
const each = DATASETS.map(dataset => [dataset.name, dataset] as const)

/** No member of it is empty: neither a text, nor a list, nor an object. */
function expectNothingEmpty(value: unknown, where = '$'): void {
  expect([undefined, ''], where).not.toContain(value)
  if (typeof value !== 'object' || value === null) return
  expect(Object.keys(value), where).not.toEqual([])
  for (const [key, item] of Object.entries(value)) expectNothingEmpty(item, `${where}.${key}`)
}

interface Field {
  name: string
  type: string
  constraints: { required: boolean; enum?: string[]; pattern?: string }
  categories?: { value: string; label: string }[]
}

describe('datapackage.json', () => {
  test('tells of the package: version, licence, contributors, sources', () => {
    const { resources, sources, ...told } = json('datapackage.json')
    expect(told).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'register',
      version: '2024-06-19',
      homepage: 'https://example.org/data/',
      licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
      contributors: [{ roles: ['publisher'] }],
    })
    expect(told.description).toContain('示例数据')
    expect(sources).toHaveLength(edition.snapshot.notices.length)
    expect(resources.map(({ name }: Dataset) => name)).toEqual(DATASETS.map(({ name }) => name))
    expectNothingEmpty(told)
  })

  test.each(each)('describes %s.csv as it is', (name, { columns, key }) => {
    const resource = json('datapackage.json').resources.find((one: Dataset) => one.name === name)
    const file = published.manifest.files.find(({ path }) => path === `${name}.csv`)
    expect(resource).toMatchObject({
      path: `${name}.csv`,
      bytes: file?.bytes,
      hash: `sha256:${file?.sha256}`,
      schema: { primaryKey: key, missingValues: [''] },
    })
    const fields: Field[] = resource.schema.fields
    expect(fields.map(one => one.name)).toEqual(columns.map(one => one.name))
    const [, ...rows] = readCsv(text(`${name}.csv`))
    fields.forEach(({ constraints, categories }, i) => {
      const values = rows.map(row => row[i] ?? '').filter(value => value !== '')
      if (constraints.required) expect(values).toHaveLength(rows.length)
      if (constraints.enum) expect(constraints.enum).toEqual(expect.arrayContaining([...new Set(values)]))
      if (constraints.pattern) {
        const whole = new RegExp(`^(?:${constraints.pattern})$`, 'u')
        expect(values.filter(value => !whole.test(value))).toEqual([])
      }
      const labels = categories?.map(({ label }) => label) ?? []
      expect(new Set(labels).size).toBe(labels.length)
      expect(categories?.map(({ value }) => value)).toEqual(constraints.enum)
    })
  })

  test('has no fieldsMatch, and no type that frictionless-py lacks', () => {
    expect(text('datapackage.json')).not.toContain('fieldsMatch')
    const types = json('datapackage.json').resources.flatMap(({ schema }: { schema: { fields: Field[] } }) =>
      schema.fields.map(({ type }) => type),
    )
    expect(new Set(types)).toEqual(new Set(['string', 'date', 'boolean', 'integer']))
  })
})

describe('CSVW', () => {
  test.each(each)('%s.csv-metadata.json describes the file, and all that it refers to', (name, dataset) => {
    const { tables } = json(`${name}.csv-metadata.json`)
    expect(tables[0].url).toBe(`${name}.csv`)
    const urls = tables.map(({ url }: { url: string }) => url)
    const [header] = readCsv(text(`${name}.csv`))
    const { columns, aboutUrl, foreignKeys = [] } = tables[0].tableSchema
    expect(columns.map((column: { name: string }) => column.name)).toEqual(header)
    for (const { name, titles } of columns) expect(titles.zh).toContain(name)
    for (const { reference } of foreignKeys) expect(urls).toContain(reference.resource)
    expect(aboutUrl).toBe(dataset.page && `https://example.org/${dataset.page}`)
  })

  test('csv-metadata.json is the group of all', () => {
    expect(json('csv-metadata.json').tables.map(({ url }: { url: string }) => url)).toEqual(
      DATASETS.map(({ name }) => `${name}.csv`),
    )
  })
})

describe('catalog.jsonld', () => {
  type Node = Record<string, unknown> & { '@id': string; '@type': string | string[] }
  const nodes = (type: string): Node[] =>
    json('catalog.jsonld')['@graph'].filter((node: Node) => node['@type'] === type)

  test('lists every dataset and the whole, each with what DCAT-AP demands', () => {
    const [catalogue] = nodes('dcat:Catalog')
    const datasets = nodes('dcat:Dataset')
    expect(catalogue?.['dcat:dataset']).toEqual(datasets.map(node => ({ '@id': node['@id'] })))
    expect(datasets).toHaveLength(DATASETS.length + 1)
    for (const node of datasets) {
      expect(node).toMatchObject({ 'dcat:version': '2024-06-19' })
      for (const name of ['dct:title', 'dct:description', 'dct:publisher', 'dcat:distribution']) {
        expect(node).toHaveProperty([name])
      }
    }
  })

  test('says of a workbook in Chinese words that it is in Chinese alone', () => {
    const languages = new Map(
      nodes('dcat:Distribution').map(node => [node['@id'].split('/').pop(), node['dct:language']]),
    )
    const chinese = { '@id': expect.stringMatching(/ZHO$/) }
    const english = { '@id': expect.stringMatching(/ENG$/) }
    expect(languages.get('register.zh.xlsx')).toMatchObject([chinese])
    expect(languages.get('register.en.xlsx')).toMatchObject([chinese, english])
  })

  test('gives the address, the size and the checksum of every file of data', () => {
    const distributions = nodes('dcat:Distribution')
    const files = published.manifest.files.filter(
      ({ rows, path }) => rows !== undefined || path === 'register.zip',
    )
    expect(distributions.map(node => node['@id']).sort()).toEqual(
      files.map(({ path }) => `https://example.org/datasets/${path}`).sort(),
    )
    for (const { path, bytes, sha256 } of files) {
      const node = distributions.find(one => one['@id'].endsWith(`/${path}`))
      expect(node).toMatchObject({
        'dcat:downloadURL': { '@id': `https://example.org/datasets/${path}` },
        'dcat:byteSize': { '@value': `${bytes}`, '@type': 'xsd:nonNegativeInteger' },
        'spdx:checksum': { 'spdx:checksumValue': { '@value': sha256 } },
      })
    }
  })
})

describe('schema.org', () => {
  test.each(each)('tells of %s in both languages', (name, dataset) => {
    for (const lang of ['zh', 'en'] as const) {
      const told = datasetJsonLd(edition, dataset, published.manifest.files, lang)
      expectNothingEmpty(told)
      expect(told['@id']).toBe(`https://example.org/data/${name}/#dataset`)
      expect(told.url).toBe(`https://example.org/${lang === 'en' ? 'en/' : ''}data/${name}/`)
      expect(told.distribution).toHaveLength(5)
      // Google wants between 50 and 5,000 characters.
      expect(`${told.description}`.length).toBeGreaterThan(50)
    }
  })

  test('tells of the catalogue', () => {
    const told = catalogJsonLd(edition, DATASETS, 'zh')
    expectNothingEmpty(told)
    expect(told.dataset).toHaveLength(DATASETS.length)
  })
})

describe('JSON Schema', () => {
  const ajv = new Ajv2020({ allErrors: true })
  addFormats(ajv)

  test.each(each)('of %s.json holds for it', name => {
    const validate = ajv.compile(json(`schemas/${name}.json`))
    validate(json(`${name}.json`))
    expect(validate.errors).toBeNull()
  })

  test.each(Object.values(TABLES).map(table => [table.name, table] as const))(
    'of the input %s takes what may be written, and nothing else',
    (name, table) => {
      expect(json(`schemas/input/${name}.json`)).toEqual(tableJsonSchema(table))
      const validate = ajv.compile(tableJsonSchema(table))
      const [header = [], ...rows] = readCsv(demonstrationTable(name))
      const records = rows.map(row => Object.fromEntries(header.map((column, i) => [column, row[i]])))
      validate(records)
      expect(validate.errors).toBeNull()
      expect(validate([{ ...records[0], stray: '' }])).toBe(false)
      expect(validate([{}])).toBe(false)
    },
  )
})

function demonstrationTable(name: string): Buffer {
  return readFileSync(`data/${name}.csv`)
}

test('the Chinese elements have a value for every dataset', () => {
  const { elements, datasets } = json('elements.json')
  expectNothingEmpty(elements)
  expect(Object.keys(datasets)).toEqual(DATASETS.map(({ name }) => name))
  for (const values of Object.values(datasets)) {
    expect(Object.keys(values as object)).toEqual(elements.map(({ name }: { name: string }) => name))
    expectNothingEmpty(values)
  }
})

describe('of another city', () => {
  const data = `${import.meta.dirname}/../cases/another-city/data`
  const other = openEdition({ dir: data, asOf: '2023-03-01' as Day }, '2023-03-01' as Day)

  test('the keywords are the categories of its measures', () => {
    const labels = other.snapshot.measures.flatMap(({ categories }) => categories.map(({ label }) => label))
    const { keywords } = dataPackage(other, [], [])
    expect(keywords).toEqual([...labels, '认定公示', '复评', '撤销'])
  })

  test('no file speaks of categories or a city that it does not have', async () => {
    const { files } = await publish(other)
    const texts = files.filter(({ path }) => /\.(csv|json|jsonld|md|ndjson|txt)$/.test(path))
    // The schemas of the tables that a bureau fills in are the same for all, and name a column by its title.
    const published = texts.filter(({ path }) => !path.includes('/schemas/input/'))
    expect(published.length).toBeGreaterThan(DATASETS.length * 4)
    const foreign = published.filter(({ body }) =>
      /数字化车间|智能工厂|威海|[Dd]igital workshop|Weihai/.test(String(body)),
    )
    expect(foreign.map(({ path }) => path)).toEqual([])
  })
})
