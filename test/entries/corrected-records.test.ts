import { describe, expect, test } from 'vitest'
import { readEntries } from '../../src/entries/entries.ts'
import { goodFolder } from './good-folder.ts'

/** What is wrong with the good folder after this correction: column and hint. */
function problemsOf(table: string, record: string, column: string, files = goodFolder()) {
  const text = `correction_id,table,record_id,column,was,now,reason,corrected_on\nk1,${table},${record},${column},,,,2023-06-01\n`
  files.set('corrections.csv', new TextEncoder().encode(text))
  return readEntries(files).problems.map(({ rule, file, line, column, hint }) => {
    expect([rule, file, line]).toEqual(['reference/corrected', 'corrections.csv', 2])
    return [column, hint.zh]
  })
}

describe('a correction may be of', () => {
  test.each([
    ['a record with one id', 'candidates', 'c1', 'name'],
    ['a district', 'districts', 'east', 'name_en'],
    ['a grade by its round and title', 're-evaluations', 'r2023 t1', 'grade'],
    ['the same in another order', 're-evaluations', 't1、r2023', 'reason'],
    ['a waiver by its rule and record', 'waivers', 'eligibility/operating-time c2', 'reason'],
    ['a waiver by its record', 'waivers', 'c2', 'reason'],
    ['a change of a window', 'window-changes', 'w1', 'new_ends_on'],
    ['the same by its whole key', 'window-changes', 'w1 extended 2022-03-04 2022-03-08', 'new_ends_on'],
    ['a column that the file leaves out', 'windows', 'w1', 'contact_office'],
  ])('%s', (_, table, record, column) => {
    expect(problemsOf(table, record, column)).toEqual([])
  })
})

describe('a correction cannot be of', () => {
  test.each([
    ['a table that there is none of', 'candidate', 'c1', 'name', 'table', '您是否指“candidates”？'],
    ['a table by its title', '候选', 'c1', 'name', 'table', '您是否指“candidates”？'],
    ['a file', 'candidates.csv', 'c1', 'name', 'table', '您是否指“candidates”？'],
    ['settings', 'site', 'title', 'zh', 'table', '写表的文件名'],
    ['a column that there is none of', 'candidates', 'c1', 'nmae', 'column', '您是否指“name”？'],
    ['a column by its title', 'candidates', 'c1', '数控化率', 'column', '您是否指“nc_rate”？'],
    ['a column of another table', 'candidates', 'c1', 'revoked_on', 'column', '写列的英文名'],
    ['a record that there is none of', 'candidates', 'c01', 'name', 'record_id', '您是否指“c1”？'],
    ['a grade by its round alone', 're-evaluations', 'r2023', 'grade', 'record_id', '轮次和称号'],
    ['a grade that was not given', 're-evaluations', 'r2022 t1', 'grade', 'record_id', '核对编号'],
    ['a record of an empty table', 'revocations', 'v9', 'note', 'record_id', '核对编号'],
  ])('%s', (_, table, record, column, place, hint) => {
    expect(problemsOf(table, record, column)).toEqual([[place, expect.stringContaining(hint)]])
  })
})

test('records of a table that could not be read are not looked for', () => {
  const files = goodFolder()
  files.set('candidates.csv', new TextEncoder().encode('candidate_id|name\n'))
  const text = 'correction_id,table,record_id,column,corrected_on\nk1,candidates,c9,name,2023-06-01\n'
  files.set('corrections.csv', new TextEncoder().encode(text))
  expect(readEntries(files).problems.map(({ rule }) => rule)).toEqual(['file/delimiter'])
})
