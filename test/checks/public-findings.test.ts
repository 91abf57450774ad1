import { describe, expect, test } from 'vitest'
import type { Waived } from '../../src/checks/index.ts'
import { findingsOn } from '../../src/checks/public-findings.ts'
import type { Problem } from '../../src/problem.ts'
import { day } from '../register/world.ts'

const at = { file: 'waivers.csv', line: 2, headers: new Map() }
const decided = (on: string) => ({ decided_on: day(on), notice_id: undefined })
const words = { zh: '', en: '' }
const problem = (
  file: string,
  since?: string,
  level: Problem['level'] = 'warning',
  subject: string = file,
): Problem => ({
  subject,
  rule: 'a/rule',
  level,
  file,
  message: words,
  hint: words,
  since: since === undefined ? undefined : day(since),
})
const waived = (of: Problem, since: string): Waived => ({
  problem: of,
  waiver: {
    row: { at, rule: 'a/rule', subject_id: 'x', reason: '', ...decided(since) },
    since: day(since),
    decidedOn: day(since),
  },
})

describe('on a day the public knows', () => {
  const on = day('2024-06-19')
  const filesOf = (problems: readonly Problem[]) => problems.map(({ file }) => file)

  test('of the findings those whose records are public, and those that have no day', () => {
    const all = [problem('a'), problem('b', '2024-06-19'), problem('c', '2024-06-20')]
    expect(filesOf(findingsOn(all, [], on).findings)).toEqual(['a', 'b'])
  })

  test('a warning that is waived later as a finding, in order of record', () => {
    const known = [waived(problem('b', '2024-06-01'), '2024-06-19'), waived(problem('a'), '2024-06-20')]
    const { findings, waived: excused } = findingsOn([problem('c')], known, on)
    expect(filesOf(findings)).toEqual(['a', 'c'])
    expect(filesOf(excused.map(one => one.problem))).toEqual(['b'])
  })

  test('nothing of an error that is waived later, nor of a waiver of a record that is still to come', () => {
    const known = [
      waived(problem('a', undefined, 'error'), '2024-06-20'),
      waived(problem('b', '2024-06-20'), '2024-06-19'),
    ]
    expect(findingsOn([], known, on)).toEqual({ findings: [], waived: [] })
  })

  test('the same in the same order, whichever row stands first', () => {
    const all = [problem('z', undefined, 'warning', 'a'), problem('a', undefined, 'warning', 'b')]
    expect(filesOf(findingsOn(all, [], on).findings)).toEqual(['z', 'a'])
    expect(filesOf(findingsOn(all.toReversed(), [], on).findings)).toEqual(['z', 'a'])
  })
})
