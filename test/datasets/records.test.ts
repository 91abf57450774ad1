import { describe, expect, test } from 'vitest'
import {
  corrections,
  notices,
  reEvaluations,
  renames,
  revocations,
  waivers,
} from '../../src/datasets/records.ts'
import { TABLES } from '../../src/entries/tables.ts'
import { columnOf, STORY, snapshotOf, told } from './rows-of.ts'

describe('a table that is published as it was written', () => {
  test.each([reEvaluations, revocations, renames, notices, waivers, corrections])(
    '$name has the columns of the input first, under its titles',
    ({ name, title, columns }) => {
      const table = Object.entries(TABLES).find(([own]) => own === name)?.[1]
      const own = Object.entries(table?.columns ?? {}).map(([name, { zh, en }]) => ({ name, zh, en }))
      expect(title).toEqual(table?.title)
      expect(columns.slice(0, own.length)).toMatchObject(own)
    },
  )

  test('a row from its own day and that of its notice', () => {
    const ids = (day: string) => columnOf(renames, snapshotOf(STORY, day), 'rename_id')
    expect(ids('2022-03-31')).toEqual([])
    expect(ids('2022-04-01')).toEqual(['rn1'])
    expect(renames.changedOn(snapshotOf(STORY, '2022-04-02'))).toBe('2022-04-01')
  })

  test('an empty cell is none, not an empty text', () => {
    expect(told(reEvaluations, snapshotOf(STORY, '2022-04-01'))).toEqual([
      { round_id: '2022', title_id: 't1', notice_id: 're1', grade: 'good' },
    ])
  })
})

describe('revocations', () => {
  const of = (reasons: string) =>
    told(
      revocations,
      snapshotOf({ ...STORY, revocations: [{ ...STORY.revocations?.[0], reasons }] }, '2023-09-01'),
    )[0]

  test('the longest refusal of their grounds, in years and to its last day', () => {
    expect(of('2')).toMatchObject({ reasons: ['2'], refusal_years: 2, refused_until: '2025-09-01' })
    expect(of('2;5')).toMatchObject({ reasons: ['2', '5'], refusal_years: 5, refused_until: '2028-09-01' })
  })

  test('none where no ground brings one', () => {
    expect(of('9')).toMatchObject({ refusal_years: 0 })
    expect(of('9')).not.toHaveProperty('refused_until')
  })
})

describe('notices', () => {
  test('in order of their ids, though a page has the newest first', () => {
    expect(columnOf(notices, snapshotOf(STORY, '2023-12-31'), 'notice_id')).toEqual([
      'a1',
      'p1',
      're1',
      're2',
      'v1',
    ])
  })

  test('a stated count as it was written', () => {
    const counted = (stated_count: string) => {
      const rows = { notices: [{ notice_id: 'a1', published_on: '2021-03-15', stated_count }] }
      return columnOf(notices, snapshotOf(rows, '2021-03-15'), 'stated_count')
    }
    expect(counted('3')).toEqual(['3'])
    expect(counted('certifications:3;renames:1')).toEqual(['certifications:3;renames:1'])
    expect(counted('')).toEqual([undefined])
  })
})
