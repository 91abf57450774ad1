import { describe, expect, test } from 'vitest'
import { readMeasures } from '../../src/law/read-measures.ts'
import { parseJson } from '../../src/source/json.ts'
import { LAW } from '../register/world.ts'

type Members = Readonly<Record<string, unknown>>

/** What is wrong with these measures, all else as in LAW: the path and the Chinese message. */
function problemsOf(...files: readonly Members[]) {
  const documents = files.map(file => {
    const whole = { ...LAW, ...file }
    const document = parseJson(`measures/${whole.id}.json`, JSON.stringify(whole, null, 2)).value
    if (!document) throw new Error('not JSON')
    return [whole.id, document] as const
  })
  const { measures, problems } = readMeasures(new Map(documents))
  expect(measures.size).toBe(files.length)
  for (const { rule, level, line } of problems)
    expect([rule, level, typeof line]).toEqual(['cell/setting', 'error', 'number'])
  return problems.map(({ column, message }) => [column, message.zh])
}

const category = (code: string, label: string, more: object = {}) => ({ code, label, article: 8, ...more })
const grade = (code: string, label: string) => ({ code, label, ends_title: false })
const reason = (item: number, label: string, more: object = {}) => ({
  item,
  label,
  refusal_years: 2,
  ...more,
})

test('the measures of the tests have no fault', () => {
  expect(problemsOf({})).toEqual([])
})

describe('one meaning has', () => {
  test.each<[string, Members, string]>([
    ['a code of a category', { categories: [category('a', '甲'), category('a', '乙')] }, 'categories.1.code'],
    [
      'a label of a category',
      { categories: [category('a', '甲'), category('b', '甲')] },
      'categories.1.label',
    ],
    [
      'the label of an unmanned one',
      { categories: [category('a', '甲', { unmanned_label: '乙' }), category('b', '乙')] },
      'categories.1.label',
    ],
    [
      'a label that is a code',
      { categories: [category('a', '甲'), category('b', 'a')] },
      'categories.1.label',
    ],
    ['a code of a grade', { grades: [grade('a', '甲'), grade('a', '乙')] }, 'grades.1.code'],
    ['a label of a grade', { grades: [grade('a', '甲'), grade('b', '甲')] }, 'grades.1.label'],
    ['a grade common to all', { grades: [grade('missing', '未参加')] }, 'grades.0.label'],
    ['an item', { revocation_reasons: [reason(1, '甲'), reason(1, '乙')] }, 'revocation_reasons.1.item'],
    ['a ground', { revocation_reasons: [reason(1, '甲'), reason(2, '甲')] }, 'revocation_reasons.1.label'],
    [
      'an article',
      { articles: [{ no: 8 }, { no: 9 }, { no: 12 }, { no: 16 }, { no: '8' }] },
      'articles.4.no',
    ],
  ])('%s', (_, members, column) => {
    expect(problemsOf(members)).toEqual([[column, expect.stringContaining('只能有一个含义')]])
  })

  test('a grade whose label is its code, and an own word for a common one', () => {
    expect(
      problemsOf({ grades: [grade('a', 'a'), grade('absent', '缺席'), grade('exempt', '免评')] }),
    ).toEqual([])
  })
})

describe('articles that are cited exist:', () => {
  test.each<[string, Members, string]>([
    ['of a category', { categories: [category('a', '甲', { article: 7 })] }, 'categories.0.article'],
    [
      'of publicity',
      { publicity: { days: 5, day_kind: 'calendar', first_day_counts: true, article: 21 } },
      'publicity.article',
    ],
    [
      'of a ground',
      { revocation_reasons: [reason(1, '甲', { article: '十六' })] },
      'revocation_reasons.0.article',
    ],
    [
      'where none is listed',
      {
        articles: [],
        categories: [category('a', '甲', { article: 8 })],
        publicity: { days: 5, day_kind: 'calendar', first_day_counts: true },
        revocation_reasons: [],
      },
      'categories.0.article',
    ],
  ])('%s', (_, members, column) => {
    expect(problemsOf(members)).toEqual([[column, expect.stringContaining('“articles”里没有第')]])
  })
})

