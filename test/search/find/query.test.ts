import { describe, expect, test } from 'vitest'
import { codeIn, isLikeCode } from '../../../src/search/find/query.ts'

describe('isLikeCode()', () => {
  test.each([
    ['91000000ma', true, true],
    ['ma1w', true, true],
    ['t20211001', true, true],
    // Letters alone may be one where no pinyin is written so.
    ['mamxec', true, false],
    ['haifeng', false, false],
    ['5gzhihui', true, false],
    ['ma1', false, false],
    ['海91000000', false, false],
  ])('%s: %s, surely: %s', (text, isLike, isSure) => {
    expect([isLikeCode(text), isLikeCode(text, true)]).toEqual([isLike, isSure])
  })
})

test('codeIn() has the whole code of a query, wherever it stands', () => {
  const of = (...terms: string[]) =>
    codeIn({ terms: terms.map(term => [...term]), joined: [], options: { limit: 1 }, missing: new Set() })
  expect(of('海丰', '91000000ma0000001r')).toBe('91000000ma0000001r')
  expect(of('海丰', '91000000ma')).toBeUndefined()
})
