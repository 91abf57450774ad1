import { expect, test } from 'vitest'
import { differenceOf, isOneApart } from '../../src/search/difference.ts'

test.each([
  ['', '', [0, 0, 0], true],
  ['海丰', '海丰', [2, 2, 2], true],
  ['海丰厂', '海风厂', [1, 2, 2], true],
  ['海厂', '海丰厂', [1, 1, 2], true],
  ['海海', '海', [1, 2, 1], true],
  ['海丰厂', '丰海厂', [0, 2, 2], false],
  ['甲乙', '丙丁戊', [0, 2, 3], false],
])('differenceOf(%s, %s)', (one, other, [from, ofOne, ofOther], isOne) => {
  const difference = differenceOf(one, other)
  expect(difference).toEqual({ from, ofOne, ofOther })
  expect(isOneApart(difference)).toBe(isOne)
})
