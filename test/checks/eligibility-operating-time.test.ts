import { describe, expect, test } from 'vitest'
import { breaks, type Changes, find } from './world.ts'

const RULE = 'eligibility/operating-time'
const applied = (established_on: string, applied_on: string): Changes => ({
  enterprises: { e1: { established_on } },
  candidates: { c1: { applied_on } },
})

describe(RULE, () => {
  test.each([
    ['a year over on the day', '2022-08-01', '2023-08-01', []],
    ['a day short', '2022-08-01', '2023-07-31', ['c1']],
    ['founded on 29 February, over on the 28th', '2020-02-29', '2021-02-28', []],
    ['a day short of that', '2020-02-29', '2021-02-27', ['c1']],
    ['no day of founding', '', '2023-07-31', []],
    ['no day of application', '2022-08-01', '', []],
  ])('%s: %s, %s', (_, established_on, applied_on, expected) => {
    expect(breaks(RULE, applied(established_on, applied_on))).toEqual(expected)
  })

  test('the years are those of the measures, and none are none', () => {
    expect(breaks(RULE, { ...applied('2022-08-01', '2024-07-31'), law: { operating_years: 2 } })).toEqual([
      'c1',
    ])
    expect(breaks(RULE, { ...applied('2022-08-01', '2024-08-01'), law: { operating_years: 2 } })).toEqual([])
    expect(breaks(RULE, { ...applied('2023-08-01', '2023-08-01'), law: { operating_years: null } })).toEqual(
      [],
    )
  })

  test('names candidate, enterprise and the three days', () => {
    const [problem] = find(RULE, applied('2022-08-01', '2023-07-31'))
    expect(problem).toMatchObject({
      level: 'warning',
      article: '7',
      column: 'applied_on',
      since: '2023-09-01',
    })
    const texts = ['c1', 'e1', '2022-08-01', '2023-07-31', '2023-08-01']
    for (const text of texts) expect(problem?.message.zh).toContain(text)
  })
})
