import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textWidth } from '../../src/badges/text-width.ts'

test.each([
  ['', 0],
  ['数字化车间', 75],
  ['𬭎', 15],
  ['“无人”', 60],
])('textWidth %j at 15 px', (text, width) => {
  expect(textWidth(text, 15)).toBe(width)
})

// Widths of Helvetica Bold in thousandths of the font's size, added up from its published metrics (Adobe Core 14).
test.each([
  ['2026', 4 * 556],
  ['A', 722],
  ['W', 944],
  ['Digital workshop', 8057],
])('textWidth of %j is not below that of a bold sans-serif font', (text, thousandths) => {
  expect(textWidth(text, 1000)).toBeGreaterThanOrEqual(thousandths)
})

test('textWidth of a whole is that of its parts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(textWidth(a + b, 12)).toBeCloseTo(textWidth(a, 12) + textWidth(b, 12))
    }),
  )
})
