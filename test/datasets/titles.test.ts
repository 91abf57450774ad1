import { describe, expect, test } from 'vitest'
import { titles } from '../../src/datasets/titles.ts'
import { lawOf } from '../register/world.ts'
import { columnOf, STORY, snapshotOf, told } from './rows-of.ts'

const on = (day: string) => told(titles, snapshotOf(STORY, day))

describe('titles', () => {
  test('a title from the day on which it is certified, under the name that its enterprise has in the list', () => {
    expect(on('2021-03-14')).toEqual([])
    expect(on('2021-03-15')).toMatchObject([
      {
        title_id: 't1',
        enterprise_id: 'e1',
        enterprise_name: '甲公司',
        category: 'workshop',
        unmanned: false,
        name: '一车间',
        district: 'd1',
        batch: 'b1',
        measures: 'law',
        certified_on: '2021-03-15',
        status: 'active',
        measures_status: 'in-force',
        candidate_id: 'c1',
        notice_id: 'a1',
      },
    ])
    expect(on('2022-04-01')).toMatchObject([{ enterprise_name: '丙公司' }])
  })

  test('its newest grade and round; one that ends titles leaves it awaiting revocation', () => {
    expect(on('2022-04-01')).toMatchObject([{ status: 'active', latest_grade: 'good', latest_round: '2022' }])
    expect(on('2023-04-01')).toMatchObject([
      { status: 'pending-revocation', latest_grade: 'bad', latest_round: '2023' },
    ])
  })

  test('the day and the grounds of its revocation, and the grade that it had', () => {
    expect(on('2023-08-31')[0]).not.toHaveProperty('revoked_on')
    expect(on('2023-09-01')).toMatchObject([
      { status: 'revoked', revoked_on: '2023-09-01', revocation_reasons: ['2'], latest_grade: 'bad' },
    ])
  })

  test('the end of its measures is told beside its status, and ends no title', () => {
    const rows = { ...STORY, 're-evaluations': [], revocations: [] }
    expect(told(titles, snapshotOf(rows, '2024-01-01'))).toMatchObject([
      { status: 'active', measures_status: 'expired' },
    ])
  })

  test('a title of limited years expires on the day after its last', () => {
    const rows = { ...STORY, 're-evaluations': [], revocations: [], renames: [] }
    const limited = [lawOf({ title_years: 2 })]
    const status = (day: string) => columnOf(titles, snapshotOf(rows, day, limited), 'status')
    expect([status('2023-03-15'), status('2023-03-16')]).toEqual([['active'], ['expired']])
  })

  test('changes on the day of what made its row what it is', () => {
    const changed = (day: string) => titles.changedOn(snapshotOf(STORY, day))
    expect(changed('2021-03-14')).toBe(undefined)
    expect(changed('2022-03-31')).toBe('2021-03-15')
    expect(changed('2022-04-02')).toBe('2022-04-01')
    expect(changed('2023-12-31')).toBe('2023-09-01')
  })
})
