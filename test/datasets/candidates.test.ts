import { describe, expect, test } from 'vitest'
import { candidates } from '../../src/datasets/candidates.ts'
import { columnOf, STORY, snapshotOf, told } from './rows-of.ts'

describe('candidates', () => {
  const statuses = (day: string, more: object = {}) =>
    columnOf(candidates, snapshotOf({ ...STORY, ...more }, day), 'status')

  test('from the day of the notice of their window, with the name of the enterprise in the list', () => {
    expect(told(candidates, snapshotOf(STORY, '2021-02-28'))).toEqual([])
    expect(told(candidates, snapshotOf(STORY, '2021-03-01'))[0]).toMatchObject({
      candidate_id: 'c1',
      window_id: 'w1',
      enterprise_id: 'e1',
      enterprise_name: '甲公司',
      category: 'workshop',
      unmanned: false,
      name: '一车间',
      district: 'd1',
      status: 'in-publicity',
    })
    expect(columnOf(candidates, snapshotOf(STORY, '2022-04-01'), 'enterprise_name')).toEqual([
      '丙公司',
      '乙公司',
    ])
  })

  test('what becomes of them: one is certified, and the other is not in the list of its batch', () => {
    expect(statuses('2021-03-09')).toEqual(['awaiting-announcement', 'awaiting-announcement'])
    expect(statuses('2021-03-15')).toEqual(['certified', 'not-certified'])
  })

  test('an objection shows in the status alone: neither who made it nor why', () => {
    const objections = [
      {
        objection_id: 'o1',
        candidate_id: 'c2',
        received_on: '2021-03-05',
        resolved_on: '2021-03-12',
        outcome: 'upheld',
      },
    ]
    expect(statuses('2021-03-10', { objections })).toEqual(['awaiting-announcement', 'under-review'])
    expect(statuses('2021-03-12', { objections })).toEqual(['awaiting-announcement', 'rejected'])
    const snapshot = snapshotOf({ ...STORY, objections }, '2021-03-12')
    expect(JSON.stringify(told(candidates, snapshot))).not.toContain('o1')
  })
})
