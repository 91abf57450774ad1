import { describe, expect, test } from 'vitest'
import { type Answers, assess, levelReached } from '../../src/components/assess.ts'
import type { AssessedCategory } from '../../src/views/self-assessment.ts'

const workshop: AssessedCategory = {
  label: '数字化车间',
  unmanned: '无人车间',
  level: undefined,
  conditions: ['a', 'b'],
  indicators: { cost: 20, speed: 20, cycle: 20, defects: 10, energy: 10 },
  needed: 3,
  ncRate: 70,
  refused: ['D'],
}
const all: Answers = {
  conditions: { a: 'yes', b: 'yes' },
  figures: { cost: 20, speed: 25, cycle: 19.9, defects: 10, energy: 0 },
  ncRate: 70,
  yieldGrade: 'B',
}
const answers = (more: Partial<Answers>): Answers => ({ ...all, ...more })

describe('assess', () => {
  test('the figure itself suffices; three of five are enough', () => {
    expect(assess(workshop, all)).toEqual({ reached: 3, of: 5, unmet: 0, open: 0 })
  })

  test('what is blank or not sure is open, not failed', () => {
    const blank = answers({ conditions: { a: 'unknown' }, ncRate: undefined, yieldGrade: undefined })
    expect(assess(workshop, blank)).toMatchObject({ unmet: 0, open: 4 })
  })

  test.each<[string, Partial<Answers>]>([
    ['a no', { conditions: { a: 'no', b: 'yes' } }],
    ['a rate below', { ncRate: 69.9 }],
    ['a grade that is refused', { yieldGrade: 'D' }],
    ['too few indicators', { figures: { ...all.figures, defects: 9 } }],
  ])('%s is one that is not met', (_, more) => {
    expect(assess(workshop, answers(more))).toMatchObject({ unmet: 1, open: 0 })
  })

  test('two of five are open while one that is blank may still be reached, and failed once none is', () => {
    expect(assess(workshop, answers({ figures: { cost: 20, speed: 20, cycle: 1, defects: 1 } }))).toEqual({
      reached: 2,
      of: 5,
      unmet: 0,
      open: 1,
    })
    const full = { cost: 20, speed: 20, cycle: 1, defects: 1, energy: 1 }
    expect(assess(workshop, answers({ figures: full }))).toMatchObject({ unmet: 1, open: 0 })
  })
})

test('levelReached is the highest of which everything is met', () => {
  const ladder = [1, 2, 3].map(level => ({
    ...workshop,
    label: `${level}`,
    level,
    conditions: level === 3 ? ['c'] : ['a'],
  }))
  expect(levelReached(ladder, all)?.label).toBe('2')
  expect(levelReached(ladder, answers({ conditions: {} }))).toBeUndefined()
})
