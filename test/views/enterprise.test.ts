import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/problem.ts'
import { enterprisePage } from '../../src/views/enterprise.ts'
import { candidate, editionOf, graded, notice, type Rows, revoked, title } from './world.ts'

const renamed = (
  rename_id: string,
  old_name: string,
  new_name: string,
  changed_on: string,
  notice_id = '',
) => ({
  rename_id,
  enterprise_id: 'e1',
  kind: 'rename',
  old_name,
  new_name,
  changed_on,
  notice_id,
})

function factOf(facts: readonly { label: string; value: unknown }[], label: string): unknown {
  return facts.find(one => one.label === label)?.value
}

const FOUND: Problem = {
  rule: 'eligibility/operating-time',
  level: 'warning',
  file: 'candidates.csv',
  subject: 'c1',
  message: { zh: '', en: '' },
  hint: { zh: '', en: '' },
}

describe('enterprisePage', () => {
  test('a change of name whose day of registration is not known: only that it entered the list', () => {
    const rows: Rows = { renames: [renamed('m1', '甲公司', '新甲公司', '', 'n-re')] }
    const { history } = enterprisePage(editionOf(rows), 'zh', 'e1')
    expect(history.rows.map(({ what }) => what)).not.toContain('企业登记更名')
    expect(history.rows.find(({ what }) => what === '名单改用新名称')?.result).toEqual([
      '新甲公司',
      '登记变更日期未载明',
    ])
  })

  test('a registered change of name enters the list when it is published (Art. 18)', () => {
    const rows: Rows = { renames: [renamed('m1', '甲公司', '新甲公司', '2023-11-01', 'n-re')] }
    const before = enterprisePage(editionOf(rows, '2024-04-11'), 'zh', 'e1')
    expect(before.name).toBe('甲公司')
    expect(factOf(before.facts, '登记名称')).toMatchObject([
      '新甲公司',
      expect.stringContaining('名单仍用原名称'),
    ])
    const after = enterprisePage(editionOf(rows, '2024-04-12'), 'zh', 'e1')
    expect(after.name).toBe('新甲公司')
    expect(factOf(after.facts, '登记名称')).toBeUndefined()
    expect(factOf(after.facts, '曾用名')).toEqual(['甲公司'])
  })

  test('its titles are counted by status, and each stands with what its status rests on', () => {
    const rows: Rows = {
      certifications: [title('t3', 'e1', 'n-ann', '2023-09-15')],
      waivers: [{ rule: 'publicity/missing', subject_id: 't3', reason: '理由', decided_on: '2023-09-15' }],
      revocations: [revoked('r1', 't1', '2024-06-03', '3')],
    }
    const { facts, titles } = enterprisePage(editionOf(rows), 'zh', 'e1')
    expect(factOf(facts, '称号')).toBe('共2个：已撤销1个、有效1个')
    expect(titles?.columns.at(-1)).toMatchObject({ key: 'basis', label: '依据' })
    expect(titles?.rows.map(({ basis }) => basis)).toMatchObject([
      { notice: { path: '/notices/n-rev/' }, article: { text: '第十六条' } },
      { notice: { path: '/notices/n-ann/' }, article: { text: '第十二条' } },
    ])
  })

  test('everything on record stands in order of day, each with its notice and article', () => {
    const { history } = enterprisePage(
      editionOf({
        renames: [renamed('m1', '甲公司', '新甲公司', '2023-11-01', 'n-re')],
        're-evaluations': [graded('2024', 't1', '不合格')],
        revocations: [revoked('r1', 't1', '2024-06-03', '2')],
      }),
      'zh',
      'e1',
    )
    expect(history.rows).toMatchObject([
      {
        day: { day: '2023-09-01' },
        what: '列入公示',
        result: undefined,
        basis: { notice: {}, article: { text: '第十二条' } },
      },
      {
        day: { day: '2023-09-15' },
        what: '认定',
        of: { path: '/titles/t1/' },
        basis: { notice: {}, article: { text: '第十二条' } },
      },
      {
        day: { day: '2023-11-01' },
        what: '企业登记更名',
        result: '新甲公司',
        basis: { notice: undefined, article: undefined },
      },
      {
        day: { day: '2024-04-12' },
        what: '2024年复评',
        result: '不合格',
        basis: { notice: {}, article: { text: '第十五条' } },
      },
      {
        day: { day: '2024-04-12' },
        what: '名单改用新名称',
        of: '甲公司',
        basis: { notice: {}, article: { text: '第十八条' } },
      },
      {
        day: { day: '2024-06-03' },
        what: '撤销',
        result: '复评结果为不合格；不予受理至2026年6月3日',
        basis: { notice: { path: '/notices/n-rev/' }, article: { text: '第十六条' } },
      },
    ])
  })

  test('as of an earlier day nothing later is in it', () => {
    const rows: Rows = {
      renames: [renamed('m1', '甲公司', '新甲公司', '2024-05-01', 'n-rev')],
      're-evaluations': [graded('2024', 't1', '不合格')],
      revocations: [revoked('r1', 't1', '2024-06-03', '2')],
    }
    expect(JSON.stringify(enterprisePage(editionOf(rows, '2024-04-11'), 'zh', 'e1'))).not.toMatch(
      /新甲公司|2024-04-12|2024-0[56]|不合格|n-re/,
    )
  })

  test('a candidate that was not certified stands with its state and no reason', () => {
    const { candidates, history } = enterprisePage(
      editionOf({ candidates: [candidate('c9', 'e1', '九车间')] }),
      'zh',
      'e1',
    )
    expect(candidates?.rows).toMatchObject([
      { name: '九车间', status: { kind: 'candidate', status: 'not-certified' } },
    ])
    expect(history.rows.filter(({ of }) => of === '九车间')).toHaveLength(1)
  })

  test('a refusal that began before it was published: a line says why the spans begin later', () => {
    const periodsOf = (revoked_on: string) => {
      const rows = { revocations: [revoked('r1', 't1', revoked_on, '3')] }
      return enterprisePage(editionOf(rows), 'zh', 'e1').periods
    }
    expect(periodsOf('2024-05-20').isKnownLater).toBe(true)
    expect(periodsOf('2024-06-03').isKnownLater).toBe(false)
  })

  test('what was found of its records stands on its page, a line a rule', () => {
    const edition = editionOf({}, '2024-06-30', { operating_years: 1 })
    const { facts } = enterprisePage({ ...edition, findings: [FOUND, FOUND] }, 'zh', 'e1')
    expect(factOf(facts, '提示')).toEqual([{ text: '经营时间不足', path: '/findings/' }])
    const other = enterprisePage({ ...edition, findings: [{ ...FOUND, subject: 'c2' }] }, 'zh', 'e1')
    expect(factOf(other.facts, '提示')).toEqual([])
  })

  test('predecessor and successor lead to each other', () => {
    const edition = editionOf({
      notices: [notice('n-m', 'rename', '2023-11-01')],
      renames: [{ ...renamed('m1', '甲公司', '', '2023-10-20', 'n-m'), kind: 'merger', successor_id: 'e2' }],
    })
    const [old, heir] = ['e1', 'e2'].map(id => enterprisePage(edition, 'zh', id))
    expect(factOf(old?.facts ?? [], '承继企业')).toMatchObject([{ text: '乙公司', path: '/enterprises/e2/' }])
    expect(factOf(heir?.facts ?? [], '被承继企业')).toMatchObject([{ text: '甲公司' }])
    expect(old?.history.rows.at(-1)).toMatchObject({
      what: '合并',
      of: { text: '乙公司' },
      result: '承继本企业',
    })
    expect(heir?.history.rows.at(-1)).toMatchObject({
      what: '合并',
      of: { text: '甲公司' },
      result: '由本企业承继',
    })
  })

  test('the periods of refusal stand with the notice and Art. 17', () => {
    const { periods, refusals } = enterprisePage(
      editionOf({ revocations: [revoked('r1', 't1', '2024-06-03', '3')] }, '2026-06-04'),
      'zh',
      'e1',
    )
    expect(periods.spans.map(({ status, from, to }) => [status, from, to])).toEqual([
      ['may-apply', '2023-09-01', '2024-06-02'],
      ['refused', '2024-06-03', '2026-06-03'],
      ['may-apply', '2026-06-04', undefined],
    ])
    expect(refusals?.rows).toMatchObject([
      { basis: { notice: { path: '/notices/n-rev/' }, article: { hash: 'article-17' } } },
    ])
  })
})
