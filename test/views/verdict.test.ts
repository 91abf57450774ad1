import { describe, expect, test } from 'vitest'
import type { Lang } from '../../src/i18n/lang.ts'
import { enterpriseVerdict, titleVerdict, whyEnterprise, whyTitle } from '../../src/views/verdict.ts'
import { editionOf, graded, notice, type Rows, revoked, title } from './world.ts'

function titleOn(day: string, rows: Rows, law: object = {}, lang: Lang = 'zh', id = 't1') {
  const { snapshot } = editionOf(rows, day, law)
  const state = snapshot.byId.titles.get(id)
  if (!state) throw new Error(`no ${id} on ${day}`)
  return whyTitle(snapshot, state, lang)
}

function enterpriseOn(day: string, rows: Rows, lang: Lang = 'zh', id = 'e1') {
  const { snapshot } = editionOf(rows, day)
  const state = snapshot.byId.enterprises.get(id)
  if (!state) throw new Error(`no ${id} on ${day}`)
  return whyEnterprise(snapshot, state, lang)
}

const rounds = [notice('n-23', 're-evaluation', '2023-12-01')]

describe('what holds of a title', () => {
  test.each<[string, string, Rows, string]>([
    ['Art. 13: certified', '2024-01-01', {}, '该数字化车间称号有效，2023年9月15日认定，尚无复评结果。'],
    [
      'Art. 15: graded',
      '2024-05-01',
      { 're-evaluations': [graded('2024', 't1', 'qualified')] },
      '该数字化车间称号有效，2024年复评合格。',
    ],
    [
      'Art. 15: the newest grade is told',
      '2024-05-01',
      {
        notices: rounds,
        're-evaluations': [graded('2023', 't1', 'qualified', 'n-23'), graded('2024', 't1', '优秀')],
      },
      '该数字化车间称号有效，2024年复评优秀。',
    ],
    [
      'Art. 15: excused from a round',
      '2024-05-01',
      { 're-evaluations': [graded('2024', 't1', 'exempt')] },
      '该数字化车间称号有效，2024年复评免评。',
    ],
    [
      'Art. 15: a round that is not called by its year',
      '2024-05-01',
      { 're-evaluations': [graded('2024-2', 't1', 'qualified')] },
      '该数字化车间称号有效，复评（2024-2）合格。',
    ],
    [
      'Art. 16 (2): failed, not yet revoked',
      '2024-05-01',
      { 're-evaluations': [graded('2024', 't1', '不合格')] },
      '该数字化车间2024年复评不合格，属于第十六条规定的撤销情形，主管部门尚未公布撤销。',
    ],
    [
      'Art. 16 (1): absent, not yet revoked',
      '2024-05-01',
      { 're-evaluations': [graded('2024', 't1', '未参加')] },
      '该数字化车间未参加2024年复评，属于第十六条规定的撤销情形，主管部门尚未公布撤销。',
    ],
    [
      'Art. 16: revoked',
      '2024-06-30',
      {
        're-evaluations': [graded('2024', 't1', '不合格')],
        revocations: [revoked('r1', 't1', '2024-06-03', '2;5')],
      },
      '该数字化车间称号已于2024年6月3日撤销，原因：复评结果为不合格、弄虚作假或有其它违法行为。',
    ],
    [
      'Art. 16: on the day before the revocation is published it is not yet told',
      '2024-06-02',
      {
        're-evaluations': [graded('2024', 't1', '合格')],
        revocations: [revoked('r1', 't1', '2024-05-20', '3')],
      },
      '该数字化车间称号有效，2024年复评合格。',
    ],
  ])('%s', (_, day, rows, sentence) => expect(titleOn(day, rows).sentence).toBe(sentence))

  test('an unmanned one is called by the name of its kind', () => {
    const rows = { certifications: [title('t3', 'e2', 'n-ann', '2023-09-15', { unmanned: true })] }
    expect(titleOn('2024-01-01', rows, {}, 'zh', 't3').sentence).toMatch(/^该无人车间称号有效/)
  })

  test('a title of limited years says until when, both days included, and that it has expired', () => {
    const law = { title_years: 1 }
    expect(titleOn('2024-09-15', {}, law).notes).toEqual(['称号有效至2024年9月15日（含当日）。'])
    expect(titleOn('2024-09-16', {}, law).sentence).toBe(
      '该数字化车间称号已到期：有效期1年，最后一天是2024年9月15日。',
    )
  })

  test('the end of the measures changes nothing of what is said', () => {
    const told = { sentence: '该数字化车间称号有效，2023年9月15日认定，尚无复评结果。', notes: [] }
    expect(titleOn('2026-06-30', {})).toMatchObject(told)
    expect(titleOn('2026-07-01', {})).toMatchObject(told)
  })

  test('it rests on the newest grade’s notice and article', () => {
    const rows = { 're-evaluations': [graded('2024', 't1', 'qualified')] }
    expect(titleOn('2024-05-01', rows)).toMatchObject({
      notice: { text: '2024年复评通知', path: '/notices/n-re/' },
      article: { text: '第十五条', path: '/measures/law/', hash: 'article-15' },
    })
  })

  test('what awaits revocation rests on the article of revocation', () => {
    const rows = { 're-evaluations': [graded('2024', 't1', 'absent')] }
    expect(titleOn('2024-05-01', rows)).toMatchObject({ article: { text: '第十六条' } })
  })

  test('no day of a next re-evaluation is ever told', () => {
    const rows = { 're-evaluations': [graded('2024', 't1', 'qualified')] }
    const { sentence, notes } = titleOn('2024-05-01', rows)
    expect([sentence, ...notes].join()).not.toMatch(/202[5-9]/)
  })

  test('in English', () => {
    const rows = { 're-evaluations': [graded('2024', 't1', 'unqualified')] }
    expect(titleOn('2024-05-01', rows, {}, 'en').sentence).toBe(
      'This title (digital workshop): graded “Fail” in the 2024 re-evaluation, ' +
        'which is a ground for revocation under Article 16. The authority has not published a revocation.',
    )
  })
})

