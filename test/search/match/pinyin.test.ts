import { describe, expect, test } from 'vitest'
import { makeNameTable } from '../../../src/search/match/growing-table.ts'
import { findMisread, findRead } from '../../../src/search/match/pinyin.ts'
import type { Readings } from '../../../src/search/readings.ts'

const NAMES = ['海丰长乐', '5g智慧', '张氏海产']
const table = makeNameTable(NAMES.map(name => [name]))
const syllables = {
  海: ['hai'],
  丰: ['feng'],
  长: ['chang', 'zhang'],
  乐: ['lao', 'le', 'yue'],
  智: ['zhi'],
  慧: ['hui'],
  张: ['zhang'],
  氏: ['shi'],
  产: ['chan'],
}
const readings: Readings = { syllables: new Map(Object.entries(syllables)), simplified: new Map() }

describe('findRead()', () => {
  test.each([
    ['haifeng', [[0, 0, 2, 0]]],
    ['zhanglao', [[0, 2, 4, 0]]],
    // An initial costs 1, so that a path tells how many there are; the last one is a syllable that is not finished.
    ['hfcl', [[0, 0, 4, 3]]],
    ['5gzhi', [[1, 0, 3, 0]]],
    ['海feng', [[0, 0, 2, 0]]],
    ['zhangsh', [[2, 0, 2, 0]]],
    ['haifang', []],
  ])('%s', (query, matches) => {
    const found = findRead(table, readings, [...query])
    expect(found.map(({ name, from, to, cost }) => [name, from, to, cost])).toEqual(matches)
  })

  test('what is longer than can be looked at at once is found all the same', () => {
    const long = makeNameTable([['海丰长乐智慧张氏海产海丰']])
    expect(findRead(long, readings, [...'haifengchanglezhihuizhangshihaichanhaifeng'])).toHaveLength(1)
    expect(findRead(long, readings, [...'haifengchanglezhihuizhangshihaichanhaifang'])).toEqual([])
  })
})

describe('findMisread()', () => {
  test.each([
    ['haifwng', 1, [0]],
    ['haifwngcangle', 1, [0]],
    ['haifwngchxngle', 1, []],
    ['haifwngchxngle', 2, [0]],
    ['hfcl', 1, []],
  ])('%s with %i letters wrong', (query, letters, names) => {
    expect(findMisread(table, readings, [...query], letters).map(({ name }) => name)).toEqual(names)
  })
})
