import { describe, expect, test } from 'vitest'
import { breaks, type Changes, find } from './world.ts'

const RULE = 're-evaluation/omitted'
/** Another title of batch 2023-1, of which round 2024 (published 2024-04-12) grades t1. */
const beside = (row: object = {}, more: Changes = {}): Changes => ({
  law: { windows_required: false },
  ...more,
  certifications: {
    t2: { candidate_id: '', enterprise_id: 'e2', name: '二车间', ...row },
    ...more.certifications,
  },
})
const secondRound = (grade: string): Changes => ({
  notices: { 'n-re2': { kind: 're-evaluation', published_on: '2024-05-06' } },
  're-evaluations': { g2: { round_id: '2024', title_id: 't2', notice_id: 'n-re2', grade } },
})

describe(RULE, () => {
  test.each([
    ['active, of the same batch', beside(), ['t2']],
    ['certified a day before the round', beside({ certified_on: '2024-04-11' }), ['t2']],
    ['revoked a day after it', beside({}, { revocations: { r1: { title_id: 't2' } } }), ['t2']],
    ['certified on its day', beside({ certified_on: '2024-04-12' }), []],
    ['of another batch', beside({ batch: '2023-2' }), []],
    [
      'revoked by its day',
      beside(
        {},
        {
          notices: { 'n-rev': { published_on: '2024-04-12' } },
          revocations: { r1: { title_id: 't2', revoked_on: '2024-04-12' } },
        },
      ),
      [],
    ],
    ['graded absent in the same round, by a later notice', beside({}, secondRound('absent')), []],
    ['of no batch', beside({}, { notices: { 'n-ann': { batch: '' } } }), []],
  ])('a title %s', (_, changes, expected) => expect(breaks(RULE, changes)).toEqual(expected))

  test('names title, round, day and batch', () => {
    const [problem] = find(RULE, beside())
    expect(problem).toMatchObject({
      level: 'warning',
      article: '15',
      column: 'title_id',
      since: '2024-04-12',
    })
    for (const text of ['t2', '2024', '2024-04-12', '2023-1']) expect(problem?.message.zh).toContain(text)
  })
})
