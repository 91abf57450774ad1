import { describe, expect, test } from 'vitest'
import { breaks, find } from './world.ts'

const RULE = 'eligibility/yield-grade'
const graded = (yield_grade: string, yield_grade_reason = '') => ({
  candidates: { c1: { yield_grade, yield_grade_reason } },
})

describe(RULE, () => {
  test.each(['A', 'B', 'C', 'none', ''])('“%s” is not refused', grade => {
    expect(breaks(RULE, graded(grade))).toEqual([])
  })

  test('D without a reason', () => {
    const [problem] = find(RULE, graded('D 类'))
    expect(problem).toMatchObject({ subject: 'c1', level: 'error', article: '14', column: 'yield_grade' })
    for (const text of ['c1', 'e1', 'D 类', 'law']) expect(problem?.message.zh).toContain(text)
  })

  test('D is refused in principle: a reason is enough', () => {
    expect(breaks(RULE, graded('D', '新建项目尚在产能爬坡期'))).toEqual([])
  })

  test('which grades are refused is the measures’ to say', () => {
    const law = { yield_grades: { priority: ['A'], refused: ['C', 'D'] } }
    expect(breaks(RULE, { ...graded('C'), law })).toEqual(['c1'])
    expect(breaks(RULE, { ...graded('D'), law: { yield_grades: { priority: [], refused: [] } } })).toEqual([])
  })
})
