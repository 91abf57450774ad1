import { describe, expect, test } from 'vitest'
import { breaks, find } from './world.ts'

const RULE = 'eligibility/nc-rate'
const rate = (nc_rate: number | string, category = 'digital-workshop') => ({
  candidates: { c1: { nc_rate, category } },
  certifications: { t1: { category } },
})

describe(RULE, () => {
  test.each([
    ['below', 69.9, ['c1']],
    ['the number itself', 70, []],
    ['not given', '', []],
    ['given as nothing', 0, ['c1']],
  ])('%s: %s', (_, nc_rate, expected) => expect(breaks(RULE, rate(nc_rate))).toEqual(expected))

  test('a category that asks for none has none', () => {
    expect(breaks(RULE, rate(10, 'smart-factory'))).toEqual([])
  })

  test('names the candidate and both rates, cites the article of the category', () => {
    const [problem] = find(RULE, rate(69.9))
    expect(problem).toMatchObject({ level: 'warning', article: '8', column: 'nc_rate', value: '69.9' })
    for (const text of ['c1', '70%', '69.9%']) expect(problem?.message.zh).toContain(text)
  })
})
