import { describe, expect, test } from 'vitest'
import { checkReferences } from '../../src/entries/references.ts'
import { type ReadTable, readRows } from '../../src/entries/rows.ts'
import type { TableName } from '../../src/entries/schema.ts'
import { TABLES } from '../../src/entries/tables.ts'

interface Folder {
  /** Lines of each table, the header first. */
  tables: Partial<Record<TableName, readonly string[]>>
  measures?: readonly string[]
  texts?: readonly string[]
  /** Tables of which a key could not be read. */
  unsound?: readonly TableName[]
}

function check(folder: Folder) {
  return problemsOf(folder).map(({ rule, file, line, column, value }) => [rule, file, line, column, value])
}

const hintsOf = (folder: Folder) => problemsOf(folder).map(({ hint }) => hint.zh)

function problemsOf({ tables, measures = [], texts = [], unsound = [] }: Folder) {
  const read = new Map<TableName, ReadTable>()
  for (const [name, [header = '', ...lines]] of Object.entries(tables) as [TableName, string[]][]) {
    const rows = lines.map((line, i) => ({ line: i + 2, cells: line.split(',') }))
    const written = { name, file: `${name}.csv`, columns: header.split(','), lines: [1], rows }
    const table = readRows(written, TABLES[name])
    expect(table.problems).toEqual([])
    read.set(name, { ...table, isSound: !unsound.includes(name) })
  }
  return checkReferences({
    tables: read,
    measures: new Set(measures),
    texts: new Map(texts.map(id => [id, `notices/${id}.md`])),
  })
}

const districts = ['district,name', 'east,东区', 'west,西区']
const enterprises = ['enterprise_id,name,district', 'e1,甲,east', 'e2,乙,']
const notices = ['notice_id,kind,title,published_on,measures', 'p1,公示,公示一,2023-03-01,m1']
const windows = ['公示编号,notice_id,subject,starts_on', 'w1,p1,认定,2023-03-02']
const candidates = [
  'candidate_id,window_id,enterprise_id,category,name,workshop',
  'c1,w1,e1,车间,甲一,',
  'c2,w1,e1,工厂,甲二,c1',
]
const good = {
  tables: { districts, enterprises, notices, windows, candidates },
  measures: ['m1'],
  texts: ['p1'],
}

describe('checkReferences', () => {
  test('finds nothing where every id leads somewhere, and an empty cell leads nowhere by right', () => {
    expect(check(good)).toEqual([])
  })

  test.each<[string, Folder, unknown[]]>([
    [
      'an id that no record has',
      { ...good, tables: { ...good.tables, windows: [...windows, 'w2,p2,认定,2023-03-02'] } },
      ['reference/notices', 'windows.csv', 3, 'notice_id', 'p2'],
    ],
    [
      'a district that has neither the code nor the name',
      { ...good, tables: { ...good.tables, enterprises: [...enterprises, 'e3,丙,北区'] } },
      ['reference/districts', 'enterprises.csv', 4, 'district', '北区'],
    ],
    [
      'a workshop that is no candidate, where there is no table of titles',
      { ...good, tables: { ...good.tables, candidates: [...candidates, 'c3,w1,e1,工厂,甲三,c9'] } },
      ['file/missing', 'candidates.csv', 4, 'workshop', 'c9'],
    ],
    [
      'measures without a file',
      { ...good, measures: [] },
      ['file/missing', 'notices.csv', 2, 'measures', 'm1'],
    ],
    [
      'a text of no notice',
      { ...good, texts: ['p1', 'p9'] },
      ['reference/notices', 'notices/p9.md', undefined, undefined, 'p9'],
    ],
  ])('finds %s', (_, folder, problem) => {
    expect(check(folder)).toEqual([problem])
  })

  test.each([
    ['its name', '西区', []],
    ['its name without 区', '西', []],
    ['what is in brackets', '高区', []],
    ['another thing in brackets', '高新区', []],
    ['its name without the brackets', '火炬高技术产业开发区', []],
    ['that without 区', '火炬高技术产业开发', []],
    ['its name without 市', '荣成', []],
    ['a whole name, though another has it in brackets', '东区', []],
    ['a code, though another has it in brackets', 'east', []],
    [
      'a short form that fits two',
      '港区',
      [['reference/districts', 'enterprises.csv', 4, 'district', '港区']],
    ],
    ['half a name', '火炬', [['reference/districts', 'enterprises.csv', 4, 'district', '火炬']]],
  ])('takes a district by %s: %s', (_, called, problems) => {
    const more = [
      'gao,火炬高技术产业开发区（高区、高新区）',
      'rong,荣成市',
      'gang,北港区(港区、东区、east)',
      'nan,南港区（港区）',
    ]
    const tables = {
      ...good.tables,
      districts: [...districts, ...more].map(row => row.replace(',east)', '、east)')),
    }
    expect(
      check({ ...good, tables: { ...tables, enterprises: [...enterprises, `e3,丙,${called}`] } }),
    ).toEqual(problems)
  })

  test.each<[string, string, string, string | undefined]>([
    ['an id with other zeros', 'candidates', 'c3,w01,e1,车间,甲三,', '您是否指“w1”？'],
    ['an id that alone is near', 'candidates', 'c3,w1,e11x,车间,甲三,', undefined],
    ['a district with a slip', 'enterprises', 'e3,丙,东城区', '您是否指“东区”？'],
    ['a district as near to two', 'enterprises', 'e3,丙,北区', undefined],
  ])('asks what was meant: %s', (_, name, row, asked) => {
    const table = good.tables[name as 'candidates' | 'enterprises']
    const [hint] = hintsOf({ ...good, tables: { ...good.tables, [name]: [...table, row] } })
    expect(hint?.split('核对')[0]).toBe(asked ?? '')
  })

  test('a table that is missing is one problem, at the first cell that needs it', () => {
    const { notices: _, ...tables } = good.tables
    const two = [...windows, 'w2,p2,认定,2023-03-02', 'w3,p3,认定,2023-03-02']
    expect(check({ tables: { ...tables, windows: two }, texts: ['p1', 'p2'] })).toEqual([
      ['file/missing', 'windows.csv', 2, 'notice_id', 'p1'],
    ])
  })

  test('and where only texts need it, at the first of them', () => {
    expect(check({ tables: { districts }, texts: ['p1', 'p2'] })).toEqual([
      ['file/missing', 'notices/p1.md', undefined, undefined, 'p1'],
    ])
  })

  test('each set of measures that is missing is one problem', () => {
    const rows = ['p2,公示,二,2023-03-01,m1', 'p3,公示,三,2023-03-01,m2', 'p4,公示,四,2023-03-01,']
    const found = check({ ...good, tables: { ...good.tables, notices: [...notices, ...rows] }, measures: [] })
    expect(found.map(([rule, , line, , value]) => [rule, line, value])).toEqual([
      ['file/missing', 2, 'm1'],
      ['file/missing', 4, 'm2'],
    ])
  })

  test('references into a table of which a key could not be read are not judged; those out of it are', () => {
    const tables = { ...good.tables, candidates: [...candidates, 'c3,w9,e1,车间,甲三,'] }
    const rules = (unsound: readonly TableName[]) => check({ ...good, tables, unsound }).map(([rule]) => rule)
    expect(rules([])).toEqual(['reference/windows'])
    expect(rules(['windows'])).toEqual([])
    expect(rules(['candidates'])).toEqual(['reference/windows'])
    expect(check({ ...good, texts: ['p9'], unsound: ['notices'] })).toEqual([])
  })
})
