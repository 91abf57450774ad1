import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { DATASETS } from '../../../src/datasets/catalog.ts'
import { writeJson } from '../../../src/datasets/formats/json.ts'
import { registerOf } from '../../register/world.ts'
import { anyRows, daysOf, LAWS } from '../../register/worlds.ts'
import { graded, notice, revoked, title, editionOf as worldOf } from '../../views/world.ts'
import { demonstration, editionOf } from '../edition.ts'
import { type Document, documentsOf, filesOf, HASH } from './api.ts'

const edition = demonstration()
let documents: ReadonlyMap<string, Document>

beforeAll(async () => {
  documents = await documentsOf(edition)
})

const at = (path: string) => documents.get(path)

/** The rows of a dataset as its JSON file has them. */
function published(name: string): Document[] {
  const dataset = DATASETS.find(one => one.name === name)
  return dataset ? JSON.parse(writeJson(dataset, dataset.rows(edition.snapshot))) : []
}

describe('the API of the demonstration', () => {
  test('has a document for each enterprise, each credit code and each title, and no other', () => {
    const enterprises = published('enterprises')
    const codes = enterprises.flatMap(({ uscc }) => uscc ?? [])
    expect([...documents.keys()].sort()).toEqual(
      [
        'index.json',
        'openapi.json',
        ...enterprises.map(({ enterprise_id }) => `enterprises/${enterprise_id}.json`),
        ...codes.map(code => `uscc/${code}.json`),
        ...published('titles').map(({ title_id }) => `titles/${title_id}.json`),
      ].sort(),
    )
  })

  test('holds of every enterprise and title the very row of its dataset', () => {
    for (const row of published('enterprises')) {
      const document = at(`enterprises/${row.enterprise_id}.json`)
      expect(document).toMatchObject(row)
      if (row.uscc) expect(at(`uscc/${row.uscc}.json`)).toEqual(document)
    }
    for (const row of published('titles')) expect(at(`titles/${row.title_id}.json`)).toMatchObject(row)
  })

  test.each([
    ['enterprises', 'titles', 'enterprise_id', 'titles'],
    ['enterprises', 'candidates', 'enterprise_id', 'candidates'],
    ['enterprises', 'renames', 'enterprise_id', 'renames'],
    ['titles', 're-evaluations', 'title_id', 're_evaluations'],
    ['titles', 'revocations', 'title_id', 'revocations'],
  ])('gives to %s every row of %s that names them, in its order', (kind, dataset, column, member) => {
    const rows = published(dataset)
    let given = 0
    for (const [path, document] of documents) {
      if (!path.startsWith(`${kind}/`)) continue
      const own = rows.filter(row => `${kind}/${row[column]}.json` === path)
      expect([path, document.records[member]]).toEqual([path, own])
      given += own.length
    }
    expect(given).toBe(rows.length)
    expect(given).toBeGreaterThan(0)
  })

  test('gives to each its own status periods', () => {
    const rows = published('status-periods').filter(({ subject }) =>
      ['title', 'enterprise'].includes(subject),
    )
    const given = [...documents].flatMap(([path, { records }]) =>
      path.startsWith('titles/') || path.startsWith('enterprises/') ? records.status_periods : [],
    )
    expect(new Set(given.map(row => JSON.stringify(row)))).toEqual(
      new Set(rows.map(row => JSON.stringify(row))),
    )
  })

  test('says of each document as of when it is, that it is invented, and its licence', () => {
    for (const [path, document] of documents) {
      if (path === 'openapi.json') continue
      expect(document).toMatchObject({
        as_of: '2024-06-19',
        is_live: false,
        demo: true,
        disclaimer: expect.stringMatching(/^示例数据：.*Demonstration:/),
        licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      })
    }
  })

  test('names in index.json every document, and what else there is', () => {
    const index = at('index.json')
    const found = [...index.enterprises, ...index.titles].map(({ href }) => href)
    const listed = [...documents.keys()].filter(path => /^(enterprises|titles)\//.test(path))
    expect(found.sort()).toEqual(listed.map(path => `https://example.org/api/v1/${path}`).sort())
    expect(index.manifest_sha256).toBe(HASH)
    expect(index.moved).toEqual([])
    expect(index.datasets.map(({ name }: Document) => name)).toEqual(DATASETS.map(({ name }) => name))
    for (const { name, rows } of index.datasets) expect([name, rows]).toEqual([name, published(name).length])
    expect(index.templates.uscc).toBe('https://example.org/api/v1/uscc/{uscc}.json')
  })

  test('has beside index.json and openapi.json the same compressed', async () => {
    const files = await filesOf(edition)
    for (const path of ['index.json', 'openapi.json']) {
      const plain = Buffer.from(files.get(path) ?? '')
      expect(plain.length).toBeGreaterThan(1000)
      expect(brotliDecompressSync(files.get(`${path}.br`) ?? '')).toEqual(plain)
      expect(gunzipSync(files.get(`${path}.gz`) ?? '')).toEqual(plain)
    }
    expect([...files.keys()].filter(path => /\.(br|gz)$/.test(path))).toHaveLength(4)
  })
})

test('in any small world on any day there is a document for what is public, and for nothing else', async () => {
  const worldAndDay = anyRows.chain(rows =>
    fc.record({ rows: fc.constant(rows), on: fc.constantFrom(...daysOf(rows)) }),
  )
  await fc.assert(
    fc.asyncProperty(worldAndDay, async ({ rows, on }) => {
      const edition = editionOf(registerOf(rows, LAWS), on)
      const { enterprises, titles } = edition.snapshot
      const expected = [
        ...enterprises.map(({ enterprise }) => `enterprises/${enterprise.row.enterprise_id}.json`),
        ...titles.map(({ title }) => `titles/${title.row.title_id}.json`),
      ]
      const found = await documentsOf(edition)
      const resources = [...found.keys()].filter(path => path.includes('/'))
      expect(resources.sort()).toEqual(expected.sort())
      for (const [path, { links, records }] of found) {
        if (!path.includes('/')) continue
        const own = 'https://example.org/api/v1/'
        const named = [links.enterprise, ...(links.titles ?? []), ...(links.successors ?? [])]
        for (const link of named) if (link) expect(found.has(link.replace(own, ''))).toBe(true)
        for (const { from } of records.status_periods) expect(from <= on).toBe(true)
      }
    }),
    { numRuns: 40 },
  )
})

describe('a title', () => {
  const rows = {
    notices: [notice('n-late', 'rename', '2024-07-01')],
    're-evaluations': [graded('2024', 't1', 'unqualified')],
    revocations: [revoked('v1', 't1', '2024-06-03', '2')],
    corrections: [
      {
        correction_id: 'k1',
        table: 'certifications',
        record_id: 't1',
        column: 'name',
        corrected_on: '2024-06-10',
      },
      {
        correction_id: 'k2',
        table: 'certifications',
        record_id: 't1',
        column: 'name',
        corrected_on: '2024-07-01',
      },
    ],
  }
  const of = async (day: string) => (await documentsOf(worldOf(rows, day))).get('titles/t1.json')

  test('tells where it came from and what became of it', async () => {
    const { records, links, ...told } = await of('2024-06-30')
    expect(told).toMatchObject({
      title_id: 't1',
      enterprise_id: 'e1',
      status: 'revoked',
      latest_grade: 'unqualified',
      revoked_on: '2024-06-03',
      moved: null,
      as_of: '2024-06-30',
      changed_on: '2024-06-10',
      demo: false,
      disclaimer: null,
      licence: { name: 'CC BY 4.0' },
    })
    expect(records).toMatchObject({
      candidates: [{ candidate_id: 'c1', status: 'certified' }],
      windows: [{ window_id: 'w1', starts_on: '2023-09-04', ends_on: '2023-09-08', status: 'closed' }],
      re_evaluations: [{ round_id: '2024', grade: 'unqualified' }],
      revocations: [{ revocation_id: 'v1', reasons: ['2'], refusal_years: 2, refused_until: '2026-06-03' }],
      status_periods: [
        { status: 'active', from: '2023-09-15', to: '2024-04-11' },
        { status: 'pending-revocation', from: '2024-04-12', to: '2024-06-02' },
        { status: 'revoked', from: '2024-06-03', to: null },
      ],
      corrections: [{ correction_id: 'k1' }],
    })
    expect(records.notices.map((row: Document) => row.notice_id)).toEqual(['n-ann', 'n-pub', 'n-re', 'n-rev'])
    expect(links).toEqual({
      self: 'https://example.org/api/v1/titles/t1.json',
      page: { zh: 'https://example.org/titles/t1/', en: 'https://example.org/en/titles/t1/' },
      enterprise: 'https://example.org/api/v1/enterprises/e1.json',
      notices: ['n-ann', 'n-pub', 'n-re', 'n-rev'].map(id => `https://example.org/notices/${id}/`),
      badge: { zh: 'https://example.org/badges/t1.svg', en: 'https://example.org/badges/t1.svg#en' },
      feed: 'https://example.org/feeds/enterprises/e1.xml',
      dataset: 'https://example.org/datasets/titles.json',
      index: 'https://example.org/api/v1/index.json',
      openapi: 'https://example.org/api/v1/openapi.json',
      edition: 'https://example.org/edition.json',
      manifest: 'https://example.org/datasets/manifest.json',
    })
  })

  test('and its enterprise have the corrections that their pages list', async () => {
    const of = (correction_id: string, table: string, record_id: string, column = 'name') => ({
      correction_id,
      table,
      record_id,
      column,
      corrected_on: '2024-06-10',
    })
    const corrections = [
      of('k6', 'candidates', 'c1'),
      of('k5', 're-evaluations', 't1;2024', 'reason'),
      of('k4', 'enterprises', 'e1'),
      of('k3', 'certifications', 't2'),
    ]
    const found = await documentsOf(worldOf({ ...rows, corrections }, '2024-06-30'))
    const idsOf = (path: string) =>
      found.get(path).records.corrections.map((row: Document) => row.correction_id)
    expect(idsOf('titles/t1.json')).toEqual(['k5', 'k6'])
    expect(idsOf('enterprises/e1.json')).toEqual(['k4', 'k6'])
  })

  test('tells nothing of what comes after the day', async () => {
    const { status, records } = await of('2024-04-11')
    expect(status).toBe('active')
    expect(records).toMatchObject({
      re_evaluations: [],
      revocations: [],
      corrections: [],
      status_periods: [{ status: 'active', from: '2023-09-15', to: null }],
    })
    expect(records.notices.map((row: Document) => row.notice_id)).toEqual(['n-ann', 'n-pub'])
  })
})

describe('an enterprise', () => {
  const rows = {
    notices: [notice('n-old2', 'announcement', '2018-11-30', '2018-1')],
    certifications: [title('t3', 'e2', 'n-old2', '2018-11-30')],
    revocations: [revoked('v1', 't3', '2024-06-03', '3')],
    renames: [
      {
        rename_id: 'r1',
        enterprise_id: 'e2',
        kind: 'merger',
        old_name: '乙公司',
        new_name: '甲公司',
        changed_on: '2024-06-20',
        notice_id: 'n-rev',
        successor_id: 'e1',
        inherits_refusal: '是',
      },
    ],
  }
  const on = async (day: string) => documentsOf(worldOf(rows, day))

  test('keeps its own document after a merger and leads to its successor, and that one back', async () => {
    const found = await on('2024-06-20')
    const [e1, e2] = [found.get('enterprises/e1.json'), found.get('enterprises/e2.json')]
    expect(e2.enterprise_id).toBe('e2')
    expect(e2.records.titles.map((row: Document) => row.title_id)).toEqual(['t2', 't3'])
    expect(e2.links.successors).toEqual(['https://example.org/api/v1/enterprises/e1.json'])
    expect(e1.links.predecessors).toEqual(['https://example.org/api/v1/enterprises/e2.json'])
    expect([e1.links.successors, e2.links.predecessors]).toEqual([[], []])
  })

  test('leads to every notice that names it, of windows and of grades too, once each is out', async () => {
    const graded2024 = { 're-evaluations': [graded('2024', 't1', 'qualified')] }
    const noticesOn = async (day: string) => {
      const { links } = (await documentsOf(worldOf(graded2024, day))).get('enterprises/e1.json')
      return links.notices.map((address: string) => address.split('/').at(-2))
    }
    expect(await noticesOn('2023-09-14')).toEqual(['n-pub'])
    expect(await noticesOn('2024-04-11')).toEqual(['n-ann', 'n-pub'])
    expect(await noticesOn('2024-04-12')).toEqual(['n-ann', 'n-pub', 'n-re'])
  })

  test('has the revocations by which it is refused, also those that it inherits', async () => {
    const found = await on('2024-06-20')
    for (const id of ['e1', 'e2']) {
      const { refused_until, records } = found.get(`enterprises/${id}.json`)
      // Ground 3 of the measures refuses for two years.
      expect(refused_until).toBe('2026-06-03')
      expect(records.revocations).toMatchObject([{ revocation_id: 'v1', title_id: 't3' }])
    }
  })

  test('is not told of a merger before its day', async () => {
    const found = await on('2024-06-19')
    const { links, records, refused_until } = found.get('enterprises/e1.json')
    expect([links.predecessors, records.revocations, refused_until]).toEqual([[], [], null])
    expect(found.get('enterprises/e2.json').links.successors).toEqual([])
  })
})
