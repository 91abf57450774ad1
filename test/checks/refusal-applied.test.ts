import { describe, expect, test } from 'vitest'
import { breaks, type Changes, find } from './world.ts'

const RULE = 'refusal/applied'
const MERGER = { kind: 'merger', successor_id: 'e2', new_name: '', inherits_refusal: '是' }

/** e1's title t1 is revoked for `reasons` on 2024-06-03; `enterprise_id` has a window from `starts_on`. */
const again = (starts_on: string, reasons = '3', enterprise_id = 'e1'): Changes => ({
  notices: { 'n-pub2': { kind: 'publicity', published_on: '2024-05-01' } },
  windows: { w2: { notice_id: 'n-pub2', starts_on, ends_on: '2029-12-31' } },
  candidates: { c2: { window_id: 'w2', enterprise_id, name: '二车间' } },
  revocations: { r1: { reasons } },
})

describe(RULE, () => {
  test.each([
    ['the window starts on the day of revocation', '2024-06-03', '3', []],
    ['the day after', '2024-06-04', '3', ['c2']],
    ['two years later to the day', '2026-06-03', '3', ['c2']],
    ['the day after that', '2026-06-04', '3', []],
    ['the longest of the reasons counts', '2029-06-03', '3;5', ['c2']],
    ['to its last day', '2029-06-04', '3;5', []],
  ])('%s: %s', (_, starts_on, reasons, expected) => {
    expect(breaks(RULE, again(starts_on, reasons))).toEqual(expected)
  })

  test.each([
    ['on the day of revocation, though the window starts later', '2024-06-03', []],
    ['the day after', '2024-06-04', ['c2']],
    ['two years later to the day', '2026-06-03', ['c2']],
    ['the day after that, though the window started before', '2026-06-04', []],
  ])('applied %s: that day counts, not the start of the window', (_, applied_on, expected) => {
    const { candidates, ...rows } = again(applied_on <= '2024-06-04' ? '2024-07-01' : '2026-06-01')
    expect(breaks(RULE, { ...rows, candidates: { c2: { ...candidates?.c2, applied_on } } })).toEqual(expected)
  })

  test('a revocation on 29 February refuses to the last day of that month', () => {
    const leap = (starts_on: string): Changes => ({
      ...again(starts_on),
      revocations: { r1: { revoked_on: '2024-02-29' } },
    })
    expect(breaks(RULE, leap('2026-02-28'))).toEqual(['c2'])
    expect(breaks(RULE, leap('2026-03-01'))).toEqual([])
  })

  test('a reason that refuses nothing refuses nothing', () => {
    const law = { revocation_reasons: [{ item: 3, label: '自愿放弃', refusal_years: 0 }] }
    expect(breaks(RULE, { ...again('2024-06-04'), law })).toEqual([])
  })

  test('it follows to a successor only where a row says so, and is known from that row', () => {
    const other = again('2025-01-02', '3', 'e2')
    expect(breaks(RULE, other)).toEqual([])
    const merged: Changes = {
      ...other,
      renames: { m1: { ...MERGER, changed_on: '2024-12-02' } },
    }
    const silent = { ...MERGER, changed_on: '2024-12-02', inherits_refusal: '' }
    expect(breaks(RULE, { ...other, renames: { m1: silent } })).toEqual([])
    const [problem] = find(RULE, merged)
    expect(problem).toMatchObject({ subject: 'c2', since: '2024-12-02' })
    expect(problem?.message.zh).toContain('承继企业 e1')
  })

  test('one that came with a merger after the application does not make the application unlawful', () => {
    const merged = (changed_on: string): Changes => ({
      ...again('2025-01-02', '3', 'e2'),
      renames: { m1: { ...MERGER, changed_on } },
    })
    expect(breaks(RULE, merged('2025-01-02'))).toEqual(['c2'])
    expect(breaks(RULE, merged('2025-01-03'))).toEqual([])
  })

  test('each revocation that refuses is told', () => {
    const twice = again('2024-07-01')
    const t2 = { candidate_id: '', name: '三车间' }
    const revocations = { r1: {}, r2: { title_id: 't2' } }
    expect(breaks(RULE, { ...twice, certifications: { t2 }, revocations })).toEqual(['c2', 'c2'])
  })

  test('names candidate, window, title, revocation and the days', () => {
    const [problem] = find(RULE, again('2024-06-04'))
    expect(problem).toMatchObject({
      level: 'error',
      article: '17',
      column: 'enterprise_id',
      since: '2024-06-03',
    })
    const texts = ['c2', 'w2', 't1', 'r1', 'e1', '2024-06-04', '2024-06-03', '2026-06-03']
    for (const text of texts) expect(problem?.message.zh).toContain(text)
    expect(problem?.hint.zh).toContain('2026-06-04')
  })
})