describe('whether applications of an enterprise are refused (Art. 17)', () => {
  const published = (id: string, day: string) => notice(id, 'revocation', day)
  const because = (day: string, reasons: string): Rows => ({
    notices: [published('n-r', day)],
    revocations: [revoked('r1', 't1', day, reasons, 'n-r')],
  })

  test.each<[string, string, Rows, string]>([
    ['nothing was revoked', '2024-01-01', {}, '没有限制该企业申报的记录。'],
    [
      'two years: the day of the revocation',
      '2023-10-10',
      because('2023-10-10', '3'),
      '“一车间”称号被撤销（企业自行要求撤销），2023年10月10日至2025年10月10日不予受理该企业申报，2025年10月11日起不再受此限。',
    ],
    [
      'two years: the last day',
      '2025-10-10',
      because('2023-10-10', '3'),
      '“一车间”称号被撤销（企业自行要求撤销），2023年10月10日至2025年10月10日不予受理该企业申报，2025年10月11日起不再受此限。',
    ],
    [
      'two years: the day after',
      '2025-10-11',
      because('2023-10-10', '3'),
      '“一车间”称号被撤销（企业自行要求撤销），2023年10月10日至2025年10月10日不予受理该企业申报；期限已满，2025年10月11日起不再受此限。',
    ],
    [
      'five years, where one of two grounds brings five',
      '2023-10-10',
      because('2023-10-10', '3;5'),
      '“一车间”称号被撤销（企业自行要求撤销、弄虚作假或有其它违法行为），' +
        '2023年10月10日至2028年10月10日不予受理该企业申报，2028年10月11日起不再受此限。',
    ],
  ])('%s', (_, day, rows, sentence) => expect(enterpriseOn(day, rows).sentence).toBe(sentence))

  test.each([
    ['2023-10-10', '3', '从撤销当日（2023年10月10日）算起2年，最后一天是2025年10月10日。'],
    [
      '2024-02-29',
      '3',
      '从撤销当日（2024年2月29日）算起2年，那个月没有这一天，最后一天是当月最后一日2026年2月28日。',
    ],
    ['2023-12-31', '5', '从撤销当日（2023年12月31日）算起5年，最后一天是2028年12月31日。'],
  ])('counted from %s for ground %s', (day, reasons, note) => {
    expect(enterpriseOn(day, because(day, reasons)).notes).toEqual([note])
  })

  test('of several the one that lasts longest counts, and that is said', () => {
    const verdict = enterpriseOn('2024-06-30', {
      notices: [published('n-a', '2023-10-10'), published('n-b', '2024-06-03')],
      certifications: [title('t3', 'e1', 'n-ann', '2023-09-15', { name: '三车间' })],
      revocations: [
        revoked('r1', 't1', '2023-10-10', '5', 'n-a'),
        revoked('r3', 't3', '2024-06-03', '3', 'n-b'),
      ],
    })
    expect(verdict.sentence).toContain('至2028年10月10日不予受理该企业申报，2028年10月11日起不再受此限')
    expect(verdict.notes.at(-1)).toBe('有几次撤销的，以最晚届满的一次为准。')
    expect(verdict).toMatchObject({ notice: { path: '/notices/n-a/' }, article: { text: '第十七条' } })
  })

  const joined = (reasons: string): Rows => ({
    notices: [published('n-a', '2023-10-10'), published('n-b', '2024-06-03')],
    certifications: [title('t3', 'e1', 'n-ann', '2023-09-15', { name: '三车间' })],
    revocations: [
      revoked('r1', 't1', '2023-10-10', '3', 'n-a'),
      revoked('r3', 't3', '2024-06-03', reasons, 'n-b'),
    ],
  })

  test('two revocations that join up are one period: it begins as the span does, and both are named', () => {
    const rows = joined('3')
    const span = editionOf(rows).snapshot.byId.enterprises.get('e1')?.span
    expect(span).toMatchObject({ status: 'refused', from: '2023-10-10' })
    expect(enterpriseOn('2024-06-30', rows).sentence).toBe(
      '“一车间”“三车间”称号被撤销（企业自行要求撤销），' +
        `2023年10月10日至2026年6月3日不予受理该企业申报，2026年6月4日起不再受此限。`,
    )
    expect(enterpriseOn('2024-06-30', rows, 'en').sentence).toContain(
      'because its titles “一车间” and “三车间” were revoked (',
    )
  })

  test('revocations on different grounds are told each with its own', () => {
    const rows = joined('5')
    expect(enterpriseOn('2024-06-30', rows).sentence).toMatch(
      /^“一车间”称号被撤销（企业自行要求撤销）、“三车间”称号被撤销（弄虚作假或有其它违法行为），/,
    )
    expect(enterpriseOn('2024-06-30', rows, 'en').sentence).toContain('and its title “三车间” was revoked')
  })

  test('a refusal that was over before is not told with the last', () => {
    const rows: Rows = {
      notices: [published('n-a', '2018-10-10'), published('n-b', '2024-06-03')],
      certifications: [title('t3', 'e2', 'n-ann', '2023-09-15', { name: '三车间' })],
      revocations: [
        revoked('r2', 't2', '2018-10-10', '3', 'n-a'),
        revoked('r3', 't3', '2024-06-03', '3', 'n-b'),
      ],
    }
    expect(enterpriseOn('2024-06-30', rows, 'zh', 'e2').sentence).toBe(
      '“三车间”称号被撤销（企业自行要求撤销），2024年6月3日至2026年6月3日不予受理该企业申报，2026年6月4日起不再受此限。',
    )
  })

  test('an enterprise that was merged says who took it over, from the day that this is published', () => {
    const rows: Rows = {
      notices: [notice('n-m', 'rename', '2023-11-01')],
      renames: [
        {
          rename_id: 'm1',
          enterprise_id: 'e1',
          kind: 'merger',
          changed_on: '2023-10-20',
          notice_id: 'n-m',
          successor_id: 'e2',
        },
      ],
    }
    expect(enterpriseOn('2023-10-31', rows).successors).toEqual([])
    expect(enterpriseOn('2023-11-01', rows).successors).toEqual([
      { text: '乙公司', path: '/enterprises/e2/' },
    ])
  })

  test('a successor that a row names inherits it, with the name of whose it was', () => {
    const rows: Rows = {
      notices: [published('n-r', '2023-10-10'), notice('n-m', 'rename', '2023-11-01')],
      revocations: [revoked('r1', 't1', '2023-10-10', '3', 'n-r')],
      renames: [
        {
          rename_id: 'm1',
          enterprise_id: 'e1',
          kind: 'merger',
          changed_on: '2023-10-20',
          notice_id: 'n-m',
          successor_id: 'e2',
          new_name: '乙公司',
          inherits_refusal: '是',
        },
      ],
    }
    expect(enterpriseOn('2023-12-01', rows, 'zh', 'e2').sentence).toBe(
      '所承继的企业“甲公司”的“一车间”称号被撤销（企业自行要求撤销），' +
        '2023年10月10日至2025年10月10日不予受理该企业申报，2025年10月11日起不再受此限。',
    )
    expect(enterpriseOn('2023-10-31', rows, 'zh', 'e2').sentence).toBe('没有限制该企业申报的记录。')
  })

  test('a revocation of a title that does not exist yet is told by the id alone', () => {
    const { sentence } = enterpriseOn('2023-10-10', {
      notices: [published('n-r', '2023-10-10'), notice('n-later', 'announcement', '2024-01-01')],
      certifications: [title('t9', 'e1', 'n-later', '2024-01-01', { name: '未来车间' })],
      revocations: [revoked('r9', 't9', '2023-10-10', '3', 'n-r')],
    })
    expect(sentence).toContain('“t9”')
    expect(sentence).not.toContain('未来车间')
  })
})

