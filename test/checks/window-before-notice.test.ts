import { describe, expect, test } from 'vitest'
import { breaks, type Changes, find } from './world.ts'

const RULE = 'window/before-notice'
/** A window whose notice is of 2023-10-09. */
const starting = (starts_on: string): Changes => ({
  notices: { 'n-pub2': { kind: 'publicity', published_on: '2023-10-09' } },
  windows: { w2: { notice_id: 'n-pub2', starts_on, ends_on: '2023-12-31' } },
})

describe(RULE, () => {
  test.each([
    ['2023-10-08', ['w2']],
    ['2023-09-30', ['w2']],
    ['2022-10-09', ['w2']],
    ['2023-10-09', []],
    ['2023-10-10', []],
    ['2023-11-01', []],
  ])('from %s', (day, expected) => expect(breaks(RULE, starting(day))).toEqual(expected))

  test('names window, notice and both days', () => {
    const [problem] = find(RULE, starting('2022-10-09'))
    expect(problem).toMatchObject({
      level: 'error',
      article: '12',
      column: 'starts_on',
      value: '2022-10-09',
      since: '2023-10-09',
    })
    for (const text of ['w2', 'n-pub2', '2022-10-09', '2023-10-09'])
      expect(problem?.message.zh).toContain(text)
  })
})
