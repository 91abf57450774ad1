import { describe, expect, test } from 'vitest'
import { breaks, type Changes, check, find } from './world.ts'

const RULE = 'waiver/unused'
const waive = (rule: string, subject_id: string): Changes => ({ waivers: { x: { rule, subject_id } } })
const short: Changes = { windows: { w1: { ends_on: '2023-09-07' } } }

describe(RULE, () => {
  test('a waiver that silences something is used, and what it excuses is told', () => {
    const { problems, waived } = check({ ...short, ...waive('publicity/too-short', 'w1') })
    expect(problems).toEqual([])
    expect(waived).toMatchObject([
      { problem: { rule: 'publicity/too-short', subject: 'w1' }, waiver: { row: { reason: '经研究决定' } } },
    ])
  })

  test.each([
    ['nothing is wrong', waive('publicity/too-short', 'w1')],
    ['another record', { ...short, ...waive('publicity/too-short', 'w2') }],
    ['another rule', { ...short, ...waive('publicity/missing', 'w1') }],
  ])('silences nothing: %s', (_, changes) => {
    expect(find(RULE, changes)).toMatchObject([
      { level: 'error', file: 'waivers.json', column: 'subject_id', article: undefined, since: '2023-09-01' },
    ])
  })

  test('silences one rule for one record only', () => {
    const w2 = { starts_on: '2023-09-04', ends_on: '2023-09-06' }
    const changes = { ...short, ...waive('publicity/too-short', 'w1'), windows: { ...short.windows, w2 } }
    expect(breaks('publicity/too-short', changes)).toEqual(['w2'])
    expect(breaks(RULE, changes)).toEqual([])
  })

  test('a rule that does not exist is said to be none', () => {
    const [problem] = find(RULE, waive('publicity/to-short', 'w1'))
    expect(problem).toMatchObject({ column: 'rule', value: 'publicity/to-short', subject: 'w1' })
    expect(problem?.message.zh).toContain('不存在')
    expect(problem?.hint.zh).toContain('publicity/too-short')
  })

  test('a waiver cannot excuse itself', () => {
    expect(breaks(RULE, waive(RULE, 'w1'))).toEqual(['w1'])
  })

  test('whether it is used does not hang on the as-of day', () => {
    const absent: Changes = {
      're-evaluations': { g1: { grade: 'absent' } },
      revocations: { r1: { reasons: '1' } },
    }
    const changes = { ...absent, ...waive('re-evaluation/not-revoked', 't1') }
    for (const day of ['2024-01-01', '2024-04-12', '2025-01-01'])
      expect(breaks(RULE, changes, day)).toEqual([])
    expect(breaks('re-evaluation/not-revoked', changes, '2024-04-12')).toEqual([])
    const neverLate = {
      ...changes,
      revocations: { r1: { reasons: '1', notice_id: 'n-re', revoked_on: '2024-04-12' } },
    }
    expect(breaks(RULE, neverLate, '2024-04-12')).toEqual(['t1'])
  })
})
