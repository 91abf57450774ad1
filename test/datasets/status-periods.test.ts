import { describe, expect, test } from 'vitest'
import { statusPeriods } from '../../src/datasets/status-periods.ts'
import { STORY, snapshotOf, told } from './rows-of.ts'

/** The periods of one subject, as one reads them. */
function periodsOf(subject: string, id: string, day: string): string[] {
  return told(statusPeriods, snapshotOf(STORY, day))
    .filter(row => row.subject === subject && row.subject_id === id)
    .map(({ status, from, to = '', notice_id = '–', article = '–' }) =>
      [status, from, to, notice_id, article].join(' '),
    )
}

describe('status-periods', () => {
  test('what held of a title from which day to which, by which notice and article', () => {
    expect(periodsOf('title', 't1', '2023-12-31')).toEqual([
      'active 2021-03-15 2023-03-31 a1 12',
      'pending-revocation 2023-04-01 2023-08-31 re2 15',
      'revoked 2023-09-01  v1 16',
    ])
  })

  test('a period that lasts on the day has no end, though a later entry ends it', () => {
    expect(periodsOf('title', 't1', '2023-03-31')).toEqual(['active 2021-03-15  a1 12'])
  })

  test('of a window each change by the mere passing of days', () => {
    expect(periodsOf('window', 'w1', '2021-03-15')).toEqual([
      'upcoming 2021-03-01 2021-03-01 p1 12',
      'open 2021-03-02 2021-03-08 p1 12',
      'closed 2021-03-09  p1 12',
    ])
  })

  test('of an enterprise from the day on which it is public', () => {
    expect(periodsOf('enterprise', 'e1', '2023-09-01')).toEqual([
      'may-apply 2021-03-01 2023-08-31 – –',
      'refused 2023-09-01  v1 17',
    ])
  })

  test('in order of subject, id and day', () => {
    const keys = told(statusPeriods, snapshotOf(STORY, '2023-12-31')).map(({ subject, subject_id, from }) =>
      [subject, subject_id, from].join(' '),
    )
    expect(keys).toEqual(keys.toSorted())
    expect(new Set(keys.map(key => key.split(' ', 1)[0]))).toEqual(
      new Set(['candidate', 'enterprise', 'title', 'window']),
    )
  })
})
