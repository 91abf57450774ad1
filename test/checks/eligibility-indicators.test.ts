import { describe, expect, test } from 'vitest'
import { breaks, type Changes, find } from './world.ts'

const RULE = 'eligibility/indicators'
const NAMES = ['cost_reduction', 'productivity_gain', 'cycle_reduction', 'defect_reduction', 'energy_gain']
const figures = (category: string, ...values: (number | '')[]): Changes => ({
  candidates: {
    c1: { category, workshop: 'c1', ...Object.fromEntries(NAMES.map((name, i) => [name, values[i] ?? ''])) },
  },
  certifications: { t1: { category } },
})
const workshop = (...values: (number | '')[]) => figures('digital-workshop', ...values)
const factory = (...values: (number | '')[]) => figures('smart-factory', ...values)

describe(RULE, () => {
  test.each([
    ['three reach, the number itself included', workshop(20, 20, 20, 0, 0), []],
    ['one is a hair below', workshop(20, 20, 19.9, 0, 0), ['c1']],
    ['a workshop’s defects need 10', workshop(20, 20, 0, 10, 0), []],
    ['and not 9.9', workshop(20, 20, 0, 9.9, 0), ['c1']],
    ['a factory’s defects need 20', factory(20, 20, 0, 20, 0), []],
    ['and not 19.9', factory(20, 20, 0, 19.9, 0), ['c1']],
    ['energy needs 10 in both', factory(20, 20, '', '', 10), []],
    ['what is not given does not reach', workshop(99, 99), ['c1']],
    ['a single figure is enough to be judged', workshop(0), ['c1']],
    ['none given', workshop(), []],
  ])('%s', (_, changes, expected) => expect(breaks(RULE, changes)).toEqual(expected))

  test('how many are needed is the category’s', () => {
    const law = (indicators_needed: number) => ({
      categories: [
        { code: 'digital-workshop', label: '车间', indicators: { energy_gain: 10 }, indicators_needed },
      ],
    })
    expect(breaks(RULE, { ...workshop(0, 0, 0, 0, 10), law: law(1) })).toEqual([])
    expect(breaks(RULE, { ...workshop(99, 99, 99, 99, 9), law: law(1) })).toEqual(['c1'])
    expect(breaks(RULE, { ...workshop(99, 99, 99, 99), law: law(1) })).toEqual([])
  })

  test('cites the article of the category and says each figure beside its threshold', () => {
    expect(find(RULE, factory(20, 20, 0, 19, 0))).toMatchObject([{ article: '9' }])
    const [problem] = find(RULE, workshop(20, 20, 18, 8, ''))
    expect(problem).toMatchObject({ level: 'warning', article: '8', column: 'cycle_reduction', value: '18' })
    for (const text of ['c1', '18（应达到 20）', '8（应达到 10）', '未填'])
      expect(problem?.message.zh).toContain(text)
  })
})
