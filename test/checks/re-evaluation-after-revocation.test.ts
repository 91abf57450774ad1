import { describe, expect, test } from 'vitest'
import { breaks, type Changes, find } from './world.ts'

const RULE = 're-evaluation/after-revocation'
const revoked = (revoked_on: string): Changes => ({ revocations: { r1: { revoked_on } } })

describe(RULE, () => {
  test.each([
    ['a day before the round was published', '2024-04-11', ['t1']],
    ['on the day it was published', '2024-04-12', []],
    ['later', '2024-06-03', []],
  ])('revoked %s (%s)', (_, day, expected) => expect(breaks(RULE, revoked(day))).toEqual(expected))

  test('names title, revocation, round, notice and both days; known once both are', () => {
    const [problem] = find(RULE, revoked('2024-04-11'))
    expect(problem).toMatchObject({
      level: 'error',
      article: '15',
      file: 're-evaluations.json',
      column: 'title_id',
      since: '2024-06-03',
    })
    const texts = ['t1', 'r1', '2024-04-11', '2024-04-12', 'n-re']
    for (const text of texts) expect(problem?.message.zh).toContain(text)
  })
})
