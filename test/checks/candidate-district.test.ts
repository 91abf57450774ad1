import { describe, expect, test } from 'vitest'
import { breaks, type Changes, find } from './world.ts'

const RULE = 'candidate/district'
const recommended = (recommended_by: string, district: string): Changes => ({
  districts: { huancui: { name: '环翠区' }, rongcheng: { name: '荣成市' }, wendeng: { name: '文登区' } },
  enterprises: { e1: { district } },
  candidates: { c1: { recommended_by } },
})

describe(RULE, () => {
  test.each([
    ['rongcheng', 'huancui', ['c1']],
    ['huancui', 'rongcheng', ['c1']],
    ['wendeng', 'huancui', ['c1']],
    ['huancui', 'huancui', []],
    ['', 'huancui', []],
    ['rongcheng', '', []],
  ])('recommended by “%s”, recorded in “%s”', (by, district, expected) =>
    expect(breaks(RULE, recommended(by, district))).toEqual(expected),
  )

  test('names candidate, enterprise and both districts, at the cell of the candidate', () => {
    const [problem] = find(RULE, recommended('rongcheng', 'huancui'))
    expect(problem).toMatchObject({ level: 'warning', column: 'recommended_by', since: '2023-09-01' })
    for (const text of ['c1', 'e1', 'rongcheng', 'huancui']) expect(problem?.message.zh).toContain(text)
  })
})
