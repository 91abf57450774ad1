import { describe, expect, test } from 'vitest'
import { dataPage, sizeText } from '../../src/views/data.ts'
import { type DatasetSource, datasetPage } from '../../src/views/dataset.ts'
import { readyLines } from '../../src/views/snippets.ts'
import { editionOf, graded } from './world.ts'

const titles: DatasetSource['dataset'] = {
  name: 'titles',
  title: { zh: '称号', en: 'Titles' },
  about: { zh: '全部称号', en: 'All titles' },
  forWhom: { zh: '查询者', en: 'Readers' },
  madeOf: ['certifications'],
  page: 'titles/{title_id}/',
  eachRow: () => [
    ['t1', true, ['1', '5']],
    ['t2', false, undefined],
  ],
  count: () => 2,
  changedOn: () => undefined,
}

const FILES = [
  { path: 'titles.csv', bytes: 999, dataset: 'titles', rows: 2 },
  { path: 'titles.excel.csv', bytes: 12_340, dataset: 'titles', rows: 2 },
  { path: 'events.csv', bytes: 5, dataset: 'events', rows: 0 },
  { path: 'register.zip', bytes: 2_500_000 },
  { path: 'datapackage.json', bytes: 10 },
]

const COLUMN = {
  required: true,
  isKey: false,
  codes: undefined,
  references: undefined,
  article: undefined,
}

function pageOf(edition = editionOf(), lang: 'zh' | 'en' = 'zh', files: DatasetSource['files'] = FILES) {
  return datasetPage(edition, lang, {
    dataset: titles,
    columns: [
      { ...COLUMN, name: 'title_id', type: 'string', zh: '称号编号', en: 'Title id', isKey: true },
      { ...COLUMN, name: 'unmanned', type: 'boolean', zh: '无人', en: 'Unmanned' },
      {
        ...COLUMN,
        name: 'reasons',
        type: 'list',
        zh: '撤销情形',
        en: 'Grounds',
        required: false,
        codes: { 1: { zh: '未参加复评', en: 'Absent' } },
        references: { dataset: 'revocations', column: 'reasons' },
        article: '16',
      },
    ],
    measures: edition.snapshot.measures[0],
    files,
    citation: { text: { zh: '局：《名录》', en: 'Bureau' }, bibtex: '@misc{a,\n}\n', csl: { id: 'a' } },
  })
}

describe('dataPage', () => {
  test('each dataset with its page, its rows and its files, and the whole in one file', () => {
    const page = dataPage({ ...editionOf(), base: '/register/' }, 'en', [titles], FILES)
    expect(page.summary.rows).toEqual([
      {
        id: 'titles',
        dataset: { text: 'Titles', path: '/data/titles/' },
        about: 'All titles',
        rows: '2 rows',
        files: [
          { text: 'CSV', href: '/register/datasets/titles.csv' },
          { text: 'CSV for Excel', href: '/register/datasets/titles.excel.csv' },
        ],
      },
    ])
    expect(page.whole.rows).toMatchObject([
      { file: { href: '/register/datasets/register.zip' }, size: '2.5 MB' },
    ])
  })
})

