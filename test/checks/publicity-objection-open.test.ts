import { describe, expect, test } from 'vitest'
import { breaks, type Changes, find } from './world.ts'

const RULE = 'publicity/objection-open'
const objection = (received_on: string, resolved_on = '', outcome = ''): Changes => ({
  objections: { o1: { received_on, resolved_on, outcome } },
})

describe(RULE, () => {
  test.each([
    ['unresolved', objection('2023-09-05'), ['t1']],
    ['received on the day of certification', objection('2023-09-15'), ['t1']],
    ['received a day later', objection('2023-09-16'), []],
    ['resolved a day after certification', objection('2023-09-05', '2023-09-16', 'rejected'), ['t1']],
    ['resolved on the day of certification', objection('2023-09-05', '2023-09-15', 'rejected'), []],
    ['withdrawn before', objection('2023-09-05', '2023-09-06', 'withdrawn'), []],
    ['upheld before', objection('2023-09-05', '2023-09-06', 'upheld'), ['t1']],
    ['upheld on the day of certification', objection('2023-09-05', '2023-09-15', 'upheld'), ['t1']],
    ['received and upheld afterwards', objection('2023-09-16', '2023-09-20', 'upheld'), []],
  ])('an objection %s', (_, changes, expected) => expect(breaks(RULE, changes)).toEqual(expected))

  test('names title, candidate, objection and their days; known once all of them are', () => {
    const [problem] = find(RULE, objection('2023-09-05', '2023-09-20', 'rejected'))
    expect(problem).toMatchObject({
      level: 'error',
      article: '12',
      column: 'certified_on',
      since: '2023-09-20',
    })
    const texts = ['t1', 'c1', 'o1', '2023-09-15', '2023-09-05', '2023-09-20']
    for (const text of texts) expect(problem?.message.zh).toContain(text)
  })

  test('may be waived under the candidate', () => {
    const waivers = { x: { rule: RULE, subject_id: 'c1' } }
    expect(breaks(RULE, { ...objection('2023-09-05'), waivers })).toEqual([])
  })
})
