import { describe, expect, test } from 'vitest'
import { holdTo } from '../../src/law/apply-law.ts'
import { resolveCodes } from '../../src/law/resolve-codes.ts'
import { lawOf, type Rows, tablesOf } from '../register/world.ts'

const elsewhere = lawOf({
  id: 'elsewhere',
  categories: [{ code: 'basic', label: '基础级' }],
  grades: [{ code: 'fine', label: '良好', ends_title: false }],
  revocation_reasons: [{ item: 'a', label: '其他', refusal_years: 3 }],
})

/** Codes after resolving, a row a line, and the problems by their cells. */
function resolve(rows: Rows, laws = [lawOf(), elsewhere]) {
  const { tables, problems } = resolveCodes(
    tablesOf(rows, laws).tables,
    new Map(laws.map(law => [law.id, law])),
  )
  return {
    tables,
    problems: problems.map(({ rule, file, column, value, hint }) => [rule, file, column, value, hint.zh]),
  }
}

const notices = [
  { notice_id: 'here', published_on: '2023-03-01', measures: 'law' },
  { notice_id: 'there', published_on: '2023-03-01', measures: 'elsewhere' },
  { notice_id: 'nowhere', published_on: '2023-03-01', measures: '' },
]
const windows = notices.map(({ notice_id }) => ({
  window_id: `w-${notice_id}`,
  notice_id,
  starts_on: '2023-03-02',
  ends_on: '2023-03-06',
}))
const candidate = (window: string, category: string, unmanned = '') => ({
  candidate_id: 'c1',
  window_id: `w-${window}`,
  enterprise_id: 'e1',
  category,
  unmanned,
})
const title = (notice_id: string, category: string) => ({
  title_id: 't1',
  enterprise_id: 'e1',
  notice_id,
  category,
  certified_on: '2023-03-15',
})

describe('resolveCodes of a candidate', () => {
  test.each<[string, string, string, string, boolean]>([
    ['here', 'workshop', '', 'workshop', false],
    ['here', '车间', '', 'workshop', false],
    ['here', '车间', '是', 'workshop', true],
    ['here', '无人车间', '', 'workshop', true],
    ['there', '基础级', '', 'basic', false],
    ['nowhere', '基础级', '', 'basic', false],
    ['nowhere', '工厂', '', 'factory', false],
  ])('under a notice %s, “%s” unmanned “%s” → %s, %s', (window, category, unmanned, code, isUnmanned) => {
    const { tables, problems } = resolve({
      notices,
      windows,
      candidates: [candidate(window, category, unmanned)],
    })
    expect(problems).toEqual([])
    expect(tables.candidates).toMatchObject([
      { row: { category: code, unmanned: isUnmanned }, category: { code } },
    ])
  })

  test('the same codes for a title', () => {
    const { tables } = resolve({ notices, certifications: [title('here', '无人车间')] })
    expect(tables.certifications).toMatchObject([
      { row: { category: 'workshop', unmanned: true }, category: { label: '车间' }, laws: [{ id: 'law' }] },
    ])
  })

  test('names a category that its measures do not know, and those they do', () => {
    expect(resolve({ notices, windows, candidates: [candidate('here', '基础级')] }).problems).toEqual([
      [
        'cell/category',
        'candidates.json',
        'category',
        '基础级',
        '应为下列之一：车间（workshop）、工厂（factory）。',
      ],
    ])
  })
})