describe('refused are', () => {
  test.each<[string, Members, string, string]>([
    ['an end before the beginning', { effective_to: '2020-12-31' }, 'effective_to', '不能早于施行日期'],
    ['force before issue', { issued_on: '2021-01-02' }, 'effective_from', '不能早于印发日期'],
    [
      'more indicators than there are',
      { categories: [category('a', '甲', { indicators: { energy_gain: 10 }, indicators_needed: 2 })] },
      'categories.0.indicators_needed',
      '要达到 2 项指标',
    ],
    [
      'a category that requires another that there is not',
      { categories: [category('a', '甲', { requires: ['b'] })] },
      'categories.0.requires.0',
      '没有这个类别：“b”',
    ],
    [
      'a category that requires itself',
      { categories: [category('a', '甲', { requires: ['a'] })] },
      'categories.0.requires.0',
      '不能是它自己',
    ],
    [
      'categories that require each other in a circle',
      {
        categories: [
          category('a', '甲'),
          category('b', '乙', { requires: ['c'] }),
          category('c', '丙', { requires: ['b'] }),
          category('d', '丁', { requires: ['c', 'a'] }),
        ],
      },
      'categories.1.requires',
      '“b”、“c”要求先取得的类别绕回了自己',
    ],
    [
      'an unknown yield grade',
      { yield_grades: { priority: ['A', 'E'] } },
      'yield_grades.priority.1',
      '没有这个评价等级',
    ],
    [
      'a yield grade on both sides',
      { yield_grades: { priority: ['A'], refused: ['A'] } },
      'yield_grades.refused.0',
      '不能既优先又不予认定',
    ],
    [
      'a ground that needs a grade that there is not',
      { revocation_reasons: [reason(1, '甲', { requires_grade: ['absent', '良好'] })] },
      'revocation_reasons.0.requires_grade.1',
      '没有这个等次：“良好”',
    ],
    ['a successor without a file', { successor: 'lwa' }, 'successor', '没有文件 measures/lwa.json'],
    ['a successor that is itself', { successor: 'law' }, 'successor', '办法不能接替自己'],
  ])('%s', (_, members, column, words) => {
    expect(problemsOf(members)).toEqual([[column, expect.stringContaining(words)]])
  })

  test('measures that succeed each other in a circle, once', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id, i, all) => ({ id, successor: all[(i + 1) % 3] }))
    expect(problemsOf({ ...c }, { ...b }, { ...a })).toEqual([
      ['successor', expect.stringContaining('“a”由“b”接替')],
    ])
  })

  test('all faults at once', () => {
    const members = {
      effective_to: '2020-12-31',
      successor: 'law',
      grades: [grade('a', '甲'), grade('a', '乙')],
    }
    expect(problemsOf(members).map(([column]) => column)).toEqual([
      'grades.1.code',
      'effective_to',
      'successor',
    ])
  })
})

test.each<[string, Members, string]>([
  ['a title that ends at once', { title_years: 0 }, 'title_years'],
  ['no years of operation', { operating_years: 0 }, 'operating_years'],
  ['a day that is written otherwise', { effective_from: '2021/1/1' }, 'effective_from'],
  ['a source with a user name', { source_url: 'https://weihai.gov.cn@evil.example/' }, 'source_url'],
  [
    'a share of more than all',
    { categories: [category('a', '甲', { nc_rate: 101 })] },
    'categories.0.nc_rate',
  ],
  ['a level below the first', { categories: [category('a', '甲', { level: 0 })] }, 'categories.0.level'],
  [
    'a grade that does not say whether it ends the title',
    { grades: [{ code: 'a', label: '甲' }] },
    'grades.0.ends_title',
  ],
  [
    'a ground that does not say for how long',
    { revocation_reasons: [{ item: 1, label: '甲' }] },
    'revocation_reasons.0.refusal_years',
  ],
  ['a title with an invisible character', { title: '办\u200B法' }, 'title'],
])('readMeasures refuses %s', (_, members, column) => {
  const document = parseJson('measures/law.json', JSON.stringify({ ...LAW, ...members }, null, 2)).value
  if (!document) throw new Error('not JSON')
  const { measures, problems } = readMeasures(new Map([['law', document]]))
  expect(measures.size).toBe(0)
  expect(problems.map(problem => problem.column)).toEqual([column])
})
