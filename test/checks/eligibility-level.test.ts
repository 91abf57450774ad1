import { describe, expect, test } from 'vitest'
import { breaks, type Changes, find } from './world.ts'

const RULE = 'eligibility/level'

const category = (code: string, label: string, requires: readonly string[] = []) => ({
  code,
  label,
  requires,
})
const LADDER = {
  title_years: 3,
  categories: [
    category('digital-workshop', '数字化车间'),
    category('basic', '基础级'),
    category('advanced', '先进级', ['basic']),
    category('leading', '领航级', ['advanced', 'digital-workshop']),
  ],
}

/** A candidate of `category` in window w2 from 2024-07-01; e1 holds the workshop t1 since 2023-09-15. */
const applying = (category: string, enterprise_id: string, more: Changes = {}): Changes => ({
  law: LADDER,
  notices: { 'n-pub2': { kind: 'publicity', published_on: '2024-06-28' } },
  windows: { w2: { notice_id: 'n-pub2', starts_on: '2024-07-01', ends_on: '2024-07-05' } },
  candidates: { f1: { window_id: 'w2', enterprise_id, category, name: '工厂' } },
  ...more,
})
const basic = (row: object): Changes => ({
  certifications: { t2: { candidate_id: '', enterprise_id: 'e2', category: 'basic', name: '工厂', ...row } },
})

describe(RULE, () => {
  test('an enterprise without the level below', () => {
    expect(find(RULE, applying('advanced', 'e2'))).toMatchObject([
      { subject: 'f1', level: 'warning', article: undefined, column: 'category', since: '2024-06-28' },
    ])
  })

  test('a category that requires none is not asked', () => {
    expect(breaks(RULE, applying('basic', 'e2'))).toEqual([])
  })

  test('one of several is enough', () => {
    expect(breaks(RULE, applying('leading', 'e1'))).toEqual([])
    expect(breaks(RULE, applying('leading', 'e2'))).toEqual(['f1'])
  })

  test.each([
    ['on the day the window starts', { certified_on: '2024-07-01' }, []],
    ['a day later', { certified_on: '2024-07-02' }, ['f1']],
    ['three years before, to the day', { certified_on: '2021-07-01' }, []],
    ['a day longer ago: it has expired', { certified_on: '2021-06-30' }, ['f1']],
  ])('given %s', (_, row, expected) => {
    expect(breaks(RULE, applying('advanced', 'e2', basic(row)))).toEqual(expected)
  })

  test.each([
    ['on that day', '2024-07-01', ['f1']],
    ['a day later', '2024-07-02', []],
  ])('revoked %s', (_, revoked_on, expected) => {
    const revocations = { r1: { title_id: 't2', revoked_on } }
    expect(breaks(RULE, applying('advanced', 'e2', { ...basic({}), revocations }))).toEqual(expected)
  })

  test('the level of another enterprise does not count', () => {
    expect(breaks(RULE, applying('advanced', 'e1', basic({})))).toEqual(['f1'])
  })

  test('names candidate, enterprise, window, day and what is required', () => {
    const [problem] = find(RULE, applying('leading', 'e2'))
    for (const text of ['f1', 'e2', 'w2', '2024-07-01', '先进级或数字化车间'])
      expect(problem?.message.zh).toContain(text)
  })
})
