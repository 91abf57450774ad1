import { describe, expect, test } from 'vitest'
import { certifications } from '../../src/entries/certifications.ts'
import { enterprises } from '../../src/entries/enterprises.ts'
import { headerTest, readHeader } from '../../src/entries/header.ts'
import type { TableSchema } from '../../src/entries/schema.ts'

const read = (written: string, schema: TableSchema = enterprises) =>
  readHeader(tableOf(written, schema), schema)

/** A table with one row, whose header stands on line 3. */
function tableOf(written: string, schema: TableSchema, row = '') {
  const columns = written.split(',')
  const rows = [{ line: 4, cells: columns.map((_, i) => row.split(',')[i] ?? '') }]
  return { name: schema.name, file: `${schema.name}.csv`, columns, lines: columns.map(() => 3), rows }
}

const ALL = 'enterprise_id,name,uscc,district,established_on,industry'

test('headerTest tells a header from a title, and from rows', () => {
  const isHeader = headerTest(enterprises)
  expect(isHeader(['企业编号', 'name', '备注', ''])).toBe(true)
  expect(isHeader(['2022年名单', '', ''])).toBe(false)
  expect(isHeader(['e1', '示例甲机械有限公司', '区市'])).toBe(false)
})

describe('readHeader understands', () => {
  test.each<[string, string, string[]]>([
    ['English names', ALL, ALL.split(',')],
    ['Chinese titles', '企业编号,企业名称,统一社会信用代码,区市,成立日期,行业代码', ALL.split(',')],
    ['both, in any order', '行业代码,name,企业编号', ['industry', 'name', 'enterprise_id']],
    ['another Chinese title', '企业编号,企业名称,区市代码', ['enterprise_id', 'name', 'district']],
    ['only the columns that are needed', 'name,enterprise_id', ['name', 'enterprise_id']],
  ])('%s', (_, written, columns) => {
    expect(read(written)).toEqual({ columns, problems: [] })
  })
})

describe('readHeader gives one problem for', () => {
  test.each<[string, string, string, string, string]>([
    ['a misspelt name', 'enterprise_id,nmae', 'unknown', 'nmae', '是否应为 name（企业名称）？'],
    ['a misspelt title', '企业编号,企业名', 'unknown', '企业名', '是否应为 name（企业名称）？'],
    ['capitals', 'Enterprise_ID,name', 'unknown', 'Enterprise_ID', '是否应为 enterprise_id（企业编号）？'],
    ['a misspelt column that may be missing', 'enterprise_id,name,usc', 'unknown', 'usc', '是否应为 uscc'],
    [
      'a word unlike any, where one is needed',
      'enterprise_id,厂名',
      'unknown',
      '厂名',
      '是否应为 name（企业名称）？',
    ],
    [
      'a word unlike any, where none is',
      'enterprise_id,name,法定代表人',
      'unknown',
      '法定代表人',
      '删去该列',
    ],
    [
      'a column of another table',
      'enterprise_id,name,certified_on',
      'unknown',
      'certified_on',
      'established_on',
    ],
    ['a name twice', 'enterprise_id,name,name', 'duplicate', 'name', '只用其中一个'],
    ['a name and its title', 'enterprise_id,name,企业名称', 'duplicate', '企业名称', '只用其中一个'],
    ['a needed column that is missing', 'enterprise_id,uscc', 'missing', 'name', '在列名那一行补上 name'],
  ])('%s', (_, written, kind, column, hint) => {
    expect(read(written).problems).toEqual([
      expect.objectContaining({ rule: `table/${kind}-column`, file: 'enterprises.csv', line: 3, column }),
    ])
    expect(read(written).problems[0]?.hint.zh).toContain(hint)
  })

  test('each wrong header, where there are several', () => {
    const { problems } = read('title,candidat_id,enterprise_id,notice_id,notice_id', certifications)
    expect(problems.map(({ rule, column, hint }) => [rule, column, hint.en])).toEqual([
      ['table/unknown-column', 'title', 'Did you mean title_id?'],
      ['table/unknown-column', 'candidat_id', 'Did you mean candidate_id?'],
      ['table/duplicate-column', 'notice_id', expect.any(String)],
      ['table/missing-column', 'category', expect.any(String)],
    ])
  })

  test('many that resemble none together, beside those that do', () => {
    const { problems } = read(`enterprise_id,nmae,${Array.from({ length: 99 }, (_, i) => `列${i}`).join()}`)
    expect(problems.map(({ column, message }) => [column, message.zh])).toEqual([
      ['nmae', '“企业”表没有名为“nmae”的列。'],
      ['列0', '“企业”表没有名为“列0”的列；另有 98 列也不认识。'],
    ])
  })

  test('a character that nobody sees, which it names', () => {
    const [problem] = read('enterprise_id,name\u200B').problems
    expect(problem?.message.zh).toContain('第 5 个字符是零宽空格 U+200B')
    expect(problem?.hint.zh).toContain('是否应为 name')
  })

  test('a name of any length, of which it shows the beginning', () => {
    const [problem] = read(`enterprise_id,name,${'长'.repeat(100_000)}`).problems
    expect(problem?.message.zh.length).toBeLessThan(200)
  })

  test('columns without a header and without content are passed over, others are told by their number', () => {
    const written = 'enterprise_id,,name,,'
    expect(readHeader(tableOf(written, enterprises, 'e1,,甲, ,'), enterprises)).toEqual({
      columns: ['enterprise_id', undefined, 'name', undefined, undefined],
      problems: [],
    })
    const { problems } = readHeader(tableOf(written, enterprises, 'e1,,甲,,x'), enterprises)
    expect(problems.map(({ column, message }) => [column, message.zh, message.en])).toEqual([
      ['', '第 5 列没有列名。', 'Column 5 has no header.'],
    ])
  })

  test('a column under two names says both', () => {
    expect(read('enterprise_id,name,企业名称').problems.map(({ message }) => message.zh)).toEqual([
      '同一列写了两个名称：“name”和“企业名称”。',
    ])
    expect(read('enterprise_id,name,name').problems.map(({ message }) => message.zh)).toEqual([
      '列“name”出现了两次。',
    ])
  })

  test('nothing is suggested that the file has already', () => {
    const [problem] = read('enterprise_id,name,nam').problems
    expect(problem?.hint.en).not.toContain('Did you mean name')
  })
})
