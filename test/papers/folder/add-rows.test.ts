import { describe, expect, test } from 'vitest'
import { TABLES } from '../../../src/entries/tables.ts'
import { addToCsv, addToJson } from '../../../src/papers/folder/add-rows.ts'
import { encodeText } from '../../../src/papers/folder/encode.ts'
import { parseCsv } from '../../../src/source/csv.ts'
import { parseJsonTable } from '../../../src/source/json.ts'
import { decodeText, type Encoding } from '../../../src/source/text.ts'

const ROWS = [
  { enterprise_id: 'e0003', name: '示例丙方医疗（威海）有限公司', district: '高区' },
  { enterprise_id: 'e0004', name: '示例“丁”木;家具, 有限公司', district: '文登' },
]
const MARKS: Readonly<Record<string, number[]>> = {
  'UTF-8': [0xef, 0xbb, 0xbf],
  'UTF-16LE': [0xff, 0xfe],
  'UTF-16BE': [0xfe, 0xff],
}
const saved = (text: string, encoding: Encoding, isMarked: boolean) =>
  new Uint8Array([...(isMarked ? (MARKS[encoding] ?? []) : []), ...encodeText(text, encoding)])
const read = (bytes: Uint8Array) =>
  parseCsv('enterprises', 'enterprises.csv', decodeText('enterprises.csv', bytes).value ?? '', cells =>
    cells.some(cell => cell.includes('企业编号') || cell === 'enterprise_id'),
  )

describe('addToCsv leaves a table byte for byte as it is, and adds rows that are read back', () => {
  const table = (delimiter: string, end: string) =>
    [
      ['企业编号', '企业名称', '区市'],
      ['e0001', '"威海示例甲辰\t,;机械有限公司"', '环翠区'],
    ]
      .map(cells => cells.join(delimiter) + end)
      .join('')
  const encodings = ['UTF-8', 'UTF-16LE', 'UTF-16BE', 'GB18030'] as const
  const forms = encodings.flatMap(encoding =>
    [',', '\t', ';'].flatMap(delimiter =>
      ['\n', '\r\n'].flatMap(end => [true, false].map(isMarked => ({ encoding, delimiter, end, isMarked }))),
    ),
  )

  test.each(forms)(
    '$encoding, $delimiter, $end, marked $isMarked',
    ({ encoding, delimiter, end, isMarked }) => {
      const before = saved(table(delimiter, end), encoding, isMarked)
      const { bytes, places, columns } = addToCsv('enterprises', before, ROWS, '\n')
      expect(bytes.subarray(0, before.length)).toEqual(before)
      expect(columns).toEqual([])
      const { value, problems } = read(bytes)
      expect(problems).toEqual([])
      expect([...(value?.rows ?? [])].slice(1)).toEqual([
        { ...places[0], cells: ['e0003', ROWS[0]?.name, '高区'] },
        { ...places[1], cells: ['e0004', ROWS[1]?.name, '文登'] },
      ])
      expect(new TextDecoder(encoding).decode(bytes).endsWith(end)).toBe(true)
    },
  )

  test.each([
    ['without a line end at its end', 'enterprise_id,name\ne0001,甲'],
    ['with Excel’s own first line', 'sep=;\r\nenterprise_id;name\r\ne0001;甲\r\n'],
    ['with a name of two lines', 'enterprise_id,name\r\ne0001,"甲\r\n乙"\r\n'],
  ])('%s', (_, text) => {
    const before = encodeText(text, 'UTF-8')
    const { bytes, places } = addToCsv('enterprises', before, [{ enterprise_id: 'e0002', name: '乙' }], '\n')
    expect(new TextDecoder().decode(bytes).startsWith(text)).toBe(true)
    expect([...(read(bytes).value?.rows ?? [])].at(-1)).toEqual({ ...places[0], cells: ['e0002', '乙'] })
  })
})

test('addToCsv gives a table the columns that it lacks, in its own encoding and with its own mark', () => {
  const before = saved('sep=;\n企业编号;企业名称\ne0001;甲\n\ne0002;乙', 'GB18030', false)
  const { bytes, columns } = addToCsv(
    'enterprises',
    before,
    [{ enterprise_id: 'e0003', district: '高区' }],
    '\n',
  )
  expect(columns).toEqual(['district'])
  expect(new TextDecoder('gb18030').decode(bytes)).toBe(
    'sep=;\n企业编号;企业名称;district\ne0001;甲;\n\ne0002;乙;\ne0003;;高区\n',
  )
  const marked = addToCsv('enterprises', saved('enterprise_id\n', 'UTF-8', true), [{ name: '甲' }], '\n')
  expect([...marked.bytes.subarray(0, 3)]).toEqual(MARKS['UTF-8'])
})

test('addToCsv makes a table that is not there, with all its columns', () => {
  const { bytes, places } = addToCsv('enterprises', undefined, [{ enterprise_id: 'e0001' }], '\r\n')
  const text = new TextDecoder().decode(bytes)
  expect(text.split('\r\n')[0]).toBe(Object.keys(TABLES.enterprises.columns).join(','))
  expect(places).toEqual([{ line: 2 }])
})

describe('addToJson leaves every object as it is, and adds objects laid out like the last', () => {
  test.each([
    [
      'a key a line',
      '[\n  {\n    "enterprise_id": "e0001",\n    "name": "甲"\n  }\n]\n',
      '    "name": "示例',
    ],
    ['a tab deep', '[\r\n\t{\r\n\t\t"enterprise_id": "e0001"\r\n\t}\r\n]', '\r\n\t\t"name": "示例'],
    [
      'an object a line',
      '[\n{ "enterprise_id": "e0001", "name": "甲" }\n]\n',
      '{ "enterprise_id": "e0003", "name"',
    ],
    ['all in one line', '[{"enterprise_id":"e0001"}]', '},{"enterprise_id":"e0003","name"'],
    ['empty', '[]\n', '  {\n    "enterprise_id": "e0003"'],
  ])('%s', (_, text, expected) => {
    const { bytes, places } = addToJson(encodeText(text, 'UTF-8'), ROWS)
    const written = new TextDecoder().decode(bytes)
    expect(written).toContain(expected)
    const close = text.lastIndexOf(text.includes('}') ? '}' : '[') + 1
    expect(written.startsWith(text.slice(0, close))).toBe(true)
    const { value, problems } = parseJsonTable(
      'enterprises',
      'enterprises.json',
      written.replaceAll('\r', ''),
    )
    expect(problems).toEqual([])
    expect(Array.from(value?.rows ?? [], ({ line }) => line).slice(-2)).toEqual(
      places.map(({ line }) => line),
    )
  })
})

test('encodeText writes every character of Unicode as the decoder reads it', () => {
  const codes = Array.from({ length: 0x110 }, (_, i) => 0x80 + i * 0x0ff3).filter(
    code => code <= 0x10ffff && (code < 0xd800 || code > 0xdfff),
  )
  const text = `abc威海（示例）€𠮷${String.fromCodePoint(...codes)}`.replace(/\uE5E5/g, '')
  for (const encoding of ['UTF-8', 'UTF-16LE', 'UTF-16BE', 'GB18030'] as const)
    expect(new TextDecoder(encoding, { fatal: true }).decode(encodeText(text, encoding))).toBe(text)
})