describe('resolveCodes of a grade and of a reason', () => {
  const certifications = [title('here', '车间')]
  test.each<[string, string, string | undefined]>([
    ['here', '合格', 'good'],
    ['here', '未参加', 'absent'],
    ['here', 'exempt', 'exempt'],
    ['there', '良好', 'fine'],
    ['there', '合格', 'good'],
    ['nowhere', '不合格', 'bad'],
    ['nowhere', '良好', undefined],
    ['here', '优秀', undefined],
  ])('a title of the first measures, a notice %s: “%s” → %s', (notice_id, grade, code) => {
    const { tables, problems } = resolve({
      notices,
      certifications,
      're-evaluations': [{ title_id: 't1', notice_id, grade }],
    })
    expect(tables['re-evaluations']).toMatchObject(code ? [{ row: { grade: code }, grade: { code } }] : [])
    expect(problems.map(([rule, , column, value]) => [rule, column, value])).toEqual(
      code ? [] : [['cell/grade', 'grade', grade]],
    )
  })

  test.each<[string, string, string[]]>([
    ['here', '1;2', []],
    ['there', 'a;1', []],
    ['here', '1;a;3', ['a', '3']],
    ['nowhere', 'a', ['a']],
  ])('a notice %s: reasons %s, unknown %j', (notice_id, reasons, unknown) => {
    const revocations = [
      { revocation_id: 'v1', title_id: 't1', notice_id, revoked_on: '2023-04-01', reasons },
    ]
    const { tables, problems } = resolve({ notices, certifications, revocations })
    const known = reasons.split(';').filter(item => !unknown.includes(item))
    expect(tables.revocations.map(one => one.reasons.map(({ item }) => item))).toEqual([known])
    expect(problems.map(([rule, , , value]) => [rule, value])).toEqual(
      unknown.map(item => ['cell/reasons', item]),
    )
  })
})

describe('resolveCodes of a grade that a notice counts', () => {
  const counting = (stated_count: string, measures = 'law') =>
    resolve({ notices: [{ notice_id: 'n1', published_on: '2023-03-01', measures, stated_count }] })

  test.each([
    ['re-evaluations/合格:3;re-evaluations:4', 'law', { 're-evaluations/good': 3, 're-evaluations': 4 }],
    ['re-evaluations/absent:3', 'law', { 're-evaluations/absent': 3 }],
    ['re-evaluations/良好:3', 'law', { 're-evaluations/fine': 3 }],
    ['re-evaluations/良好:3', '', { 're-evaluations/fine': 3 }],
    ['12', 'law', { '': 12 }],
  ])('%s under “%s”', (stated, law, counts) => {
    const { tables, problems } = counting(stated, law)
    expect(problems).toEqual([])
    expect(tables.notices[0]?.row.stated_count).toEqual(counts)
  })

  test.each([
    ['re-evaluations/优秀:3', '优秀'],
    ['re-evaluations/合格:3;re-evaluations/good:3', 're-evaluations/good'],
  ])('refuses %s', (stated, value) => {
    expect(counting(stated).problems.map(([rule, , column, found]) => [rule, column, found])).toEqual([
      ['cell/stated-count', 'stated_count', value],
    ])
  })
})

describe('codes that stand on something unread are not judged', () => {
  const rows: Rows = {
    notices,
    windows: [{ window_id: 'w-here', notice_id: 'here', starts_on: '2023-03-02' }],
    candidates: [candidate('here', '车间')],
    certifications: [title('here', '车间')],
    're-evaluations': [{ title_id: 't1', notice_id: 'nowhere', grade: '合格' }],
    revocations: [
      { revocation_id: 'v1', title_id: 't1', notice_id: 'nowhere', revoked_on: '2023-04-01', reasons: '1' },
    ],
  }

  test('where their measures have an error', () => {
    expect(resolve(rows, [elsewhere]).problems).toEqual([])
    expect(holdTo(tablesOf(rows).tables, new Map()).problems).toEqual([])
  })

  test('where a notice cites none, and the measures of another have an error', () => {
    expect(resolve({ notices, certifications: [title('nowhere', '车间')] }, [elsewhere]).problems).toEqual([])
  })

  test('where their notice has one', () => {
    const { tables } = tablesOf(rows)
    const unread = { ...tables, notices: tables.notices.slice(1) }
    const measures = new Map([['elsewhere', elsewhere]])
    expect(holdTo(unread, measures)).toMatchObject({
      problems: [],
      tables: { windows: [], candidates: [], certifications: [], 're-evaluations': [], revocations: [] },
    })
  })
})
