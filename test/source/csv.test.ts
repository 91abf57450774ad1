import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCsv } from '../../src/source/csv.ts'
import { decodeText } from '../../src/source/text.ts'

/** A header of these tests is made of single letters or of Chinese names. */
const isHeader = (cells: readonly string[]) => cells.every(cell => /^([a-z]|编号|名称)?$/.test(cell.trim()))
const read = (text: string) => parseCsv('districts', 'districts.csv', text, isHeader)

/** The rows as `line: cell|cell`, for tables short enough to see whole. */
const rowsOf = (text: string) =>
  Array.from(read(text).value?.rows ?? [], ({ line, cells }) => `${line}: ${cells.join('|')}`)

describe('parseCsv reads', () => {
  test.each<[string, string, string[]]>([
    ['rows, each with its line', 'a,b\n1,2\n3,4\n', ['2: 1|2', '3: 3|4']],
    ['a last line without a line end', 'a,b\n1,2', ['2: 1|2']],
    ['a header alone', 'a,b\n', []],
    ['empty cells', 'a,b\n,2\n1,\n', ['2: |2', '3: 1|']],
    ['quoted commas', 'a,b\n"1,5",2\n', ['2: 1,5|2']],
    ['doubled quotes', 'a,b\n"say ""hi""",2\n', ['2: say "hi"|2']],
    ['a quote inside a cell without quotes', 'a,b\n3" pipe,2\n', ['2: 3" pipe|2']],
    [
      'a line break inside a cell: the next row keeps its physical line',
      'a,b\n"1\n2",3\n4,5\n',
      ['2: 1\n2|3', '4: 4|5'],
    ],
    ['a header with a line break', '"a\n",b\n1,2\n', ['3: 1|2']],
    ['blank lines, which are passed over and counted', 'a,b\n\n1,2\n\n\n3,4\n', ['3: 1|2', '6: 3|4']],
    ['lines of commas and spaces alone, likewise', 'a,b\n,\n , \n1,2\n', ['4: 1|2']],
    ['a semicolon and a tab as text', 'a,b\nx;y,z\tw\n', ['2: x;y|z\tw']],
    ['cells separated by tabs', 'a\tb\n1,2\t3;4\n', ['2: 1,2|3;4']],
    ['cells separated by semicolons', 'a;b\n1,5;"2;3"\n', ['2: 1,5|2;3']],
    ['a separator in the quotes of a header', '"a";"b"\n1;2\n', ['2: 1|2']],
    ['the separator that Excel writes on the first line', 'sep=;\na;b\n1;2\n', ['3: 1|2']],
    [
      'the same where it is a comma, or anything else',
      '"sep=|"\na|b\n"1\n1"|2\n3|4\n',
      ['3: 1\n1|2', '5: 3|4'],
    ],
  ])('%s', (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
    expect(read(text).problems).toEqual([])
  })

  test('the header below blank lines, with the line where it stands', () => {
    expect(read('\n\na,b\n1,2\n').value?.lines).toEqual([3, 3])
    expect(read('\n\na|b\n1|2\n').problems).toMatchObject([{ rule: 'file/delimiter', line: 3 }])
  })

  test('headers without the space around them, cells with it', () => {
    expect(read(' a ,b\n 1 ,2\n').value?.columns).toEqual(['a', 'b'])
    expect(rowsOf(' a ,b\n 1 ,2\n')).toEqual(['2:  1 |2'])
  })

  describe('a file that is longer than what is read at a time', () => {
    const longer = (cell: string) => `a,b\n${`${cell},2\n`.repeat(2 ** 18 / cell.length)}`

    test.each([
      ['plain cells', '123456789'],
      ['line breaks in quotes', '"1234\n ""6"""'],
    ])('with %s', (_, cell) => {
      const rows = rowsOf(longer(cell))
      const [shown, lines] = [cell.replace(/^"|"$/g, '').replaceAll('""', '"'), cell.split('\n').length]
      expect(rows).toEqual(rows.map((_, at) => `${2 + at * lines}: ${shown}|2`))
      expect(rows).toHaveLength(2 ** 18 / cell.length - ((2 ** 18 / cell.length) % 1))
    })

    test('with one cell that is longer by itself', () => {
      const long = 'x'.repeat(2 ** 19)
      expect(rowsOf(`a,b\n1,2\n"${long}",3\n4,5\n`)).toEqual(['2: 1|2', `3: ${long}|3`, '4: 4|5'])
    })

    test('with a quote that is not closed, or a cell too many, near its end', () => {
      const text = longer('123456789')
      const last = text.split('\n').length
      expect(read(`${text}1,"2\n3,4\n`).problems).toMatchObject([{ rule: 'file/quotes', line: last }])
      expect(read(`${text}1,2,3\n`).problems).toMatchObject([{ rule: 'table/too-many-cells', line: last }])
    })
  })

  test.each([
    ['LF', 'a,b\n1,2\n"3\n4",5\n6,7\n'],
    ['CRLF', 'a,b\r\n1,2\r\n"3\r\n4",5\r\n6,7\r\n'],
    ['CR', 'a,b\r1,2\r"3\r4",5\r6,7\r'],
    ['BOM and CRLF', '\uFEFFa,b\r\n1,2\r\n"3\r\n4",5\r\n6,7\r\n'],
  ])('the same from a file with %s', (_, written) => {
    const text = decodeText('districts.csv', new TextEncoder().encode(written)).value ?? ''
    expect(read(text).value?.columns).toEqual(['a', 'b'])
    expect(rowsOf(text)).toEqual(['2: 1|2', '3: 3\n4|5', '5: 6|7'])
  })
})

