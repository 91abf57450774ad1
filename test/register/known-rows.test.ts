import { describe, expect, test } from 'vitest'
import { TABLE_NAMES, type TableName } from '../../src/entries/schema.ts'
import { type KnownRow, knownRows, knownRowsOn } from '../../src/register/known-rows.ts'
import { RICH_STORY } from '../datasets/rows-of.ts'
import { day, registerOf } from './world.ts'

const register = registerOf(RICH_STORY)
const of = (rows: readonly KnownRow[], table: TableName) => rows.filter(one => one.table === table)

describe('knownRows', () => {
  // What it leaves out no release holds, and what is said of its texts comes out before its day.
  test.each(TABLE_NAMES)('has every row of %s, and the day from which it is public', table => {
    const found = of(knownRows(register), table)
    const written = RICH_STORY[table] ?? []
    expect(written.length, `RICH_STORY in test/datasets/rows-of.ts has no row of ${table}`).toBeGreaterThan(0)
    expect(found.length, 'knownRows in src/register/known-rows.ts leaves out rows').toBe(written.length)
    const undated = found.filter(({ since }) => since === undefined)
    expect(undated.length).toBe(table === 'districts' ? found.length : 0)
  })
})

describe('knownRowsOn', () => {
  test('has no row before its day', () => {
    const count = (on: string) => of(knownRowsOn(register, day(on)), 're-evaluations').length
    expect(['2022-03-31', '2022-04-01', '2023-03-31', '2023-04-01'].map(count)).toEqual([0, 1, 1, 2])
  })

  test('an objection is open until the day on which it is resolved', () => {
    const outcome = (on: string) =>
      of(knownRowsOn(register, day(on)), 'objections').map(({ row }) => row.outcome)
    expect(outcome('2021-03-03')).toEqual([])
    expect(outcome('2021-03-07')).toEqual([undefined])
    expect(outcome('2021-03-08')).toEqual(['rejected'])
  })
})
