import { describe, expect, test } from 'vitest'
import {
  articleOn,
  findCategory,
  findGrade,
  findReason,
  knownFrom,
  measuresStatusOn,
  parseMeasures,
  TOPICS,
} from '../../src/law/measures.ts'
import { readMeasures } from '../../src/law/read-measures.ts'
import { parseJson } from '../../src/source/json.ts'
import { day, LAW, lawOf } from '../register/world.ts'

/**
 * What is wrong with measures: path, line of the file (one member a line after the bracket, on whose line stands what
 * else is required), value.
 */
function problemsOf(file: Readonly<Record<string, unknown>>) {
  const written = (members: object) =>
    Object.entries(members).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
  const rest = Object.fromEntries(Object.entries(REST).filter(([key]) => !(key in file)))
  const first = written(rest).map(member => `${member},`)
  const document = parseJson(
    'measures/law.json',
    `{${first.join(' ')}\n${written(file).join(',\n')}\n}`,
  ).value
  if (!document) throw new Error('not JSON')
  return readMeasures(new Map([['law', document]])).problems
}

const { id, title, effective_from, categories, articles, publicity, grades, revocation_reasons } = LAW
const NEEDED = { id, title, effective_from, categories }
const withoutArticle = { days: 5, day_kind: 'calendar', first_day_counts: true }
const REST = { articles, publicity, grades, revocation_reasons }

describe('parseMeasures', () => {
  test('needs an id, a title, a first day and a category, and knows what holds without the rest', () => {
    const file = {
      id: 'law',
      title: '办法',
      effective_from: '2021-07-01',
      categories: [{ code: 'w', label: '车间' }],
      publicity: { days: 5, day_kind: 'calendar', first_day_counts: true },
      grades: [{ code: 'bad', label: '不合格', ends_title: true }],
      revocation_reasons: [{ item: '1', label: '未参加', refusal_years: 2 }],
    }
    expect(parseMeasures(file).data).toEqual({
      ...file,
      title: { zh: '办法', en: '办法' },
      articles: [],
      categories: [
        {
          code: 'w',
          label: '车间',
          indicators: {},
          indicators_needed: 0,
          requires_workshop: false,
          requires: [],
        },
      ],
      windows_required: true,
      yield_grades: { priority: [], refused: [] },
    })
  })

  test.each(['id', 'title', 'effective_from', 'categories', 'publicity', 'grades', 'revocation_reasons'])(
    'needs %s',
    key => {
      const { [key]: _, ...file } = { ...NEEDED, ...REST } as Record<string, unknown>
      const document = parseJson('measures/law.json', JSON.stringify(file)).value
      if (!document) throw new Error('not JSON')
      expect(readMeasures(new Map([['law', document]])).problems).toMatchObject([
        { rule: 'cell/setting', column: key, message: { zh: `缺少设置“${key}”。` } },
      ])
    },
  )

  test('takes numbers or text for articles and items, and null for what does not apply', () => {
    const law = lawOf({
      effective_to: null,
      title_years: null,
      publicity: { days: 7, day_kind: 'working', first_day_counts: true, article: '十二' },
      revocation_reasons: [{ item: '3', label: '其他', refusal_years: 1, article: 16 }],
    })
    expect(law).toMatchObject({
      effective_to: undefined,
      title_years: undefined,
      publicity: { days: 7, day_kind: 'working', first_day_counts: true, article: '十二' },
      revocation_reasons: [{ item: '3', article: '16' }],
    })
  })

  test.each<[string, Record<string, unknown>, string, number, string?]>([
    ['no categories', { categories: [] }, 'categories', 5, '[]'],
    ['no title', { title: undefined }, 'title', 1],
    ['an id with capitals', { id: 'Law' }, 'id', 2, 'Law'],
    ['a day that is none', { effective_from: '2021-02-29' }, 'effective_from', 4, '2021-02-29'],
    ['a window of no days', { publicity: { ...withoutArticle, days: 0 } }, 'publicity.days', 6, '0'],
    ['half a day', { publicity: { ...withoutArticle, days: 2.5 } }, 'publicity.days', 6, '2.5'],
    [
      'another kind of days',
      { publicity: { ...withoutArticle, day_kind: 'natural' } },
      'publicity.day_kind',
      6,
      'natural',
    ],
    [
      'refusal in words',
      { revocation_reasons: [{ item: 1, label: 'x', refusal_years: '二' }] },
      'revocation_reasons.0.refusal_years',
      6,
      '二',
    ],
    [
      'a reason without an item',
      { revocation_reasons: [{ label: 'x', refusal_years: 0 }] },
      'revocation_reasons.0.item',
      6,
    ],
    [
      'a grade without a label',
      { grades: [{ code: 'a', label: '', ends_title: false }] },
      'grades.0.label',
      6,
      '',
    ],
    ['a title of negative years', { title_years: -1 }, 'title_years', 6, '-1'],
    [
      'an article that governs nothing known',
      { articles: [{ no: 1, governs: ['weather'] }] },
      'articles.0.governs.0',
      6,
      'weather',
    ],
    ['a misspelt setting', { publicty: {} }, 'publicty', 6, '{}'],
    [
      'an indicator that no application has',
      { categories: [{ code: 'w', label: 'x', indicators: { mood: 1 } }] },
      'categories.0.indicators.mood',
      5,
      '1',
    ],
    [
      'a label that a list would take apart',
      { categories: [{ code: 'w', label: '甲;乙' }] },
      'categories.0.label',
      5,
      '甲;乙',
    ],
    ['a script as source', { source_url: 'javascript:alert(1)' }, 'source_url', 6, 'javascript:alert(1)'],
  ])('refuses %s, by its path and line', (_, settings, column, line, value) => {
    const given = Object.entries({ ...NEEDED, ...settings }).filter(([, value]) => value !== undefined)
    expect(problemsOf(Object.fromEntries(given))).toEqual([
      expect.objectContaining({ level: 'error', file: 'measures/law.json', column, line, value }),
    ])
  })

  test.each<[Record<string, unknown>, string]>([
    [{ publicty: {} }, 'publicity'],
    [{ title: { zh: '办法', eng: 'Measures' } }, 'en'],
    [{ publicity: { ...withoutArticle, day: 5 } }, 'days'],
    [{ revocation_reasons: [{ item: 1, label: 'x', refusal_years: 2, refusal_year: 2 }] }, 'refusal_years'],
    [{ categories: [{ code: 'w', label: 'x', indicators: { energy_saving: 10 } }] }, 'energy_gain'],
  ])('suggests the setting that was meant: %j', (settings, meant) => {
    const hints = problemsOf({ ...NEEDED, ...settings }).map(({ hint }) => hint.en)
    expect(hints).toEqual([`Did you mean ${meant}?`])
  })
})

