import { expect, test } from 'vitest'
import { findTwins } from '../../../src/search/page/twins.ts'

test.each([
  ['one other character', ['海锐机械', '海瑞机械', '泰和'], [0, 1]],
  ['one more character', ['海锐机械', '大海锐机械', '海锐机械厂'], [0, 1, 2]],
  ['only brackets', ['海锐（威海）公司', '海锐(威海)公司'], [0, 1]],
  ['two other characters', ['海锐机械', '海瑞机床'], []],
  ['one alone', ['海锐'], []],
  ['none', [], []],
])('findTwins(): %s', (_, names, twins) => {
  expect([...findTwins(names)].sort()).toEqual(twins)
})
