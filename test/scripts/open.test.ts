import { expect, test } from 'vitest'
import { expiryNotes } from '../../scripts/lib/open.ts'
import type { Day } from '../../src/day.ts'

test('a build says that its security.txt has ended, or ends within a month', () => {
  const on = (now: string) => expiryNotes('2024-06-19' as Day, now as Day)
  expect([on('2024-06-19'), on('2025-04-30')]).toEqual([[], []])
  expect(on('2025-05-01')).toEqual([expect.stringContaining('2025-06-01')])
  expect(on('2031-01-01')).toHaveLength(1)
})
