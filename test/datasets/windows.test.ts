import { describe, expect, test } from 'vitest'
import { windows } from '../../src/datasets/windows.ts'
import { STORY, snapshotOf, told } from './rows-of.ts'

describe('windows', () => {
  const on = (day: string) => told(windows, snapshotOf(STORY, day))

  test('from the day of its notice, with its first and last day and the number of its candidates', () => {
    expect(on('2021-02-28')).toEqual([])
    expect(on('2021-03-01')).toMatchObject([
      {
        window_id: 'w1',
        notice_id: 'p1',
        subject: 'recognition',
        starts_on: '2021-03-02',
        ends_on: '2021-03-08',
        end_is_computed: false,
        status: 'upcoming',
        candidates: 2,
      },
    ])
  })

  test('open from its first day to its last, both included', () => {
    const statuses = ['2021-03-01', '2021-03-02', '2021-03-08', '2021-03-09'].map(day => on(day)[0]?.status)
    expect(statuses).toEqual(['upcoming', 'open', 'open', 'closed'])
  })

  test('where the notice prints no last day it is computed from the measures, and said to be', () => {
    const rows = { ...STORY, windows: [{ window_id: 'w1', notice_id: 'p1', starts_on: '2021-03-02' }] }
    expect(told(windows, snapshotOf(rows, '2021-03-02'))).toMatchObject([
      { ends_on: '2021-03-06', end_is_computed: true },
    ])
  })

  test('an extension moves the last day from the day on which it is made', () => {
    const change = { window_id: 'w1', changed_on: '2021-03-05', new_ends_on: '2021-03-12' }
    const end = (day: string) => {
      const snapshot = snapshotOf({ ...STORY, 'window-changes': [change] }, day)
      return [told(windows, snapshot)[0]?.ends_on, windows.changedOn(snapshot)]
    }
    expect(end('2021-03-04')).toEqual(['2021-03-08', '2021-03-02'])
    expect(end('2021-03-05')).toEqual(['2021-03-12', '2021-03-05'])
  })
})
