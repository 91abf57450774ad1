import { describe, expect, test } from 'vitest'
import {
  correctionKey,
  type RecordName,
  recordsOfEnterprise,
  recordsOfTitle,
} from '../../src/register/records.ts'
import { snapshotOn } from '../../src/register/snapshot.ts'
import { day, type Rows, registerOf } from './world.ts'

// e1 has title t1, of candidate c1, given on 2021-03-15; it is graded before that, revoked after it, and e1 is renamed.
const ROWS: Rows = {
  notices: [
    { notice_id: 'p1', kind: 'publicity', published_on: '2021-03-01', batch: 'b1' },
    { notice_id: 'r1', kind: 're-evaluation', published_on: '2021-03-10' },
    { notice_id: 'a1', kind: 'announcement', published_on: '2021-03-15', batch: 'b1' },
    { notice_id: 'v1', kind: 'revocation', published_on: '2022-09-01' },
  ],
  windows: [{ window_id: 'w1', notice_id: 'p1', starts_on: '2021-03-02', ends_on: '2021-03-08' }],
  candidates: [
    { candidate_id: 'c1', window_id: 'w1', enterprise_id: 'e1' },
    { candidate_id: 'c2', window_id: 'w1', enterprise_id: 'e1' },
  ],
  certifications: [
    {
      title_id: 't1',
      candidate_id: 'c1',
      enterprise_id: 'e1',
      notice_id: 'a1',
      batch: 'b1',
      certified_on: '2021-03-15',
    },
  ],
  're-evaluations': [{ round_id: 'r21', title_id: 't1', notice_id: 'r1' }],
  revocations: [{ revocation_id: 'v1', title_id: 't1', notice_id: 'v1' }],
  renames: [
    { rename_id: 'n1', enterprise_id: 'e1', new_name: '甲', changed_on: '2020-02-01', notice_id: 'r1' },
    { rename_id: 'n0', enterprise_id: 'e1', new_name: '乙', changed_on: '2020-01-01' },
  ],
}

const on = (text: string) => snapshotOn(registerOf(ROWS), day(text))
const told = (records: readonly RecordName[] | undefined) =>
  records?.map(({ table, ids, since }) => `${table} ${ids.join(' ')} from ${since}`)
const ofTitle = (text: string) => told(on(text).titles.flatMap(recordsOfTitle))
const ofEnterprise = (text: string) => told(on(text).enterprises.flatMap(recordsOfEnterprise))

test('correctionKey: the ids of a record may be written in any order with anything between them', () => {
  const key = correctionKey('re-evaluations', '2024', 't1')
  for (const written of ['2024 t1', 't1 2024', '2024;t1', '2024、t1', 't1/2024'])
    expect(correctionKey('re-evaluations', written)).toBe(key)
  expect(correctionKey('re-evaluations', '2024 t2')).not.toBe(key)
  expect(correctionKey('certifications', '2024 t1')).not.toBe(key)
})

describe('recordsOfTitle', () => {
  test('its recognition, its candidate and its grades; none is its own before it is known', () => {
    expect(ofTitle('2021-03-14')).toEqual([])
    expect(ofTitle('2022-08-31')).toEqual([
      'certifications t1 from 2021-03-15',
      'candidates c1 from 2021-03-01',
      're-evaluations r21 t1 from 2021-03-15',
    ])
  })

  test('its revocation, from the day of that', () => {
    expect(ofTitle('2022-09-01')?.at(-1)).toBe('revocations v1 from 2022-09-01')
  })
})

describe('recordsOfEnterprise', () => {
  test('itself, its names, candidates and titles, as far as they are known; what befell its titles is theirs', () => {
    expect(ofEnterprise('2021-02-28')).toEqual([])
    expect(ofEnterprise('2021-03-09')).toEqual([
      'enterprises e1 from 2021-03-01',
      'renames n0 from 2021-03-01',
      'candidates c1 from 2021-03-01',
      'candidates c2 from 2021-03-01',
    ])
    expect(ofEnterprise('2022-09-01')).toEqual([
      'enterprises e1 from 2021-03-01',
      'renames n0 from 2021-03-01',
      'renames n1 from 2021-03-10',
      'candidates c1 from 2021-03-01',
      'candidates c2 from 2021-03-01',
      'certifications t1 from 2021-03-15',
    ])
  })
})
