import { describe, expect, test } from 'vitest'
import { type Measures, measuresStatusOn } from '../../src/law/measures.ts'
import { statusOn } from '../../src/register/timeline.ts'
import { lastDayOf, latestGradingOn, revocationOn } from '../../src/register/title.ts'
import { day, lawOf, type Rows, registerOf, the, told } from './world.ts'

interface Case {
  certified?: string
  announced?: string
  /** Grade by the day on which its round was published; the rounds are r1, r2, … in this order. */
  grades?: readonly (readonly [string, string])[]
  /** `revoked_on`, the day its notice was published, its reasons. */
  revoked?: readonly (readonly [string, string, string?])[]
  law?: Measures
}

function rowsOf({
  certified = '2021-03-15',
  announced = '2021-03-15',
  grades = [],
  revoked = [],
}: Case): Rows {
  return {
    notices: [
      { notice_id: 'a1', published_on: announced },
      ...grades.map(([published_on], i) => ({ notice_id: `r${i + 1}`, kind: 're-evaluation', published_on })),
      ...revoked.map(([, published_on], i) => ({ notice_id: `v${i + 1}`, kind: 'revocation', published_on })),
    ],
    certifications: [{ title_id: 't1', enterprise_id: 'e1', notice_id: 'a1', certified_on: certified }],
    're-evaluations': grades.map(([, grade], i) => ({
      round_id: `r${i + 1}`,
      title_id: 't1',
      notice_id: `r${i + 1}`,
      grade,
    })),
    revocations: revoked.map(([revoked_on, , reasons = '9'], i) => ({
      revocation_id: `v${i + 1}`,
      title_id: 't1',
      notice_id: `v${i + 1}`,
      revoked_on,
      reasons,
    })),
  }
}

function titleOf(a: Case) {
  const register = registerOf(rowsOf(a), [a.law ?? lawOf()])
  const title = the(register.titles, 't1')
  return { title, timeline: register.timelines.titles.get(title) ?? [] }
}

const THREE_YEARS = lawOf({ title_years: 3 })

