import { describe, expect, test } from 'vitest'
import { candidates } from '../../src/entries/candidates.ts'
import { enterprises } from '../../src/entries/enterprises.ts'
import { notices } from '../../src/entries/notices.ts'
import { objections } from '../../src/entries/objections.ts'
import { placeOf } from '../../src/entries/place.ts'
import { reEvaluations } from '../../src/entries/re-evaluations.ts'
import { revocations } from '../../src/entries/revocations.ts'
import { readRows } from '../../src/entries/rows.ts'
import type { TableName, TableSchema } from '../../src/entries/schema.ts'
import { windowChanges } from '../../src/entries/window-changes.ts'
import { parseJsonTable } from '../../src/source/json.ts'

/** Lines of a table as they stand in its file, the header first. */
function read(schema: TableSchema, ...lines: readonly string[]) {
  const [columns = [], ...rows] = lines.map(line => line.split(','))
  const numbered = rows.map((cells, i) => ({ line: i + 2, cells }))
  return readRows(
    { name: schema.name, file: `${schema.name}.csv`, columns, lines: [1], rows: numbered },
    schema,
  )
}

const placesOf = ({ problems }: ReturnType<typeof readRows>) =>
  problems.map(({ rule, line, column, value }) => [rule, line, column, value])

describe('readRows', () => {
  test('gives typed values, columns that the file lacks included', () => {
    const { rows, problems, isSound } = read(
      objections,
      'objection_id,候选编号,received_on',
      'o1, c1 ,2023-03-15',
    )
    expect(problems).toEqual([])
    expect(isSound).toBe(true)
    expect(rows).toEqual([
      {
        at: rows[0]?.at,
        objection_id: 'o1',
        candidate_id: 'c1',
        received_on: '2023-03-15',
        resolved_on: undefined,
        outcome: undefined,
      },
    ])
  })

  test('tells the rows of which every cell could be read', () => {
    const lines = ['o1,c1,2023-03-15', 'o2,c2,soon', 'o3,c3,2023-03-16']
    const { rows, damaged } = read(objections, 'objection_id,candidate_id,received_on', ...lines)
    expect(rows.map(row => damaged.has(row))).toEqual([false, true, false])
    expect(rows.map(row => 'received_on' in row)).toEqual([true, false, true])
  })

  test('each row knows its cells by the headers of its file', () => {
    const [row] = read(objections, 'objection_id,候选编号,received_on', 'o1,c1,2023-03-15').rows
    if (!row) throw new Error('no row')
    expect(placeOf(row, 'candidate_id')).toEqual({ file: 'objections.csv', line: 2, column: '候选编号' })
    expect(placeOf(row, 'outcome')).toEqual({ file: 'objections.csv', line: 2, column: undefined })
    expect(placeOf(row)).toEqual({ file: 'objections.csv', line: 2, column: undefined })
  })

  test('names every wrong cell of every row, by the header as written', () => {
    const lines = [
      '异议编号,候选编号,received_on,outcome',
      'O1,,2023-02-30,',
      'o2,c2,2023-03-15,',
      ',c3,2023-03-15,',
    ]
    expect(placesOf(read(objections, ...lines))).toEqual([
      ['cell/id', 2, '异议编号', 'O1'],
      ['cell/empty', 2, '候选编号', ''],
      ['cell/day', 2, 'received_on', '2023-02-30'],
      ['cell/empty', 4, '异议编号', ''],
    ])
  })

  test('keeps what it could read of a row, and is not sound where a key is lost', () => {
    const damaged = read(objections, 'objection_id,candidate_id,received_on', 'o1,c1,soon')
    expect(damaged.rows[0]).toMatchObject({ objection_id: 'o1', candidate_id: 'c1' })
    expect(damaged.isSound).toBe(true)
    expect(read(objections, 'objection_id,candidate_id,received_on', 'O1,c1,2023-03-15').isSound).toBe(false)
  })

  test('a wrong header is one problem: the rows under it are not judged', () => {
    const { rows, problems, isSound } = read(
      objections,
      'objection_id,candidate,received_on',
      'O1,,soon',
      'O2,,soon',
    )
    expect(problems.map(({ rule }) => rule)).toEqual(['table/unknown-column'])
    expect(rows).toEqual([])
    expect(isSound).toBe(false)
  })

  test('an empty array of JSON is a sound table without records', () => {
    const nothing = { name: 'objections', file: 'objections.json', columns: [], lines: [], rows: [] }
    expect(readRows(nothing, objections)).toMatchObject({ rows: [], problems: [], isSound: true })
  })

  test('an empty record of JSON lacks every needed column', () => {
    const { problems } = readRows(
      { name: 'o', file: 'o.json', columns: [], lines: [], rows: [{ line: 1, cells: [] }] },
      objections,
    )
    expect(problems.map(({ column }) => column)).toEqual(['objection_id', 'candidate_id', 'received_on'])
  })
})