describe('findCategory', () => {
  test.each([
    ['workshop', 'workshop'],
    ['车间', 'workshop'],
    ['无人车间', 'workshop'],
    ['工厂', 'factory'],
    ['无人工厂', undefined],
    ['Workshop', undefined],
    ['', undefined],
  ])('%j → %s', (text, code) => {
    expect(findCategory(lawOf(), text)?.code).toBe(code)
  })
})

describe('findGrade', () => {
  test.each<[string, string | undefined, boolean?]>([
    ['good', 'good', false],
    ['合格', 'good', false],
    ['不合格', 'bad', true],
    ['absent', 'absent', true],
    ['未参加', 'absent', true],
    ['exempt', 'exempt', false],
    ['免评', 'exempt', false],
    ['优秀', undefined],
  ])('%j → %s, ends the title: %s', (text, code, ends_title) => {
    expect(findGrade(lawOf(), text)?.code).toBe(code)
    expect(findGrade(lawOf(), text)?.ends_title).toBe(ends_title)
  })

  test('absent ends a title also where the measures list it in their own words', () => {
    const law = lawOf({ grades: [{ code: 'absent', label: '缺席', ends_title: false }] })
    expect(findGrade(law, '缺席')).toEqual({
      code: 'absent',
      label: { zh: '缺席', en: '缺席' },
      ends_title: true,
    })
  })
})

test('findReason', () => {
  expect(findReason(lawOf(), '5')?.refusal_years).toBe(5)
  expect(findReason(lawOf(), '9')?.refusal_years).toBe(0)
  expect(findReason(lawOf(), '3')).toBeUndefined()
})

describe('measuresStatusOn', () => {
  test.each([
    ['2020-12-31', 'in-force'],
    ['2023-12-30', 'in-force'],
    ['2023-12-31', 'in-force'],
    ['2024-01-01', 'expired'],
  ])('in force until 2023-12-31 inclusive: on %s %s', (on, status) => {
    expect(measuresStatusOn(lawOf(), day(on))).toBe(status)
  })

  test('measures without an end do not expire', () => {
    expect(measuresStatusOn(lawOf({ effective_to: null }), day('2099-12-31'))).toBe('in-force')
  })
})

test('knownFrom is the day of issue, else the first day in force', () => {
  expect(knownFrom(lawOf({ issued_on: '2020-11-30' }))).toBe('2020-11-30')
  expect(knownFrom(lawOf())).toBe('2021-01-01')
})

describe('articleOn', () => {
  const weihai = {
    publicity: '12',
    refusal: '17',
    rename: '18',
    're-evaluation': '15',
    revocation: '16',
    validity: '20',
  } as const

  test('as in Weihai, where the measures do not say', () => {
    for (const topic of TOPICS) expect(articleOn(undefined, topic)).toMatch(/^\d+$/)
    for (const [topic, article] of Object.entries(weihai)) {
      expect(
        articleOn(lawOf({ articles: [], publicity: withoutArticle }), topic as keyof typeof weihai),
      ).toBe(article)
    }
  })

  test('as the measures say: the article that governs the topic, and that of publicity itself', () => {
    const law = lawOf({
      articles: [
        { no: 3, governs: ['refusal', 'publicity'] },
        { no: '四', governs: ['rename'] },
      ],
    })
    expect(articleOn(law, 'refusal')).toBe('3')
    expect(articleOn(law, 'rename')).toBe('四')
    expect(articleOn(law, 'publicity')).toBe('12')
  })
})
