// A large table cut into parts: together they are the table, each holds what its path says, and a reader may skip it.
import { parquetMetadata } from 'hyparquet'
import { beforeAll, describe, expect, test } from 'vitest'
import { DATASETS } from '../../src/datasets/catalog.ts'
import type { Dataset, Value } from '../../src/datasets/dataset.ts'
import { type Publication, publish } from '../../src/datasets/files.ts'
import { FEWEST_ROWS, partsOf } from '../../src/datasets/parts.ts'
import { titles } from '../../src/datasets/titles.ts'
import { day, registerOf } from '../register/world.ts'
import { demonstration, editionOf } from './edition.ts'
import { readParquet, stringOf } from './readers.ts'

const { snapshot } = demonstration()
const cut = DATASETS.filter(({ parts }) => parts !== undefined)

const sorted = (rows: readonly (readonly Value[])[]) => rows.map(row => JSON.stringify(row)).sort()

/** What the folders of a path say: name → value, absent as Hive says it. */
function saidBy(path: string): ReadonlyMap<string, Value> {
  const folders = path.split('/').slice(1, -1)
  return new Map(
    folders.map(folder => {
      const [name = '', value = ''] = folder.split('=')
      return [name, value === '__HIVE_DEFAULT_PARTITION__' ? undefined : decodeURIComponent(value)]
    }),
  )
}

describe.each(cut.map(dataset => [dataset.name, dataset] as const))('the parts of %s', (name, dataset) => {
  const rows = dataset.rows(snapshot)
  const parts = [...partsOf(dataset, snapshot, 1)]

  test('together are the table, each with the rows that its folders say', async () => {
    const { yearOf, columns: named } = dataset.parts ?? { yearOf: '', columns: [] }
    const within = dataset.columns.filter(column => !named.includes(column.name))
    const all: Value[][] = []
    for (const { info, body } of parts) {
      const said = saidBy(info.path)
      expect([...said.keys()]).toEqual(['year', ...named])
      const own = await readParquet(body, within)
      expect(own).toHaveLength(info.rows ?? -1)
      for (const row of own) {
        const cells = new Map(within.map((column, at) => [column.name, row[at]]))
        expect(String(cells.get(yearOf)).slice(0, 4)).toBe(said.get('year'))
        all.push(dataset.columns.map(column => (said.has(column.name) ? said : cells).get(column.name)))
      }
    }
    expect(sorted(all)).toEqual(sorted(rows))
  })

  test('are sorted and say so, with the least and the greatest of each column', () => {
    for (const { body } of parts) {
      const { schema, row_groups } = parquetMetadata(new Uint8Array(body).buffer)
      const order = row_groups[0]?.sorting_columns?.map(one => schema[one.column_idx + 1]?.name)
      expect(order).toEqual(dataset.order)
      const day = row_groups[0]?.columns.find(
        column => column.meta_data?.path_in_schema.join() === dataset.parts?.yearOf,
      )
      const { min_value, max_value } = day?.meta_data?.statistics ?? {}
      expect(new Date(min_value as Date).getUTCFullYear()).toBe(new Date(max_value as Date).getUTCFullYear())
    }
  })

  test('lie in order of path, below the name of the dataset', () => {
    const paths = parts.map(({ info }) => info.path)
    expect(paths).toEqual([...paths].sort())
    for (const { info } of parts) expect([info.partOf, info.dataset]).toEqual([name, undefined])
    expect(paths[0]).toMatch(new RegExp(`^${name}/year=\\d{4}/(?:district=[a-z]+/)?part\\.parquet$`))
  })
})

test('a value that is absent is called as Hive calls it, and one that no path may hold is encoded', () => {
  const dataset = { ...titles, parts: { yearOf: 'certified_on', columns: ['district', 'name'] } }
  const row = (name: string | undefined, district: string | undefined): Value[] => {
    const cells: Readonly<Record<string, Value>> = { name, district, certified_on: '2021-12-31' }
    return titles.columns.map(column => cells[column.name] ?? (column.required ? 'x' : undefined))
  }
  const rows = [row('1/2 车间', undefined), row(undefined, 'a')]
  const kept: Dataset<Value[]> = {
    ...dataset,
    columns: titles.columns.map(one => ({ ...one, type: 'string' as const })),
    items: () => rows,
    rowOf: cells => cells,
    count: () => rows.length,
  }
  expect([...partsOf(kept, snapshot, 1)].map(({ info }) => info.path)).toEqual([
    'titles/year=2021/district=__HIVE_DEFAULT_PARTITION__/name=1%2F2%20%E8%BD%A6%E9%97%B4/part.parquet',
    'titles/year=2021/district=a/name=__HIVE_DEFAULT_PARTITION__/part.parquet',
  ])
})

describe('what is published', () => {
  let published: Publication

  beforeAll(async () => {
    const ids = Array.from({ length: FEWEST_ROWS / 2 }, (_, at) => `t${at}`)
    const register = registerOf({
      notices: [{ notice_id: 'n1', published_on: '2021-06-01' }],
      certifications: ids.map(title_id => ({
        title_id,
        enterprise_id: 'e1',
        notice_id: 'n1',
        certified_on: '2021-06-01',
      })),
      're-evaluations': ids.map(title_id => ({ title_id, notice_id: 'n1' })),
    })
    published = await publish(editionOf(register, day('2022-01-01')))
  })

  test('has the parts of a table with so many rows, and none of one with fewer', () => {
    const parts = published.manifest.files.filter(({ partOf }) => partOf !== undefined)
    expect(parts.map(({ path }) => path)).toEqual(['events/year=2021/part.parquet'])
    expect([...partsOf(titles, snapshot)]).toEqual([])
  })

  test('lists them among its checksums, and keeps them out of the archive, which has the whole', () => {
    const body = (path: string) => stringOf(published.files.find(file => file.path === path)?.body ?? '')
    expect(body('datasets/SHA256SUMS')).toContain('  events/year=2021/part.parquet\n')
    expect(body('datasets/register.zip')).not.toContain('events/year=')
  })
})
