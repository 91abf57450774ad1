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
    ['cells are separated otherwise', 'objection_id;resolved_on;outcome\no2;;\n'],
  ])('gives nothing where %s', (_, text) => {
    expect(editCells(file('objections.csv', text), edit)).toBeUndefined()
  })

  test('gives nothing where the file is no UTF-8', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('objection_id,'), 0xc4, 0xe3, 0x0a])
    expect(readRecords({ table: 'objections', path: 'objections.csv', bytes })).toBeUndefined()
  })
})