describe('what is said beside it', () => {
  const notesOf = (reason: string) => {
    const edition = editionOf({ revocations: [revoked('r1', 't1', '2024-06-03', reason)] }, '2024-06-30')
    const contact = { office: '装备科', phone: '0631-1' }
    const asked = { ...edition, site: { ...edition.site, contact } }
    const state = edition.snapshot.byId.titles.get('t1')
    return state && titleVerdict(asked, state, 'zh').notes
  }

  test('of a revoked title: until when it bars the enterprise, and whom to ask', () => {
    expect(notesOf('3')).toEqual([
      '因这次撤销，2024年6月3日至2026年6月3日不受理该企业申报。',
      '对此有疑问的，可以询问装备科，电话0631-1。',
    ])
    expect(notesOf('4')?.[0]).toBe('这次撤销不限制该企业申报。')
  })
})

describe('what a live page will say by the mere passing of days', () => {
  const live = (rows: Rows, day: string, law: object = {}) => ({
    ...editionOf(rows, day, law),
    isLive: true,
  })

  test('the sentence of a title changes on the day on which its badge does', () => {
    const edition = live({}, '2024-06-30', { title_years: 1 })
    const state = edition.snapshot.byId.titles.get('t1')
    expect(state && titleVerdict(edition, state, 'zh').later).toMatchObject({
      from: '2024-09-16',
      verdict: { sentence: '该数字化车间称号已到期：有效期1年，最后一天是2024年9月15日。', notes: [] },
    })
    expect(state && titleVerdict({ ...edition, isLive: false }, state, 'zh').later).toBeUndefined()
  })

  test('that of a refused enterprise too', () => {
    const edition = live({ revocations: [revoked('r1', 't1', '2024-06-03', '3')] }, '2024-06-30')
    const state = edition.snapshot.byId.enterprises.get('e1')
    const { later } = (state && enterpriseVerdict(edition, state, 'zh')) ?? {}
    expect(later?.from).toBe('2026-06-04')
    expect(later?.verdict.sentence).toContain('至2026年6月3日不予受理该企业申报；期限已满')
  })
})