describe('parseCsv refuses', () => {
  test.each<[string, string, { rule: string; line: number; value?: string }]>([
    ['an empty file', '', { rule: 'file/empty', line: 1 }],
    ['a file of blank lines', '\n\n', { rule: 'file/empty', line: 1 }],
    ['a quote that is never closed', 'a,b\n1,2\n"3,4\n5,6\n', { rule: 'file/quotes', line: 3 }],
    ['the same after a cell of two lines', 'a,b\n"1\n1",2\n"3,4\n', { rule: 'file/quotes', line: 4 }],
    ['text after a closing quote', 'a,b\n1,2\n"3"x,4\n', { rule: 'file/quotes', line: 3 }],
    ['an unclosed quote that meets the next one', 'a,b\n"1,2\n3,"4"\n', { rule: 'file/quotes', line: 2 }],
    ['bars', 'a|b\n1|2\n', { rule: 'file/delimiter', line: 1, value: '|' }],
    ['Chinese semicolons', '编号；名称\n1；2\n', { rule: 'file/delimiter', line: 1, value: '；' }],
    [
      'a title above the header',
      '2022年名单\n\na,b\n1,2\n',
      { rule: 'table/title', line: 1, value: '2022年名单' },
    ],
    [
      'a title with cells',
      '名单,,\n填表人,张,\na,b,c\n1,2,3\n',
      { rule: 'table/title', line: 1, value: '名单' },
    ],
    ['a header too long', 'a,b,c\n1,2\n3,4\n', { rule: 'table/header-length', line: 1 }],
    ['a header too short', 'a\n1,2\n3,4\n', { rule: 'table/header-length', line: 1 }],
    ['Chinese commas', '编号，名称\n1，2\n', { rule: 'file/delimiter', line: 1, value: '，' }],
  ])('%s', (_, text, problem) => {
    const { value, problems } = read(text)
    expect(value).toBeUndefined()
    expect(problems).toEqual([expect.objectContaining({ level: 'error', file: 'districts.csv', ...problem })])
  })

  test.each<[string, string, string, number, string[]]>([
    ['a cell too many', 'a,b\n1,2\n3,4,5\n6,7\n', 'table/too-many-cells', 3, ['2: 1|2', '4: 6|7']],
    ['a cell too few', 'a,b,c\n1,2,3\n4,5\n', 'table/too-few-cells', 3, ['2: 1|2|3']],
    ['a comma too many at the end', 'a,b\n1,2,\n', 'table/too-many-cells', 2, []],
    ['a quote that swallowed a row', 'a,b\n"1,2\n3,4"\n5,6\n', 'table/too-few-cells', 2, ['4: 5|6']],
    ['a wrong row after one of two lines', 'a,b\n"1\n1",2\n3\n', 'table/too-few-cells', 4, ['2: 1\n1|2']],
  ])('%s, and reads the other rows', (_, text, rule, line, rows) => {
    expect(read(text).problems).toEqual([expect.objectContaining({ rule, line, file: 'districts.csv' })])
    expect(rowsOf(text)).toEqual(rows)
  })

  test('a title above the header, and says where the header stands', () => {
    expect(read('名单\n\na,b\n1,2\n').problems[0]?.message.zh).toBe(
      '第 1 行像标题，列名在第 3 行；列名应在最上面一行。',
    )
  })

  test('a header of another length as one problem, and a row that differs from the others as its own', () => {
    const { value, problems } = read('a,b,c\n1,2\n3,4\n5\n6,7\n')
    expect(value).toBeUndefined()
    expect(problems.map(({ rule, line }) => [rule, line])).toEqual([
      ['table/header-length', 1],
      ['table/too-few-cells', 4],
    ])
  })

  test('every wrong row, each by its own line', () => {
    const lines = read('a,b\n1\n2,2\n3,3,3\n4\n').problems.map(({ line }) => line)
    expect(lines).toEqual([2, 4, 5])
  })
})

test('parseCsv says the same of a table in which nothing is quoted as where something is', () => {
  const cells = fc.array(fc.constantFrom('', ' ', '\u3000', '\u00a0', '1', '企业', '；'), { maxLength: 4 })
  const lines = fc.array(cells, { maxLength: 6 }).map(rows => rows.map(row => row.join(',')).join('\n'))
  fc.assert(
    fc.property(lines, below => {
      const [plain, quoted] = [`a,b\n${below}`, `"a",b\n${below}`]
      expect(read(plain).problems).toEqual(read(quoted).problems)
      expect(rowsOf(plain)).toEqual(rowsOf(quoted))
    }),
  )
})

test('parseCsv reads back any cells that RFC 4180 writes, on the lines where they stand', () => {
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  const anyCell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', ';', '示', '例') })
  const anyRows = fc.array(fc.tuple(anyCell, anyCell, anyCell))
  fc.assert(
    fc.property(anyRows, rows => {
      const text = ['a,b,c', ...rows.map(cells => cells.map(quote).join(','))].join('\n')
      const expected: { line: number; cells: string[] }[] = []
      let line = 2
      for (const cells of rows) {
        if (cells.some(cell => cell.trim() !== '')) expected.push({ line, cells })
        line += cells.map(quote).join(',').split('\n').length
      }
      const { value, problems } = read(text)
      expect({ value: value && { ...value, rows: [...value.rows] }, problems }).toEqual({
        value: {
          name: 'districts',
          file: 'districts.csv',
          columns: ['a', 'b', 'c'],
          lines: [1, 1, 1],
          rows: expected,
        },
        problems: [],
      })
    }),
  )
})
