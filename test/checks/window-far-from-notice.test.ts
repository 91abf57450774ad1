import { describe, expect, test } from 'vitest'
import { breaks, type Changes, find } from './world.ts'

const RULE = 'window/far-from-notice'
/** A window whose notice is of 2023-10-09. */
const starting = (starts_on: string): Changes => ({
  notices: { 'n-pub2': { kind: 'publicity', published_on: '2023-10-09' } },
  windows: { w2: { notice_id: 'n-pub2', starts_on, ends_on: '2025-12-31' } },
})

describe(RULE, () => {
  test.each([
    ['2023-11-10', ['w2']],
    ['2023-12-01', ['w2']],
    ['2024-10-09', ['w2']],
    ['2023-11-09', []],
    ['2023-11-08', []],
    ['2023-10-09', []],
  ])('from %s', (day, expected) => expect(breaks(RULE, starting(day))).toEqual(expected))

  test('names window, notice and both days', () => {
    const [problem] = find(RULE, starting('2024-10-09'))
    expect(problem).toMatchObject({
      level: 'warning',
      article: '12',
      column: 'starts_on',
      since: '2023-10-09',
    })
    for (const text of ['w2', 'n-pub2', '2024-10-09', '2023-10-09'])
      expect(problem?.message.zh).toContain(text)
  })
})
