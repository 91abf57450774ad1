import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { dataFile, jsonFile } from '../../src/datasets/file-info.ts'

describe('dataFile', () => {
  test('tells of a body its bytes, which are more than its characters, its sum and its type', () => {
    expect(dataFile('titles.csv', '称号\n', { dataset: 'titles', rows: 0 }).info).toEqual({
      path: 'titles.csv',
      mediaType: 'text/csv',
      bytes: 7,
      sha256: createHash('sha256').update('称号\n').digest('hex'),
      dataset: 'titles',
      rows: 0,
    })
  })

  test('the type is that of the last extension, or plain text', () => {
    const types = ['titles.excel.csv', 'register.sqlite', 'SHA256SUMS'].map(
      path => dataFile(path, '').info.mediaType,
    )
    expect(types).toEqual(['text/csv', 'application/vnd.sqlite3', 'text/plain'])
  })
})

test('jsonFile is indented, and ends in a line break', () => {
  expect(String(jsonFile('a.json', { a: 1 }).body)).toBe('{\n  "a": 1\n}\n')
})
