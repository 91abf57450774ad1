import { describe, expect, test } from 'vitest'
import { breaks, find } from './world.ts'

const RULE = 'eligibility/unmanned'
const unmanned = (workers_replaced: string, more: object = { unmanned: '是' }) => ({
  candidates: { c1: { workers_replaced, ...more } },
})

describe(RULE, () => {
  test.each(['', '0', '0.0', 'false', 'FALSE', '否'])('unmanned, and workers_replaced is “%s”', text => {
    expect(breaks(RULE, unmanned(text))).toEqual(['c1'])
  })

  test.each(['1', '12', '是', 'true', '产线工人 8 人全部由设备替代'])('“%s” is enough', text => {
    expect(breaks(RULE, unmanned(text))).toEqual([])
  })

  test('a category written as its unmanned kind is unmanned', () => {
    expect(breaks(RULE, unmanned('', { category: '无人车间' }))).toEqual(['c1'])
  })

  test('one that is not unmanned need not say', () => {
    expect(breaks(RULE, unmanned('', { unmanned: '否' }))).toEqual([])
  })

  test('names the candidate and what is found, cites the article of the category', () => {
    const [problem] = find(RULE, unmanned('否'))
    expect(problem).toMatchObject({ level: 'warning', article: '8', column: 'workers_replaced', value: '否' })
    for (const text of ['c1', '无人车间', '“否”']) expect(problem?.message.zh).toContain(text)
  })
})
