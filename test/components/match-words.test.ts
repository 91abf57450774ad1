import { describe, expect, test } from 'vitest'
import { matchesWords } from '../../src/components/match-words.ts'

describe('matchesWords', () => {
  test.each([
    ['', true],
    ['智能工厂', true],
    ['有效 智能', true],
    ['ａ１２', true],
    ['a12', true],
    ['撤销', false],
    ['智能 撤销', false],
  ])('“%s”', (query, expected) => expect(matchesWords('甲公司\n智能工厂\tA12\n有效', query)).toBe(expected))
})
