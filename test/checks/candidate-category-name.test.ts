import { describe, expect, test } from 'vitest'
import { breaks, type Changes, find } from './world.ts'

const RULE = 'candidate/category-name'
const named = (name: string, category: string, more: Changes = {}): Changes => ({
  ...more,
  enterprises: { e2: { name: '乙公司' } },
  candidates: { c2: { enterprise_id: 'e2', name, category } },
})
const ladder = {
  categories: [
    { code: 'digital-workshop', label: '数字化车间' },
    { code: 'factory', label: '智能工厂' },
    { code: 'leading', label: '卓越级智能工厂' },
  ],
}

describe(RULE, () => {
  test.each([
    ['齿轮智能工厂', 'digital-workshop', ['c2']],
    ['齿轮数字化车间', 'smart-factory', ['c2']],
    ['齿轮无人工厂', 'digital-workshop', ['c2']],
    ['齿轮数字化车间', 'digital-workshop', []],
    ['齿轮无人车间', 'digital-workshop', []],
    ['齿轮智能工厂一期', 'digital-workshop', []],
    ['齿轮车间', 'smart-factory', []],
  ])('“%s” as %s', (name, category, expected) =>
    expect(breaks(RULE, named(name, category))).toEqual(expected),
  )

  test('of labels that end in each other the longest is meant', () => {
    expect(breaks(RULE, named('齿轮卓越级智能工厂', 'leading', { law: ladder }))).toEqual([])
    expect(breaks(RULE, named('齿轮卓越级智能工厂', 'factory', { law: ladder }))).toEqual(['c2'])
  })

  test('names the candidate, its name and both categories', () => {
    const [problem] = find(RULE, named('齿轮智能工厂', 'digital-workshop'))
    expect(problem).toMatchObject({ level: 'warning', column: 'category', value: 'digital-workshop' })
    for (const text of ['c2', '齿轮智能工厂', '数字化车间']) expect(problem?.message.zh).toContain(text)
    expect(problem?.hint.zh).toContain('smart-factory')
  })
})
