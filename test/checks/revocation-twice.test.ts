import { describe, expect, test } from 'vitest'
import { breaks, find } from './world.ts'

const RULE = 'revocation/twice'

describe(RULE, () => {
  test('a title revoked once', () => expect(breaks(RULE, { revocations: { r1: {} } })).toEqual([]))

  test('the second and every later revocation, whichever row comes first', () => {
    const revocations = { r1: { revoked_on: '2024-06-03' }, r2: { revoked_on: '2024-06-01' }, r3: {} }
    expect(breaks(RULE, { revocations })).toEqual(['r1', 'r3'])
  })

  test('two titles revoked on one day', () => {
    const certifications = { t2: { candidate_id: '', name: '二车间' } }
    expect(breaks(RULE, { certifications, revocations: { r1: {}, r2: { title_id: 't2' } } })).toEqual([])
  })

  test('names the title, both revocations and their days', () => {
    const [problem] = find(RULE, { revocations: { r1: {}, r2: { revoked_on: '2024-07-01' } } })
    expect(problem).toMatchObject({
      subject: 'r2',
      level: 'error',
      article: '16',
      column: 'title_id',
      since: '2024-07-01',
    })
    for (const text of ['t1', 'r1', 'r2', '2024-06-03', '2024-07-01'])
      expect(problem?.message.zh).toContain(text)
  })
})