describe('readRows, of a table in JSON,', () => {
  /** What is wrong with a record: column, value, message. */
  const wrongWith = (schema: TableSchema, record: string) => {
    const table = parseJsonTable(schema.name, `${schema.name}.json`, `[${record}]`).value
    if (!table) throw new Error('no table')
    return readRows(table, schema).problems.map(({ column, value, message }) => [column, value, message.zh])
  }

  test.each<[string, TableSchema, string]>([
    ['a number where a number belongs', candidates, '"nc_rate": 72.50, "unmanned": true'],
    ['text where a number belongs', candidates, '"nc_rate": "72.5%", "unmanned": "是"'],
    ['a list where a list belongs', revocations, '"reasons": ["2", 5]'],
    ['text where a list belongs', revocations, '"reasons": "2;5"'],
    ['null for an empty cell', candidates, '"nc_rate": null, "workshop": null'],
  ])('takes %s', (_, schema, members) => {
    expect(wrongWith(schema, `{${NEEDED[schema.name]}, ${members}}`)).toEqual([])
  })

  test.each<[TableSchema, string, string, string, string]>([
    [notices, 'batch', '2022.10', '2022.10', '应为文字，现为数字 2022.10。'],
    [notices, 'document_no', '{"zh":"甲"}', '{"zh":"甲"}', '应为文字，现为列表或对象 {"zh":"甲"}。'],
    [notices, 'issuer', '["甲","乙"]', '["甲","乙"]', '应为文字，现为列表 ["甲","乙"]。'],
    [notices, 'issuer', 'true', 'true', '应为文字，现为真假值 true。'],
    [
      notices,
      'stated_count',
      '{"renames":1}',
      '{"renames":1}',
      '应为数字或文字，现为列表或对象 {"renames":1}。',
    ],
    [candidates, 'unmanned', '1', '1', '应为 true、false 或文字，现为数字 1。'],
    [candidates, 'applied_on', '20220301', '20220301', '应为文字，现为数字 20220301。'],
    [revocations, 'reasons', '2', '2', '应为文字的列表或文字，现为数字 2。'],
    [revocations, 'reasons', '[["2"]]', '[["2"]]', '应为文字的列表或文字，现为列表或对象 [["2"]]。'],
    [revocations, 'reasons', '["2",""]', '["2",""]', '应为用分号隔开的几项，其中有空的一项，现为“2;”。'],
  ])('refuses %#: a wrong value in a column', (schema, column, value, found, message) => {
    expect(wrongWith(schema, `{${NEEDED[schema.name]}, "${column}": ${value}}`)).toEqual([
      [column, found, message],
    ])
  })

  test('shows a credit code that became a number as it stands in the file', () => {
    const record = '{"enterprise_id": "e1", "name": "甲", "uscc": 912345678901234567}'
    expect(wrongWith(enterprises, record)).toEqual([
      ['uscc', '912345678901234567', '应为文字，现为数字 912345678901234567。'],
    ])
  })
})

const NEEDED: Partial<Record<TableName, string>> = {
  notices: '"notice_id": "n1", "kind": "公示", "title": "甲", "published_on": "2022-03-01"',
  candidates:
    '"candidate_id": "c1", "window_id": "w1", "enterprise_id": "e1", "category": "甲", "name": "甲"',
  revocations: '"revocation_id": "v1", "title_id": "t1", "notice_id": "n1", "revoked_on": "2022-03-01"',
}

describe('readRows asks of the cells of one row', () => {
  const received = 'objection_id,candidate_id,received_on,resolved_on,outcome'
  const changed = 'window_id,kind,changed_on,new_ends_on'
  test.each<[string, TableSchema, string[], unknown[]]>([
    ['an outcome with its day', objections, [received, 'o1,c1,2023-03-15,2023-03-16,成立'], []],
    ['neither', objections, [received, 'o1,c1,2023-03-15,,'], []],
    [
      'a day without an outcome',
      objections,
      [received, 'o1,c1,2023-03-15,2023-03-16,'],
      [['cell/empty', 2, 'outcome', '']],
    ],
    [
      'an outcome without a day',
      objections,
      [received, 'o1,c1,2023-03-15,,成立'],
      [['cell/empty', 2, 'resolved_on', '']],
    ],
    ['an extension with its last day', windowChanges, [changed, 'w1,延长,2023-03-15,2023-03-20'], []],
    [
      'an extension without',
      windowChanges,
      [changed, 'w1,延长,2023-03-15,'],
      [['cell/empty', 2, 'new_ends_on', '']],
    ],
    ['a withdrawal without', windowChanges, [changed, 'w1,撤回,2023-03-15,'], []],
  ])('%s', (_, schema, lines, problems) => {
    expect(placesOf(read(schema, ...lines))).toEqual(problems)
  })
})

describe('readRows finds a key that stands twice', () => {
  test('and names the first line', () => {
    const lines = [
      'objection_id,candidate_id,received_on',
      'o1,c1,2023-03-15',
      'o2,c1,2023-03-15',
      'o1,c2,2023-03-16',
    ]
    const found = read(objections, ...lines)
    expect(placesOf(found)).toEqual([['table/duplicate-id', 4, 'objection_id', 'o1']])
    expect(found.problems[0]?.message.zh).toContain('第 2 行')
  })

  test('a grade by its round and title together', () => {
    const lines = [
      'round_id,title_id,notice_id,grade',
      'r1,t1,n1,优秀',
      'r1,t2,n1,优秀',
      'r2,t1,n1,优秀',
      'r1,t1,n2,合格',
    ]
    expect(placesOf(read(reEvaluations, ...lines))).toEqual([['table/duplicate-id', 5, 'round_id', 'r1 t1']])
  })

  test('a window may be changed twice on a day, but not twice alike', () => {
    const lines = [
      'window_id,kind,changed_on,new_ends_on',
      'w1,延长,2023-03-15,2023-03-20',
      'w1,撤回,2023-03-15,',
    ]
    expect(placesOf(read(windowChanges, ...lines))).toEqual([])
    expect(placesOf(read(windowChanges, ...lines, 'w1,withdrawn,2023-03-15,'))).toEqual([
      ['table/duplicate-id', 4, 'window_id', 'w1 withdrawn 2023-03-15 '],
    ])
  })
})

test('the ids of a table are those of its rows that could be read', () => {
  const { ids } = read(objections, 'objection_id,candidate_id,received_on', 'o1,c1,soon', 'O2,c1,2023-03-15')
  expect([...ids]).toEqual(['o1'])
})
