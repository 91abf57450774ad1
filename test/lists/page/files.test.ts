// What is saved is what was listed.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeCsv, writeXlsx } from '../../../src/lists/page/files.ts'
import { readCsv, readWorkbook, stringOf } from '../../datasets/readers.ts'

const list = (rows: readonly (readonly string[])[]) => ({
  about: [
    ['名称', '名单'],
    ['筛选条件', '状态：已撤销'],
  ] as const,
  sheets: ['说明', '名单'] as const,
  heads: ['序号', '企业', '代码'],
  rows,
})
const anyCell = fc.string({ unit: 'grapheme' }).map(text => text.replace(/[^\P{C}\n]/gu, ''))
const anyRows = fc.array(fc.tuple(anyCell, anyCell, anyCell), { minLength: 1, maxLength: 5 })

describe('the workbook of a list', () => {
  test('has what it is on its first sheet, and its rows on the second', async () => {
    const sheets = await readWorkbook(writeXlsx(list([['1', '示例海锐公司', '91000000MAAY8XMA16']])))
    expect([...sheets.keys()]).toEqual(['说明', '名单'])
    expect(sheets.get('说明')).toEqual([
      ['名称', '名单'],
      ['筛选条件', '状态：已撤销'],
    ])
    expect(sheets.get('名单')).toEqual([
      ['序号', '企业', '代码'],
      [1, '示例海锐公司', '91000000MAAY8XMA16'],
    ])
  })

  test('holds any text', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async rows => {
        const [, ...read] = (await readWorkbook(writeXlsx(list(rows)))).get('名单') ?? []
        const texts = rows.map((_, y) => [0, 1, 2].map(x => String(read[y]?.[x] ?? '')))
        expect(texts).toEqual(rows.map(row => [...row]))
      }),
      { numRuns: 60 },
    )
  })

  test('is the same twice', () => {
    const rows = [['1', 'a', 'b']]
    expect(Buffer.compare(writeXlsx(list(rows)), writeXlsx(list(rows)))).toBe(0)
  })
})

describe('the CSV of a list', () => {
  test('opens in spreadsheets: a mark, CRLF, and nothing that is taken for a formula', () => {
    const text = stringOf(writeCsv(list([['1', '=1+1', 'a"b,c']])))
    expect(text).toBe('\uFEFF序号,企业,代码\r\n1,\'=1+1,"a""b,c"\r\n')
  })

  test('holds any text, with an apostrophe before what a spreadsheet would change', () => {
    const guarded = (text: string) =>
      /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n]|\d{16,}$)/u.test(text) ? `'${text}` : text
    fc.assert(
      fc.property(anyRows, rows => {
        const [, ...read] = readCsv(Buffer.from(writeCsv(list(rows))).subarray(3))
        const told = rows.filter(row => row.some(text => text.trim() !== ''))
        expect(read).toEqual(told.map(row => row.map(guarded)))
      }),
      { examples: [[[['1', "'=1", '=1']]]] },
    )
  })
})