describe('datasetPage', () => {
  test('its files with rows and size, those of no other dataset', () => {
    expect(pageOf().files.rows).toMatchObject([
      { file: [{ text: 'CSV', href: '/datasets/titles.csv' }, 'titles.csv'], rows: 2, size: '999 B' },
      { file: [{ text: 'CSV（Excel、WPS）' }, 'titles.excel.csv'], rows: 2, size: '12.3 kB' },
    ])
  })

  test('its parts as one file, and the statements that open those of one year', () => {
    const part = { bytes: 1000, partOf: 'titles', rows: 3 }
    const files = [
      ...FILES,
      { ...part, path: 'titles/year=2021/district=d1/part.parquet' },
      { ...part, path: 'titles/year=2022/district=d1/part.parquet' },
      { ...part, path: 'events/year=2022/part.parquet', partOf: 'events' },
    ]
    const page = pageOf(editionOf(), 'en', files)
    expect(page.files.rows.at(-1)).toMatchObject({
      file: ['Parquet in 2 files', 'titles/year=…/district=…/part.parquet'],
      rows: 6,
      size: '2.0 kB',
    })
    const { text } = page.ready.at(-1) ?? { text: '' }
    expect(text).toContain("read_json('https://example.org/datasets/manifest.json')")
    expect(text).toContain("file.partOf = 'titles'")
    expect(text).toContain('hive_types = {year: INTEGER, district: VARCHAR}')
    expect(text).toMatch(/\nWHERE year = 2022;$/)
    expect(pageOf().ready.map(({ label }) => label)).not.toContain(page.ready.at(-1)?.label)
  })

  test('its first rows as they stand in the CSV, each leading to its page', () => {
    const { sample } = pageOf()
    expect(sample.caption).toBe('全部2行')
    expect(sample.columns.map(({ label }) => label)).toEqual(['title_id', 'unmanned', 'reasons'])
    expect(sample.rows).toEqual([
      { 0: { text: 't1', path: '/titles/t1/' }, 1: 'true', 2: '1;5' },
      { 0: { text: 't2', path: '/titles/t2/' }, 1: 'false', 2: undefined },
    ])
  })

  test('shows ten rows of many', () => {
    const rows = Array.from({ length: 11 }, (_, at) => [`t${at}`])
    const page = datasetPage(editionOf(), 'en', {
      dataset: { ...titles, eachRow: () => rows, count: () => rows.length },
      columns: [],
      measures: undefined,
      files: [],
      citation: { text: titles.about, bibtex: '', csl: {} },
    })
    expect(page.sample).toMatchObject({ caption: 'The first 10 rows', rows: { length: 10 } })
  })

  test('what each column means: codes, the dataset that it refers to, the article', () => {
    expect(pageOf().dictionary.rows).toMatchObject([
      { id: 'title_id', title: ['称号编号', undefined], key: '是', required: '是' },
      { type: '是否（true / false）' },
      {
        codes: ['1 未参加复评'],
        required: undefined,
        refers: { text: 'revocations.reasons', path: '/data/revocations/', hash: 'reasons' },
        article: { text: '第十六条', path: '/measures/law/', hash: 'article-16' },
      },
    ])
  })

  test('the findings on its own records are its known problems', () => {
    const waived = {
      rule: 're-evaluation/not-revoked',
      subject_id: 't2',
      reason: '另',
      decided_on: '2024-06-01',
    }
    const edition = editionOf({
      're-evaluations': [graded('2024', 't1', 'absent'), graded('2024', 't2', 'absent')],
      waivers: [waived],
    })
    const files = [...edition.findings, ...edition.waived.map(({ problem }) => problem)].map(
      ({ file }) => file,
    )
    expect(new Set(files)).toEqual(new Set(['re-evaluations.json']))
    expect(pageOf(edition).problems.tally).toBe(undefined)
    expect(pageOf(edition).problems.lead).toBe('核对这个数据集的记录，没有发现问题。')
    const rounds = datasetPage(edition, 'en', {
      dataset: { ...titles, name: 're-evaluations', madeOf: ['re-evaluations'] },
      columns: [],
      measures: undefined,
      files: [],
      citation: { text: titles.about, bibtex: '', csl: {} },
    })
    expect(rounds.problems.lead).toContain('1 finding and 1 exception')
    expect(rounds.problems.tally?.rows).toMatchObject([{ found: 1, waived: 1 }])
  })

  test('is cited as text, BibTeX and CSL-JSON', () => {
    expect(pageOf().cite.map(({ text }) => text)).toEqual([
      '局：《名录》',
      '@misc{a,\n}',
      '[\n  {\n    "id": "a"\n  }\n]',
    ])
  })
})

describe('readyLines', () => {
  test('every line has an absolute address, and names that its language allows', () => {
    const lines = readyLines('https://example.org/a/b/', 'status-periods', 'en')
    for (const { text } of lines) expect(text).toContain('https://example.org/a/b/datasets/')
    expect(lines.map(({ text }) => text).join('\n')).toMatch(
      /status_periods = pd\.read_csv\("https:\/\/example\.org\/a\/b\/datasets\/status-periods\.csv"/,
    )
  })
})

describe('sizeText', () => {
  test.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [1_500_000, '1.5 MB'],
  ])('%d is %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text)
  })
})
