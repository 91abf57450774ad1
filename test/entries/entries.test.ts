import { describe, expect, test } from 'vitest'
import { readEntries } from '../../src/entries/entries.ts'
import { TABLE_NAMES } from '../../src/entries/schema.ts'
import { goodFolder } from './good-folder.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** The good folder with some files written anew. */
const folder = (files: Readonly<Record<string, string>>) =>
  new Map([...goodFolder(), ...Object.entries(files).map(([path, text]) => [path, utf8(text)] as const)])

const placesOf = (files: ReturnType<typeof goodFolder>) =>
  readEntries(files).problems.map(({ rule, file, line, column }) => [rule, file, line, column])

describe('readEntries of a good folder', () => {
  const entries = readEntries(goodFolder())

  test('has no problem and every row', () => {
    expect(entries.problems).toEqual([])
    const counts = TABLE_NAMES.map(name => [name, entries.tables[name].length])
    expect(Object.fromEntries(counts), 'rows of test/entries/good-folder.ts').toEqual({
      districts: 2,
      enterprises: 3,
      notices: 6,
      windows: 2,
      'window-changes': 1,
      candidates: 3,
      objections: 2,
      certifications: 2,
      're-evaluations': 2,
      'proposed-revocations': 1,
      revocations: 1,
      renames: 2,
      waivers: 1,
      corrections: 1,
    })
  })

  test('gives typed rows that know their lines', () => {
    expect(entries.tables.enterprises[2]).toMatchObject({
      enterprise_id: 'e3',
      name: '示例丙橡胶有限公司（原厂）',
      established_on: '2008-11-30',
      at: { file: 'enterprises.csv', line: 4 },
    })
    expect(entries.tables.objections.map(({ at }) => [at.file, at.line])).toEqual([
      ['objections.json', 2],
      ['objections.json', 3],
    ])
    expect(
      entries.tables.candidates.map(row => [row.unmanned, row.yield_grade, row.productivity_gain]),
    ).toEqual([
      [false, 'A', 25],
      [true, 'B', 20],
      [false, 'none', 21],
    ])
    expect(entries.tables.revocations[0]?.reasons).toEqual(['2'])
    expect(entries.tables.notices[3]?.stated_count).toEqual({ 're-evaluations': 2, renames: 1 })
  })

  test('writes a district as its code, however the cell wrote it', () => {
    expect(entries.tables.enterprises.map(row => row.district)).toEqual(['east', 'west', 'west'])
    expect(entries.tables.candidates.map(row => row.recommended_by)).toEqual(['east', 'west', 'west'])
  })

  test('leaves a table that it read as it is for a folder whose districts are called otherwise', () => {
    const files = new Map([
      ...goodFolder(),
      ['enterprises.csv', utf8('enterprise_id,name,district\ne1,甲,东区\n')],
    ])
    const districtsBy = (text: string) =>
      readEntries(new Map([...files, ['districts.csv', utf8(text)]])).tables.enterprises.map(
        ({ district }) => district,
      )
    expect(districtsBy('district,name\neast,东区\n')).toEqual(['east'])
    expect(districtsBy('district,name\nd1,东区\n')).toEqual(['d1'])
  })

  test('gives the settings, the measures still to be read, and the texts of notices', () => {
    expect(entries.site).toMatchObject({ as_of: '2023-12-31', demo: true })
    expect([...entries.measures.keys()]).toEqual(['m2021'])
    expect([...entries.texts.keys()]).toEqual(['p1'])
    expect(JSON.stringify(entries.texts.get('p1')?.blocks)).toContain('予以公示')
  })
})

describe('readEntries takes', () => {
  test.each<[string, Record<string, string>]>([
    ['a header without rows', { 'waivers.csv': 'rule,subject_id,reason,decided_on\n' }],
    ['a readme beside the tables', { 'README.md': '# 数据', 'notices/README.md': '', 'LICENSE.txt': 'CC' }],
    ['a text in Markdown', { 'notices/a1.md': '公布' }],
    ['columns and rows in another order', { 'districts.csv': 'name,district\n西区,west\n东区,east\n' }],
    [
      'the empty columns that spreadsheets leave at the end',
      { 'districts.csv': 'district,name,,\neast,东区,,\nwest,西区,, \n' },
    ],
    ['CRLF and BOM', { 'districts.csv': '\uFEFF区市代码,名称\r\neast,东区\r\nwest,西区\r\n' }],
  ])('%s', (_, files) => {
    expect(readEntries(folder(files)).problems).toEqual([])
  })

  test('a table as JSON, with the same result as CSV', () => {
    const files = goodFolder()
    files.delete('districts.csv')
    files.set(
      'districts.json',
      utf8('[{"district": "west", "名称": "西区"}, {"district": "east", "名称": "东区"}]'),
    )
    const { problems, tables } = readEntries(files)
    expect(problems).toEqual([])
    expect(tables.districts.map(({ district, name }) => [district, name])).toEqual([
      ['west', '西区'],
      ['east', '东区'],
    ])
  })

  test('an empty array as a table without records', () => {
    const files = folder({ 'waivers.json': '[]' })
    files.delete('waivers.csv')
    expect(readEntries(files)).toMatchObject({ problems: [], tables: { waivers: [] } })
  })
})