describe('deriveTitle', () => {
  test.each<[string, Case, string[]]>([
    ['certified', {}, ['active 2021-03-15 –']],
    ['certified, announced later', { announced: '2021-04-01' }, ['active 2021-04-01 –']],
    ['announced, certified from a later day', { certified: '2021-04-01' }, ['active 2021-04-01 –']],
    ['graded good', { grades: [['2022-05-10', '合格']] }, ['active 2021-03-15 –']],
    ['exempt', { grades: [['2022-05-10', '免评']] }, ['active 2021-03-15 –']],
    [
      'graded bad',
      { grades: [['2022-05-10', '不合格']] },
      ['active 2021-03-15 – 2022-05-09', 'pending-revocation 2022-05-10 –'],
    ],
    [
      'absent',
      { grades: [['2022-05-10', '未参加']] },
      ['active 2021-03-15 – 2022-05-09', 'pending-revocation 2022-05-10 –'],
    ],
    [
      'absent, then bad: pending all along',
      {
        grades: [
          ['2022-05-10', 'absent'],
          ['2023-05-10', 'bad'],
        ],
      },
      ['active 2021-03-15 – 2022-05-09', 'pending-revocation 2022-05-10 –'],
    ],
    [
      'bad, then good in the next round: active again',
      {
        grades: [
          ['2022-05-10', '不合格'],
          ['2023-05-10', '合格'],
        ],
      },
      ['active 2021-03-15 – 2022-05-09', 'pending-revocation 2022-05-10 – 2023-05-09', 'active 2023-05-10 –'],
    ],
    [
      'bad, then exempt: the newest grade is what counts',
      {
        grades: [
          ['2022-05-10', '不合格'],
          ['2023-05-10', '免评'],
        ],
      },
      ['active 2021-03-15 – 2022-05-09', 'pending-revocation 2022-05-10 – 2023-05-09', 'active 2023-05-10 –'],
    ],
    [
      'a later round published first: the newest is the one published last',
      {
        grades: [
          ['2023-05-10', '不合格'],
          ['2022-05-10', '合格'],
        ],
      },
      ['active 2021-03-15 – 2023-05-09', 'pending-revocation 2023-05-10 –'],
    ],
    [
      'two rounds published on one day: the later round counts',
      {
        grades: [
          ['2022-05-10', '合格'],
          ['2022-05-10', '不合格'],
        ],
      },
      ['active 2021-03-15 – 2022-05-09', 'pending-revocation 2022-05-10 –'],
    ],
    [
      'graded before it was announced',
      { announced: '2022-06-01', grades: [['2022-05-10', '不合格']] },
      ['pending-revocation 2022-06-01 –'],
    ],
    [
      'revoked',
      { revoked: [['2023-03-15', '2023-03-15']] },
      ['active 2021-03-15 – 2023-03-14', 'revoked 2023-03-15 –'],
    ],
    [
      'revoked, known when the notice is out',
      { revoked: [['2023-03-15', '2023-04-01']] },
      ['active 2021-03-15 – 2023-03-31', 'revoked 2023-04-01 –'],
    ],
    [
      'revoked from a day after the notice',
      { revoked: [['2023-03-15', '2023-03-01']] },
      ['active 2021-03-15 – 2023-03-14', 'revoked 2023-03-15 –'],
    ],
    [
      'bad, then revoked',
      { grades: [['2022-05-10', '不合格']], revoked: [['2022-08-01', '2022-08-01', '2']] },
      [
        'active 2021-03-15 – 2022-05-09',
        'pending-revocation 2022-05-10 – 2022-07-31',
        'revoked 2022-08-01 –',
      ],
    ],
    [
      'revoked with the round itself',
      { grades: [['2022-05-10', '不合格']], revoked: [['2022-05-10', '2022-05-10', '2']] },
      ['active 2021-03-15 – 2022-05-09', 'revoked 2022-05-10 –'],
    ],
    [
      'revoked, and graded good later all the same: revoked',
      { grades: [['2024-05-10', '合格']], revoked: [['2023-03-15', '2023-03-15']] },
      ['active 2021-03-15 – 2023-03-14', 'revoked 2023-03-15 –'],
    ],
    [
      'the end of the measures ends no title',
      { law: lawOf({ effective_to: '2022-12-31' }) },
      ['active 2021-03-15 –'],
    ],
    [
      'three years are over after the corresponding day',
      { law: THREE_YEARS },
      ['active 2021-03-15 – 2024-03-15', 'expired 2024-03-16 –'],
    ],
    [
      'three years from 29 February end on the 28th',
      { certified: '2020-02-29', announced: '2020-02-29', law: THREE_YEARS },
      ['active 2020-02-29 – 2023-02-28', 'expired 2023-03-01 –'],
    ],
    [
      'three years count from the certification, not from its notice',
      { announced: '2021-06-01', law: THREE_YEARS },
      ['active 2021-06-01 – 2024-03-15', 'expired 2024-03-16 –'],
    ],
    [
      'announced when the years were over',
      { announced: '2024-04-01', law: THREE_YEARS },
      ['expired 2024-04-01 –'],
    ],
    [
      'expired comes before pending',
      { grades: [['2023-05-10', '不合格']], law: THREE_YEARS },
      [
        'active 2021-03-15 – 2023-05-09',
        'pending-revocation 2023-05-10 – 2024-03-15',
        'expired 2024-03-16 –',
      ],
    ],
    [
      'graded on its last day',
      { grades: [['2024-03-15', '不合格']], law: THREE_YEARS },
      [
        'active 2021-03-15 – 2024-03-14',
        'pending-revocation 2024-03-15 – 2024-03-15',
        'expired 2024-03-16 –',
      ],
    ],
    [
      'revoked comes before expired',
      { revoked: [['2024-06-01', '2024-06-01']], law: THREE_YEARS },
      ['active 2021-03-15 – 2024-03-15', 'expired 2024-03-16 – 2024-05-31', 'revoked 2024-06-01 –'],
    ],
  ])('%s', (_, a, spans) => {
    expect(told(titleOf(a).timeline)).toEqual(spans)
  })

  test('each span names its notice and article', () => {
    const { timeline } = titleOf({
      grades: [['2022-05-10', '不合格']],
      revoked: [['2022-08-01', '2022-08-01', '2']],
    })
    expect(timeline.map(({ status, because }) => [status, because.notice_id, because.article])).toEqual([
      ['active', 'a1', '12'],
      ['pending-revocation', 'r1', '15'],
      ['revoked', 'v1', '16'],
    ])
    const expired = titleOf({ law: THREE_YEARS }).timeline.at(-1)
    expect(expired?.because).toMatchObject({ article: '20', measures: { id: 'law' } })
    expect(expired?.because.notice_id).toBeUndefined()
  })

  test('the article of a revocation is that of its reason, else that of the measures', () => {
    const article = (reasons: string) =>
      titleOf({ revoked: [['2023-03-15', '2023-03-15', reasons]], law: REASONS }).timeline.at(-1)?.because
        .article
    const REASONS = lawOf({
      articles: [{ no: 30, governs: ['revocation'] }],
      revocation_reasons: [
        { item: 1, label: 'x', refusal_years: 2, article: 31 },
        { item: 2, label: 'y', refusal_years: 2 },
      ],
    })
    expect(article('1')).toBe('31')
    expect(article('2')).toBe('30')
    expect(article('2;1')).toBe('31')
  })
})

