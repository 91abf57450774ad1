import { expect, test } from 'vitest'
import { makeVariants } from '../../../src/search/build/make-variants.ts'
import { formsOf, readVariants, simplify } from '../../../src/search/text/variants.ts'

// Pages with 数 and 据 in simplified characters, and 龍 as it is written in an old name beside 龙.
const variants = readVariants(makeVariants(new Set([...'数据龍龙'])))

test('a traditional character stands for the simplified one that pages have', () => {
  expect([simplify('數', variants), simplify('據', variants)]).toEqual(['数', '据'])
  expect(formsOf('數', variants)).toEqual(['数'])
})

test('where pages have a traditional one, either is found in both forms', () => {
  expect(formsOf('龙', variants)).toEqual(['龙', '龍'])
  expect(formsOf('龍', variants)).toEqual(['龙', '龍'])
})

test('what no page has is left as it is', () => {
  expect(formsOf('豐', variants)).toEqual(['豐'])
  expect(formsOf('q', variants)).toEqual(['q'])
})
