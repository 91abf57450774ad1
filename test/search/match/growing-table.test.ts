import { expect, test } from 'vitest'
import { GrowingTable, makeNameTable } from '../../../src/search/match/growing-table.ts'
import { type NameTable, namesWith } from '../../../src/search/match/name-table.ts'

/** The names of a table as they count. */
const names = ({ text, starts, characters }: NameTable) =>
  Array.from({ length: starts.length - 1 }, (_, name) =>
    [...text.subarray(starts[name], starts[name + 1])].map(number => characters[number]).join(''),
  )

test('makeNameTable() folds names, and knows whose each is and which are former ones', () => {
  const table = makeNameTable([['ＴＣＬ（海）丰', '海锋'], ['𬭎铭']])
  expect(names(table)).toEqual(['tcl海丰', '海锋', '𬭎铭'])
  expect([...table.owners]).toEqual([0, 0, 1])
  expect([...table.isFormer]).toEqual([0, 1, 0])
})

test('a table knows in which names a character occurs, each once', () => {
  const table = makeNameTable([['海海丰'], ['丰'], ['海']])
  const number = table.numbers.get('海') ?? 0
  expect(table.frequency[number]).toBe(2)
  expect([...namesWith(table, number)]).toEqual([0, 2])
})

test('GrowingTable: names may be added, and an older table stays what it was', () => {
  const growing = new GrowingTable()
  growing.append([['海丰']])
  const early = growing.table
  growing.append([['海锋', '海风']])
  expect(names(early)).toEqual(['海丰'])
  expect(names(growing.table)).toEqual(['海丰', '海锋', '海风'])
  expect([...growing.table.owners]).toEqual([0, 1, 1])
})

test('GrowingTable: characters that count as others are replaced, in names that come later, too', () => {
  const growing = new GrowingTable()
  growing.append([['海豐']])
  growing.replace(new Map([['豐', '丰']]))
  growing.append([['豐海']])
  expect(names(growing.table)).toEqual(['海丰', '丰海'])
})
