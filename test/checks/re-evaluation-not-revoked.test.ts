import { describe, expect, test } from 'vitest'
import { breaks, type Changes, find } from './world.ts'

const RULE = 're-evaluation/not-revoked'
const graded = (grade: string, revoked_on?: string): Changes => ({
  're-evaluations': { g1: { grade } },
  ...(revoked_on ? { revocations: { r1: { revoked_on, reasons: '1' } } } : {}),
})

describe(RULE, () => {
  test.each([
    ['unqualified', ['t1']],
    ['absent', ['t1']],
    ['未参加', ['t1']],
    ['qualified', []],
    ['exempt', []],
  ])('%s and no revocation', (grade, expected) => expect(breaks(RULE, graded(grade))).toEqual(expected))

  test('asks as of the day: not before the grade is public, nor once the revocation is', () => {
    const changes = graded('absent', '2024-06-03')
    expect(breaks(RULE, changes, '2024-04-11')).toEqual([])
    expect(breaks(RULE, changes, '2024-04-12')).toEqual(['t1'])
    expect(breaks(RULE, changes, '2024-06-02')).toEqual(['t1'])
    expect(breaks(RULE, changes, '2024-06-03')).toEqual([])
  })

  test('a revocation counts from its notice', () => {
    const changes = graded('absent', '2024-05-01')
    expect(breaks(RULE, changes, '2024-06-02')).toEqual(['t1'])
    expect(breaks(RULE, changes, '2024-06-03')).toEqual([])
  })

  test('which grades end a title is the measures’ to say', () => {
    const grades = [{ code: 'passable', label: '基本合格', ends_title: true }]
    expect(breaks(RULE, { ...graded('passable'), law: { grades } })).toEqual(['t1'])
  })

  test('names title, round, notice and day', () => {
    const [problem] = find(RULE, graded('unqualified'))
    expect(problem).toMatchObject({
      level: 'warning',
      article: '16',
      file: 're-evaluations.json',
      column: 'grade',
      since: '2024-04-12',
    })
    for (const text of ['t1', '2024', 'n-re', '2024-04-12', '不合格'])
      expect(problem?.message.zh).toContain(text)
  })
})