describe('readEntries names', () => {
  test.each<[string, Record<string, string>, unknown[]]>([
    [
      'a file it does not know',
      { 'enterprise.csv': 'x' },
      ['file/unknown', 'enterprise.csv', undefined, undefined],
    ],
    [
      'a table under a capital name',
      { 'Renames.CSV': 'x' },
      ['file/unknown', 'Renames.CSV', undefined, undefined],
    ],
    ['a workbook', { 'renames.xlsx': 'PK' }, ['file/unknown', 'renames.xlsx', undefined, undefined]],
    ['a table of WPS', { 'renames.et': 'x' }, ['file/unknown', 'renames.et', undefined, undefined]],
    ['a table twice', { 'renames.json': '[]' }, ['file/twice', 'renames.json', undefined, undefined]],
    ['a picture', { 'seal.png': 'PNG' }, ['file/unknown', 'seal.png', undefined, undefined]],
    ['a text twice', { 'notices/p1.md': 'x' }, ['file/twice', 'notices/p1.mdx', undefined, undefined]],
    [
      'a character that turns a text round',
      { 'notices/p1.mdx': '公示\n\n示例\u202E食品' },
      ['text/character', 'notices/p1.mdx', 3, undefined],
    ],
    [
      'a text of no notice',
      { 'notices/p9.mdx': 'x' },
      ['reference/notices', 'notices/p9.mdx', undefined, undefined],
    ],
    [
      'measures that are no JSON',
      { 'measures/m9.json': '{' },
      ['file/json', 'measures/m9.json', 1, undefined],
    ],
  ])('%s', (_, files, problem) => {
    expect(placesOf(folder(files))).toEqual([problem])
  })

  test('that there is no table at all', () => {
    const files = new Map([['site.json', goodFolder().get('site.json') ?? utf8('')]])
    expect(placesOf(files)).toEqual([['file/missing', 'notices.csv', undefined, undefined]])
  })

  test.each<[string, string, string]>([
    ['Enterprises.CSV', 'enterprises.csv', 'file/unknown'],
    ['2024/enterprises.csv', 'enterprises.csv', 'file/unknown'],
    ['enterprise.csv', 'enterprises.csv', 'file/unknown'],
    ['Notices/p9.md', 'notices/p9.md', 'file/unknown'],
    ['notices/alt/p9.md', 'notices/p9.md', 'file/unknown'],
    ['SITE.JSON', 'site.json', 'file/unknown'],
  ])('%s, for which %s is meant', (path, meant, rule) => {
    const { problems } = readEntries(folder({ [path]: 'x' }))
    expect(problems.map(({ rule, file, hint }) => [rule, file, hint.zh])).toEqual([
      [rule, path, expect.stringContaining(`您是否指 ${meant}？`)],
    ])
  })

  test('of many files in a folder that is not read the first twenty, and how many more there are', () => {
    const many = Array.from({ length: 30 }, (_, i) => [`old/${i}.txt`, ''] as const)
    const { problems } = readEntries(folder(Object.fromEntries(many)))
    expect(problems).toHaveLength(21)
    expect(problems.at(-1)).toMatchObject({
      file: 'old',
      message: { zh: expect.stringContaining('另有 10 个文件') },
    })
  })

  test('a missing site.json', () => {
    const files = goodFolder()
    files.delete('site.json')
    expect(placesOf(files)).toEqual([['file/missing', 'site.json', undefined, undefined]])
  })

  test('the problems of all files in one run', () => {
    const files = folder({
      'site.json': '{}',
      'districts.csv': 'district|name\n',
      'windows.csv': 'window_id,notice_id,subject,starts_on\nw1,p9,认定,2022-03-02\nw2,p2,撤销,2023-05-11\n',
      'renames.csv': 'rename_id,enterprise_id,kind,changed_on\nN1,e1,更名,2022-09-31\n',
    })
    expect(placesOf(files)).toEqual([
      ...['title', 'publisher', 'description', 'url', 'licence', 'contact'].map(key => [
        'cell/setting',
        'site.json',
        1,
        key,
      ]),
      ['file/delimiter', 'districts.csv', 1, undefined],
      ['cell/id', 'renames.csv', 2, 'rename_id'],
      ['cell/day', 'renames.csv', 2, 'changed_on'],
      ['reference/notices', 'windows.csv', 2, 'notice_id'],
    ])
  })

  test('a lost row of one table does not make the rows of others dangle', () => {
    const [header, ...rows] = new TextDecoder().decode(goodFolder().get('certifications.csv')).split('\n')
    const broken = [header, `${rows[0]},`, ...rows.slice(1)].join('\n')
    expect(placesOf(folder({ 'certifications.csv': broken }))).toEqual([
      ['table/too-many-cells', 'certifications.csv', 2, undefined],
    ])
  })
})
