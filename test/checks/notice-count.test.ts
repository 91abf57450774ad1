import { describe, expect, test } from 'vitest'
import { breaks, type Changes, find } from './world.ts'

const RULE = 'notice/count'
const stated = (notice: string, stated_count: number | string): Changes => ({
  notices: { [notice]: { stated_count } },
})

describe(RULE, () => {
  test.each([
    ['n-pub', 1, 'candidates of its window'],
    ['n-ann', 1, 'certifications'],
    ['n-re', 1, 're-evaluations'],
    ['n-rev', 0, 'revocations'],
  ])('a plain number on %s: %s of its %s', (notice, count) => {
    expect(breaks(RULE, stated(notice, count))).toEqual([])
    expect(breaks(RULE, stated(notice, count + 1))).toEqual([notice])
  })

  test('a notice of names counts renames, one of corrections corrections', () => {
    const changes = (count: number): Changes => ({
      notices: {
        'n-name': { kind: 'rename', published_on: '2024-05-06', stated_count: count },
        'n-cor': { kind: 'correction', published_on: '2024-05-07', stated_count: count },
      },
      renames: { m1: { changed_on: '2024-01-10', notice_id: 'n-name' } },
      corrections: {
        k1: {
          table: 'candidates',
          record_id: 'c1',
          column: 'name',
          corrected_on: '2024-05-07',
          notice_id: 'n-cor',
        },
      },
    })
    expect(breaks(RULE, changes(1))).toEqual([])
    expect(breaks(RULE, changes(2))).toEqual(['n-name', 'n-cor'])
  })

  test('each table is counted on its own, and a notice is one problem', () => {
    expect(breaks(RULE, stated('n-re', 're-evaluations:1;renames:0;revocations:0'))).toEqual([])
    const [problem, ...others] = find(RULE, stated('n-re', 're-evaluations:2;renames:0;revocations:3'))
    expect(others).toEqual([])
    expect(problem?.value).toBe('re-evaluations:2;renames:0;revocations:3')
    expect(problem?.message.zh).toContain('复评载明 2 条，录入 1 条；撤销载明 3 条，录入 0 条')
    expect(problem?.message.zh).not.toContain('更名')
  })

  test('a grade is counted alone, by its code or label, beside its table', () => {
    expect(
      breaks(RULE, stated('n-re', 're-evaluations:1;re-evaluations/合格:1;re-evaluations/absent:0')),
    ).toEqual([])
    const [problem, ...others] = find(RULE, stated('n-re', 're-evaluations:1;re-evaluations/优秀:1'))
    expect(others).toEqual([])
    expect(problem).toMatchObject({ value: 're-evaluations:1;re-evaluations/excellent:1' })
    expect(problem?.message.zh).toContain('复评“优秀”载明 1 条，录入 0 条。')
    expect(problem?.message.en).toContain('1 re-evaluations of grade excellent stated, 0 recorded')
  })

  test('what states nothing is not counted', () => expect(breaks(RULE, stated('n-ann', ''))).toEqual([]))

  test('cites no article and is known once all that it counts is', () => {
    const certifications = { t2: { candidate_id: '', name: '二车间', certified_on: '2023-10-01' } }
    expect(find(RULE, { ...stated('n-ann', 1), certifications })).toMatchObject([
      { level: 'warning', article: undefined, column: 'stated_count', value: '1', since: '2023-10-01' },
    ])
  })
})
