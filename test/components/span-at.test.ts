import { describe, expect, test } from 'vitest'
import { spanAt } from '../../src/components/span-at.ts'

const spans = [
  { from: '2021-11-18', to: '2023-06-08' },
  { from: '2023-06-09', to: '2024-06-19' },
]

describe('spanAt', () => {
  test.each([
    ['2021-11-17', 'before'],
    ['2021-11-18', 0],
    ['2023-06-08', 0],
    ['2023-06-09', 1],
    ['2024-06-19', 1],
    ['2024-06-20', 'after'],
    ['', undefined],
    ['2023-6-9', undefined],
  ])('%s lies in %s', (day, expected) => expect(spanAt(spans, day)).toBe(expected))

  test('before anything is on record', () => expect(spanAt([], '2023-06-09')).toBe('before'))
})
