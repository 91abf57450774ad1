import { describe, expect, test } from 'vitest'
import { editCells, readRecords, type TableFile } from '../../../src/papers/folder/edit-cells.ts'

const file = (path: string, text: string): TableFile => ({
  table: 'objections',
  path,
  bytes: new TextEncoder().encode(text),
})
const textOf = (bytes: Uint8Array | undefined) =>
  bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const edit = {
  table: 'objections',
  key: { objection_id: 'o2' },
  values: { resolved_on: '2024-07-01', outcome: 'rejected' },
} as const

/** The header in GB 18030. */
const GB: Readonly<Record<string, number[]>> = {
  异: [0xd2, 0xec],
  议: [0xd2, 0xe9],
  编: [0xb1, 0xe0],
  号: [0xba, 0xc5],
  办: [0xb0, 0xec],
  结: [0xbd, 0xe1],
  日: [0xc8, 0xd5],
  期: [0xc6, 0xda],
  处: [0xb4, 0xa6],
  理: [0xc0, 0xed],
  果: [0xb9, 0xfb],
}

describe('editCells', () => {
  test('changes the cells of the record alone: mark, order, quoting, line ends and blank lines stay', () => {
    const text =
      '\uFEFF处理结果,objection_id,"收到日期",candidate_id,resolved_on\r\n,o1,2024-06-01,"c,1",\r\n\r\n,"o2",2024-06-02,"c""2",""\r\n,o20,2024-06-02,c3,'
    expect(textOf(editCells(file('objections.csv', text), edit))).toBe(
      '\uFEFF处理结果,objection_id,"收到日期",candidate_id,resolved_on\r\n,o1,2024-06-01,"c,1",\r\n\r\nrejected,"o2",2024-06-02,"c""2",2024-07-01\r\n,o20,2024-06-02,c3,',
    )
  })

  test('quotes what needs it', () => {
    const text = 'objection_id,outcome\no2,\n'
    const made = editCells(file('objections.csv', text), { ...edit, values: { outcome: 'a,"b"\nc' } })
    expect(textOf(made)).toBe('objection_id,outcome\no2,"a,""b""\nc"\n')
  })

  test('changes a record of JSON under the title that it has, and adds a member that it lacks', () => {
    const text = '[\n  { "objection_id": "o1" },\n  { "objection_id": "o2", "办结日期": null }\n]\n'
    const made = JSON.parse(textOf(editCells(file('objections.json', text), edit)) ?? '')
    expect(made).toEqual([
      { objection_id: 'o1' },
      { objection_id: 'o2', 办结日期: '2024-07-01', outcome: 'rejected' },
    ])
  })

  test.each([
    ['no record has the key', 'objection_id,resolved_on,outcome\no1,,\n'],
    ['two have it', 'objection_id,resolved_on,outcome\no2,,\no2,,\n'],
    ['a column is missing', 'objection_id,outcome\no2,\n'],
    ['a column is unknown', 'objection_id,resolved_on,outcome,备注\no2,,,\n'],
  ])('gives nothing where %s', (_, text) => {
    expect(editCells(file('objections.csv', text), edit)).toBeUndefined()
  })

  test('keeps the encoding, the separator and what stands above the header', () => {
    const text = 'sep=;\n\n异议编号;办结日期;处理结果\no1;;\no2;;\n'
    const gb = new Uint8Array(
      [...text].flatMap(one => (one.charCodeAt(0) < 128 ? [one.charCodeAt(0)] : (GB[one] ?? []))),
    )
    const made = editCells({ table: 'objections', path: 'objections.csv', bytes: gb }, edit)
    expect(new TextDecoder('gb18030', { fatal: true }).decode(made)).toBe(
      'sep=;\n\n异议编号;办结日期;处理结果\no1;;\no2;2024-07-01;rejected\n',
    )
  })

  test('gives nothing where the file is no text', () => {
    const bytes = new Uint8Array([0, 1, 2, 0xff, 0xfe, 0x80])
    expect(readRecords({ table: 'objections', path: 'objections.csv', bytes })).toBeUndefined()
  })
})
