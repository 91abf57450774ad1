import { expect, test } from 'vitest'
import { numbering } from '../../../src/search/codec/numbering.ts'

test('an item has the number of its place; what is not in the list has none', () => {
  const numberOf = numbering(['海', '丰'])
  expect([numberOf('海'), numberOf('丰')]).toEqual([0, 1])
  expect(() => numberOf('锋')).toThrow('锋 has no number')
})
