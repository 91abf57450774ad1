import { describe, expect, test } from 'vitest'
import { events } from '../../src/datasets/events.ts'
import { RICH_STORY, STORY, snapshotOf, told } from './rows-of.ts'

const linesOn = (day: string) =>
  told(events, snapshotOf(RICH_STORY, day)).map(
    ({ event_id, day, subject, subject_id, notice_id = '–', article = '–' }) =>
      [day, event_id, subject, subject_id, notice_id, article].join(' '),
  )

describe('events', () => {
  test('one row a fact, in order of the day on which the public knows it', () => {
    expect(linesOn('2023-12-31')).toEqual([
      '2021-03-01 publicised-w1 window w1 p1 12',
      '2021-03-01 published-p1 notice p1 p1 –',
      '2021-03-02 waived-publicity-too-short_w1 rule publicity/too-short p1 –',
      '2021-03-04 objection-received-o1 candidate c2 – 12',
      '2021-03-05 extended-w1_2021-03-05_2021-03-10 window w1 – 12',
      '2021-03-08 objection-resolved-o1 candidate c2 – 12',
      '2021-03-15 certified-t1 title t1 a1 12',
      '2021-03-15 published-a1 notice a1 a1 –',
      '2021-05-01 corrected-k1 title t1 – –',
      '2022-04-01 graded-2022_t1 title t1 re1 15',
      '2022-04-01 published-re1 notice re1 re1 –',
      '2022-04-01 renamed-rn1 enterprise e1 re1 18',
      '2023-04-01 graded-2023_t1 title t1 re2 15',
      '2023-04-01 published-re2 notice re2 re2 –',
      '2023-08-01 publicised-w2 window w2 p2 12',
      '2023-08-01 published-p2 notice p2 p2 –',
      '2023-08-01 revocation-proposed-pr1 title t1 p2 16',
      '2023-09-01 published-v1 notice v1 v1 –',
      '2023-09-01 revoked-rv1 title t1 v1 16',
    ])
  })

  test('an edition of a day has those of the newest one up to that day, and no other', () => {
    const all = linesOn('2023-12-31')
    for (const day of ['2021-02-28', '2021-03-05', '2021-03-15', '2022-04-01'])
      expect(linesOn(day)).toEqual(all.filter(line => line.slice(0, 10) <= day))
  })

  test('a withdrawn window is an event of its own', () => {
    const changes = [{ window_id: 'w1', kind: 'withdrawn', changed_on: '2021-03-06', new_ends_on: '' }]
    const rows = {
      ...STORY,
      'window-changes': changes,
      certifications: [],
      're-evaluations': [],
      revocations: [],
    }
    expect(told(events, snapshotOf(rows, '2021-12-31'))).toContainEqual({
      event_id: 'withdrawn-w1_2021-03-06',
      day: '2021-03-06',
      kind: 'withdrawn',
      subject: 'window',
      subject_id: 'w1',
      article: '12',
    })
  })

  test('never says who objected', () => {
    expect(events.columns.map(({ name }) => name)).toEqual([
      'event_id',
      'day',
      'kind',
      'subject',
      'subject_id',
      'notice_id',
      'article',
    ])
  })
})
