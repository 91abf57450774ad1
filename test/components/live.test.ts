import { describe, expect, test } from 'vitest'
import { isShown, stepOn } from '../../src/components/live.ts'
import { dayInShanghai, untilMidnight } from '../../src/components/shanghai.ts'
import type { Day } from '../../src/day.ts'

const at = (text: string) => new Date(text).getTime()

describe('dayInShanghai', () => {
  test.each([
    ['2024-06-21T15:59:59Z', '2024-06-21'],
    ['2024-06-21T16:00:00Z', '2024-06-22'],
    ['2024-06-21T23:59:59-11:00', '2024-06-22'],
    ['2024-06-22T00:00:00+14:00', '2024-06-21'],
    ['2024-12-31T16:00:00Z', '2025-01-01'],
  ])('%s is %s', (moment, day) => {
    expect(dayInShanghai(at(moment))).toBe(day)
  })
})

test('untilMidnight', () => {
  expect(untilMidnight(at('2024-06-21T23:59:59+08:00'))).toBe(1000)
  expect(untilMidnight(at('2024-06-21T00:00:00+08:00'))).toBe(86_400_000)
})

test.each([
  [{ shownFrom: '2024-06-22' }, '2024-06-21', false],
  [{ shownFrom: '2024-06-22' }, '2024-06-22', true],
  [{ shownBefore: '2024-06-22' }, '2024-06-21', true],
  [{ shownBefore: '2024-06-22' }, '2024-06-22', false],
])('what is said %o is shown on %s: %s', (dataset, today, shown) => {
  expect(isShown(dataset, today)).toBe(shown)
})

describe('stepOn', () => {
  const step = (from: string, word: string) => ({ from: from as Day, status: 'open', word })
  const steps = [step('2024-06-19', '三'), step('2024-06-20', '二'), step('2024-06-22', '止')]

  test.each([
    ['2024-06-19', '三'],
    ['2024-06-21', '二'],
    ['2024-07-30', '止'],
    ['2024-06-01', '三'],
  ])('on %s: %s', (day, word) => {
    expect(stepOn(steps, day)?.word).toBe(word)
  })

  test('nothing holds where there are no steps', () => {
    expect(stepOn([], '2024-06-19')).toBeUndefined()
  })
})
