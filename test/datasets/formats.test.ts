// What is written is what is read, whatever it is.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { column, type Dataset, dataset, optional, type Value } from '../../src/datasets/dataset.ts'
import { deflate, deflateTexts } from '../../src/datasets/formats/compress.ts'
import { writeCsv, writeExcelCsv } from '../../src/datasets/formats/csv.ts'
import { writeJson, writeNdjson } from '../../src/datasets/formats/json.ts'
import { writeParquet } from '../../src/datasets/formats/parquet.ts'
import { anyText } from './any-text.ts'
import { readCsv, readJson, readNdjson, readParquet, textOf } from './readers.ts'

const told = (name: string) => ({ name, zh: name, en: name })

/** A dataset with a column of every kind. */
const EVERY: Dataset = dataset<readonly Value[]>({
  ...told('every'),
  title: { zh: '', en: '' },
  about: { zh: '', en: '' },
  forWhom: { zh: '', en: '' },
  madeOf: [],
  key: ['id'],
  items: () => [],
  changes: () => [],
  columns: [
    column(told('id'), row => row[0] ?? ''),
    optional(told('text'), row => row[1]),
    column({ ...told('flag'), type: 'boolean' }, row => row[2] ?? ''),
    optional({ ...told('day'), type: 'date' }, row => row[3]),
    optional({ ...told('count'), type: 'integer' }, row => row[4]),
    optional({ ...told('list'), type: 'list' }, row => row[5]),
  ],
})

const anyDay = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const anyRows = fc.array(
  fc.tuple(
    anyText,
    maybe(anyText),
    fc.boolean(),
    maybe(anyDay),
    maybe(fc.nat()),
    maybe(fc.array(anyText, { minLength: 1, maxLength: 3 })),
  ),
  { maxLength: 8 },
)
const header = EVERY.columns.map(({ name }) => name)
const onAnyRows = (check: (rows: Value[][]) => Promise<void> | void) =>
  fc.assert(fc.asyncProperty(anyRows, async rows => check(rows)))

describe('CSV', () => {
  test('holds every value byte for byte', () =>
    onAnyRows(rows => {
      expect(readCsv(writeCsv(EVERY, rows))).toEqual([header, ...rows.map(row => row.map(textOf))])
    }))

  test('has no BOM, LF after every record, and quotes only where they have to be', () => {
    const written = writeCsv(EVERY, [['a"b', undefined, true, '2024-02-29', 0, ['1', '5']]])
    expect(written).toBe('id,text,flag,day,count,list\n"a""b",,true,2024-02-29,0,1;5\n')
    expect(writeCsv(EVERY, [])).toBe('id,text,flag,day,count,list\n')
  })
})

describe('CSV for spreadsheets', () => {
  test('holds the same, but for an apostrophe before what a spreadsheet would change', () =>
    onAnyRows(rows => {
      const written = writeExcelCsv(EVERY, rows)
      expect(written.startsWith('\uFEFF')).toBe(true)
      const [, ...read] = readCsv(written.slice(1))
      const exact = rows.map(row => row.map(textOf))
      read.forEach((row, y) => {
        row.forEach((cell, x) => {
          const text = exact[y]?.[x] ?? ''
          expect([text, `'${text}`]).toContain(cell)
          expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]|^\d{16,}$/u)
        })
      })
    }))

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '=1\n2',
    '＝1',
    '－1',
    '913710000000000001',
  ])('puts an apostrophe before %j', text => {
    expect(readCsv(writeExcelCsv(EVERY, [[text, '', true, '', '', '']]).slice(1))[1]?.[0]).toBe(`'${text}`)
  })

  test.each(['示例公司', '2021-1', '91000000MAAY8XMA16', '1-1', 'a=b'])('leaves %j as it is', text => {
    expect(readCsv(writeExcelCsv(EVERY, [[text, '', true, '', '', '']]).slice(1))[1]?.[0]).toBe(text)
  })

  test('has a BOM and CRLF after every record', () => {
    expect(writeExcelCsv(EVERY, [['a', undefined, false, undefined, 1, undefined]])).toBe(
      '\uFEFFid,text,flag,day,count,list\r\na,,false,,1,\r\n',
    )
  })
})

// hyparquet reads a text as a file is read: without a byte order mark at its beginning.
function withoutMark(value: Value): Value {
  if (Array.isArray(value)) return value.map(item => String(withoutMark(item)))
  return typeof value === 'string' ? value.replace(/^\uFEFF/, '') : value
}

describe('JSON, NDJSON and Parquet', () => {
  test('hold every value in its type', () =>
    onAnyRows(async rows => {
      expect(readJson(writeJson(EVERY, rows), EVERY.columns)).toEqual(rows)
      expect(readNdjson(writeNdjson(EVERY, rows), EVERY.columns)).toEqual(rows)
      const read = await readParquet(writeParquet(EVERY, rows), EVERY.columns)
      expect(read).toEqual(rows.map(row => row.map(withoutMark)))
    }))

  // hyparquet takes any type; the readers that refuse another than struct (12) are no packages of ours.
  test('Parquet without rows has an empty list of row groups, which are structs', async () => {
    const file = writeParquet(EVERY, [])
    expect(await readParquet(file, EVERY.columns)).toEqual([])
    const footer = Buffer.from(file).subarray(-60)
    const [fieldOfList, emptyOfStructs] = [0x19, 0x0c]
    expect(footer.includes(Buffer.from([fieldOfList, emptyOfStructs]))).toBe(true)
  })

  test('are the same twice', () =>
    onAnyRows(rows => {
      expect(Buffer.compare(writeParquet(EVERY, rows), writeParquet(EVERY, rows))).toBe(0)
    }))
})

describe('deflateTexts', () => {
  test('gives what the whole text gives, however it is cut', async () => {
    const texts = Array.from({ length: 30_000 }, (_, i) => `第 ${i} 行，${'称号'.repeat(i % 7)}\n`)
    const whole = await deflate(Buffer.from(texts.join('')))
    expect(await deflateTexts(texts)).toEqual(whole)
    expect(await deflateTexts([texts.join('')])).toEqual(whole)
  })

  test('of nothing, nothing', async () => {
    expect(await deflateTexts([])).toEqual(await deflate(Buffer.of()))
  })
})
