import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { breaks, type Changes, find } from './world.ts'

const RULE = 'eligibility/workshop'
const WEIHAI = JSON.parse(readFileSync('data/measures/weihai-2021.json', 'utf8'))

/** A factory of `enterprise_id` in window w2 from 2024-07-01; e1 has the workshop t1 since 2023-09-15. */
const factory = (enterprise_id: string, more: object = {}): Changes => ({
  notices: { 'n-pub2': { kind: 'publicity', published_on: '2024-06-28' } },
  windows: { w2: { notice_id: 'n-pub2', starts_on: '2024-07-01', ends_on: '2024-07-05' } },
  candidates: { f1: { window_id: 'w2', enterprise_id, category: 'smart-factory', name: '工厂', ...more } },
})
/** The same for e2, with a workshop of e2 in `window_id` besides. */
const beside = (window_id: string, more: object = {}): Changes => {
  const changes = factory('e2', more)
  const candidates = { ...changes.candidates, c2: { window_id, enterprise_id: 'e2', name: '二车间' } }
  const w3 = { notice_id: 'n-pub2', starts_on: '2024-07-02', ends_on: '2024-07-06' }
  return { ...changes, candidates, windows: { ...changes.windows, w3 } }
}

describe(RULE, () => {
  test('an enterprise with no workshop at all', () => {
    expect(find(RULE, factory('e2'))).toMatchObject([
      { subject: 'f1', level: 'warning', article: '9', column: undefined, since: '2024-06-28' },
    ])
  })

  test('one that holds the title of a workshop', () => expect(breaks(RULE, factory('e1'))).toEqual([]))

  test.each([
    ['an earlier window', 'w1', ['f1']],
    ['the same window', 'w2', []],
    ['a later window', 'w3', ['f1']],
  ])('a workshop that is a candidate in %s', (_, window_id, expected) => {
    expect(breaks(RULE, beside(window_id))).toEqual(expected)
    expect(breaks(RULE, beside(window_id, { workshop: 'c2' }))).toEqual(expected)
  })

  test.each([
    ['certified on the day the window starts', { certified_on: '2024-07-01' }, []],
    ['certified a day later', { certified_on: '2024-07-02' }, ['f1']],
    ['itself a factory', { certified_on: '2024-07-01', category: 'smart-factory' }, ['f1']],
  ])('a title without a window, %s', (_, row, expected) => {
    const t2 = { candidate_id: '', enterprise_id: 'e2', name: '二车间', ...row }
    expect(breaks(RULE, { ...factory('e2'), certifications: { t2 } })).toEqual(expected)
  })

  test.each([
    ['a day after the window starts', '2024-07-02', []],
    ['on the day it starts', '2024-07-01', ['f1']],
    ['a day before', '2024-06-30', ['f1']],
  ])('a title revoked %s', (_, revoked_on, expected) => {
    const t2 = { candidate_id: '', enterprise_id: 'e2', name: '二车间' }
    const revocations = { r1: { title_id: 't2', revoked_on } }
    expect(breaks(RULE, { ...factory('e2'), certifications: { t2 }, revocations })).toEqual(expected)
  })

  test('a title that failed its re-evaluation is not active', () => {
    const t2 = { candidate_id: '', enterprise_id: 'e2', name: '二车间' }
    const graded = (grade: string) => ({
      ...factory('e2'),
      certifications: { t2 },
      're-evaluations': { g2: { title_id: 't2', grade } },
    })
    expect(breaks(RULE, graded('unqualified'))).toEqual(['f1'])
    expect(breaks(RULE, graded('qualified'))).toEqual([])
  })

  test('what the column names is shown, and excuses nothing', () => {
    expect(find(RULE, factory('e2', { workshop: 't1' }))).toMatchObject([{ column: 'workshop', value: 't1' }])
    expect(find(RULE, factory('e2', { workshop: 't1' }))[0]?.message.zh).toContain('“t1”')
  })

  test.each([
    ['a level of another scheme', { requires: [] }, 'ladder', ['f1']],
    [
      'a category of the same measures that is above the factory',
      { requires: ['smart-factory'] },
      'law',
      ['f1'],
    ],
  ])('%s is no workshop', (_, more, measures, expected) => {
    const { categories } = WEIHAI
    const basic = { code: 'basic', label: '基础级', ...more }
    const changes = factory('e2')
    const added: Changes = {
      ...changes,
      law: { categories: measures === 'law' ? [...categories, basic] : categories },
      laws: { ladder: { categories: [basic] } },
      notices: { ...changes.notices, 'n-l': { kind: 'announcement', published_on: '2024-01-02', measures } },
      certifications: {
        t2: {
          candidate_id: '',
          enterprise_id: 'e2',
          name: '二',
          category: 'basic',
          notice_id: 'n-l',
          certified_on: '',
        },
      },
    }
    expect(breaks(RULE, added)).toEqual(expected)
  })

  test('a category that requires none is not asked', () => {
    expect(breaks(RULE, factory('e2', { category: 'digital-workshop' }))).toEqual([])
  })

  test('names candidate, enterprise, window and day', () => {
    const [problem] = find(RULE, factory('e2'))
    for (const text of ['f1', 'e2', 'w2', '2024-07-01']) expect(problem?.message.zh).toContain(text)
  })
})
