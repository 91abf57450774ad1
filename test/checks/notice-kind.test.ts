import { describe, expect, test } from 'vitest'
import { breaks, type Changes, find } from './world.ts'

const RULE = 'notice/kind'
const revoked = (notice_id: string): Changes => ({
  revocations: { r1: { notice_id, revoked_on: '2024-06-03' } },
})
const graded = (notice_id: string): Changes => ({ 're-evaluations': { g1: { notice_id } } })
const certified = (notice_id: string): Changes => ({
  certifications: { t1: { notice_id, certified_on: '2024-06-03' } },
})
const stating = (notice: string, stated_count: string, changes: Changes): Changes => ({
  ...changes,
  notices: { [notice]: { stated_count } },
})

describe(RULE, () => {
  test.each([
    ['a revocation by an announcement', revoked('n-ann'), ['r1']],
    ['a grade by a revocation notice', graded('n-rev'), ['t1']],
    ['a title by a revocation notice', { ...certified('n-rev'), 're-evaluations': { g1: {} } }, ['t1']],
    [
      'a window by a re-evaluation',
      { windows: { w2: { notice_id: 'n-re', starts_on: '2024-04-15', ends_on: '2024-04-22' } } },
      ['w2'],
    ],
    ['each by its own kind', revoked('n-rev'), []],
    [
      'a revocation by a round that counts it',
      stating('n-re', 're-evaluations:1;revocations:1', revoked('n-re')),
      [],
    ],
    [
      'a grade by a notice that counts it',
      stating('n-rev', 'revocations:0;re-evaluations:1', graded('n-rev')),
      [],
    ],
    ['a revocation by a round that counts only its grades', stating('n-re', '1', revoked('n-re')), ['r1']],
  ] as [string, Changes, string[]][])('%s', (_, changes, expected) =>
    expect(breaks(RULE, changes)).toEqual(expected),
  )

  test('names record, notice and both kinds, and what to state', () => {
    const [problem] = find(RULE, revoked('n-ann'))
    expect(problem).toMatchObject({
      level: 'warning',
      column: 'notice_id',
      value: 'n-ann',
      since: '2024-06-03',
    })
    for (const text of ['r1', 'n-ann', '撤销', '公布']) expect(problem?.message.zh).toContain(text)
    expect(problem?.hint.zh).toContain('certifications:12;revocations:3')
  })
})