describe('lastDayOf', () => {
  test.each<[string, string, number, string]>([
    ['a day', '2021-03-15', 3, '2024-03-15'],
    ['29 February to a common year', '2020-02-29', 1, '2021-02-28'],
    ['29 February to a leap year', '2020-02-29', 4, '2024-02-29'],
    ['the end of February', '2019-02-28', 1, '2020-02-28'],
  ])('%s: %s + %i → %s', (_, certified, title_years, last) => {
    const { title, timeline } = titleOf({ certified, announced: certified, law: lawOf({ title_years }) })
    expect(lastDayOf(title)).toBe(last)
    expect(statusOn(timeline, day(last))).toBe('active')
  })

  test('without title_years there is none', () => {
    expect(lastDayOf(titleOf({}).title)).toBeUndefined()
  })
})

describe('latestGradingOn and revocationOn', () => {
  const { title } = titleOf({
    grades: [
      ['2022-05-10', '合格'],
      ['2023-05-10', '不合格'],
    ],
    revoked: [['2023-08-01', '2023-08-15']],
  })
  test.each<[string, string | undefined, boolean]>([
    ['2022-05-09', undefined, false],
    ['2022-05-10', 'good', false],
    ['2023-05-09', 'good', false],
    ['2023-05-10', 'bad', false],
    ['2023-08-14', 'bad', false],
    ['2023-08-15', 'bad', true],
  ])('on %s the grade is %s, revoked %s', (on, grade, isRevoked) => {
    expect(latestGradingOn(title, day(on))?.grade.code).toBe(grade)
    expect(revocationOn(title, day(on)) !== undefined).toBe(isRevoked)
  })

  test('earlier grades are never deleted', () => {
    expect(title.gradings.map(({ row }) => [row.round_id, row.grade])).toEqual([
      ['r1', 'good'],
      ['r2', 'bad'],
    ])
  })

  test('a title carries the status of its measures beside its own', () => {
    const law = title.measures
    expect(law && measuresStatusOn(law, day('2023-12-31'))).toBe('in-force')
    expect(law && measuresStatusOn(law, day('2024-01-01'))).toBe('expired')
  })
})
