import { describe, expect, test } from 'vitest'
import { breaks, type Changes, find } from './world.ts'

const RULE = 'revocation/no-ground'
const revoked = (reasons: string, grade: string, revoked_on = '2024-06-03'): Changes => ({
  're-evaluations': { g1: { grade } },
  revocations: { r1: { reasons, revoked_on } },
})

describe(RULE, () => {
  test.each([
    ['1', 'absent', []],
    ['1', 'unqualified', ['r1']],
    ['1', 'qualified', ['r1']],
    ['1', 'exempt', ['r1']],
    ['2', 'unqualified', []],
    ['2', 'absent', ['r1']],
    ['2', 'qualified', ['r1']],
    ['3', 'qualified', []],
    ['5', 'excellent', []],
    ['1;2', 'absent', ['r1']],
    ['1;2', 'qualified', ['r1', 'r1']],
    ['1;5', 'absent', []],
  ])('reason %s after the grade %s', (reasons, grade, expected) => {
    expect(breaks(RULE, revoked(reasons, grade))).toEqual(expected)
  })

  test('the grade must be published by the day of revocation', () => {
    expect(breaks(RULE, revoked('1', 'absent', '2024-04-12'))).toEqual([])
    expect(breaks(RULE, revoked('1', 'absent', '2024-04-11'))).toEqual(['r1'])
  })

  test('a grade of another round does, a grade of another title does not', () => {
    const early = { round_id: '2023', notice_id: 'n-ann', grade: 'absent' }
    const changes = revoked('1', 'qualified')
    const rows = { ...changes['re-evaluations'] }
    expect(breaks(RULE, { ...changes, 're-evaluations': { ...rows, g0: early } })).toEqual([])
    const t2 = { candidate_id: '', name: '二车间' }
    const other = {
      ...changes,
      certifications: { t2 },
      're-evaluations': { ...rows, g2: { ...early, title_id: 't2' } },
    }
    expect(breaks(RULE, other)).toEqual(['r1'])
  })

  test('measures that say which grades a reason needs are followed', () => {
    const law = (requires_grade: string[]) => ({
      revocation_reasons: [{ item: 1, label: '连续不达标', refusal_years: 2, requires_grade }],
    })
    expect(breaks(RULE, { ...revoked('1', 'qualified'), law: law(['qualified', 'unqualified']) })).toEqual([])
    expect(breaks(RULE, { ...revoked('1', 'absent'), law: law(['unqualified']) })).toEqual(['r1'])
    expect(breaks(RULE, { ...revoked('1', 'qualified'), law: law([]) })).toEqual([])
  })

  test('names revocation, title, reason and the grades there are; may be waived under the title', () => {
    const [problem] = find(RULE, revoked('1', 'qualified'))
    expect(problem).toMatchObject({
      level: 'error',
      article: '16',
      column: 'reasons',
      value: '1',
      since: '2024-06-03',
    })
    for (const text of ['r1', 't1', '2024-06-03', '2024-04-12', '合格'])
      expect(problem?.message.zh).toContain(text)
    const waivers = { x: { rule: RULE, subject_id: 't1' } }
    expect(breaks(RULE, { ...revoked('1', 'qualified'), waivers })).toEqual([])
  })
})
