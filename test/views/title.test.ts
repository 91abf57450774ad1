import { describe, expect, test } from 'vitest'
import { titlePage } from '../../src/views/title.ts'
import { candidate, editionOf, graded, notice, type Rows, revoked, title } from './world.ts'

const ROUNDS: Rows = {
  notices: [notice('n-23', 're-evaluation', '2023-12-01')],
  're-evaluations': [graded('2023', 't1', '优秀', 'n-23'), graded('2024', 't1', '不合格')],
  revocations: [{ ...revoked('r1', 't1', '2024-06-03', '2'), note: '现场核查' }],
}

function factOf(facts: readonly { label: string; value: unknown }[] | undefined, label: string): unknown {
  return facts?.find(one => one.label === label)?.value
}

describe('titlePage', () => {
  test('every state stands with its days, its notice and its article', () => {
    const { periods } = titlePage(editionOf(ROUNDS), 'zh', 't1')
    expect(periods.asOf).toBe('2024-06-30')
    expect(periods.spans).toMatchObject([
      {
        status: 'active',
        from: '2023-09-15',
        to: '2024-04-11',
        notice: { path: '/notices/n-ann/' },
        article: { text: '第十二条', hash: 'article-12' },
      },
      {
        status: 'pending-revocation',
        from: '2024-04-12',
        to: '2024-06-02',
        notice: { path: '/notices/n-re/' },
        article: { text: '第十五条' },
      },
      {
        status: 'revoked',
        from: '2024-06-03',
        to: undefined,
        notice: { path: '/notices/n-rev/' },
        article: { text: '第十六条', path: '/measures/law/' },
      },
    ])
  })

  test('a revocation dated before its notice: a line says why the spans begin later', () => {
    const on = (day: string) =>
      titlePage(editionOf({ revocations: [revoked('r1', 't1', day, '3')] }), 'zh', 't1').periods.isKnownLater
    expect([on('2024-05-20'), on('2024-06-03')]).toEqual([true, false])
  })

  test('an exception for it stands on its page', () => {
    const waiver = {
      rule: 'publicity/missing',
      subject_id: 't2',
      reason: '理由',
      decided_on: '2017-11-30',
    }
    const { waived } = editionOf()
    expect(waived).toEqual([])
    const { facts } = titlePage(editionOf({ waivers: [waiver] }), 'zh', 't2')
    expect(factOf(facts, '例外')).toEqual([{ text: '未经公示', path: '/findings/' }])
  })

  test('no grade is ever lost, the newest is first', () => {
    const { gradings } = titlePage(editionOf(ROUNDS), 'zh', 't1')
    expect(gradings?.rows.map(({ round, grade }) => [round, grade])).toMatchObject([
      [{ text: '2024年复评', path: '/re-evaluations/2024/' }, '不合格'],
      [{ text: '2023年复评' }, '优秀'],
    ])
  })

  test('a revocation says its grounds in words, and until when', () => {
    const { revocation } = titlePage(editionOf(ROUNDS), 'zh', 't1')
    expect(factOf(revocation, '撤销情形')).toEqual(['（2）复评结果为不合格'])
    expect(factOf(revocation, '说明')).toBe('现场核查')
    expect(factOf(revocation, '条款')).toMatchObject([{ text: '第十六条' }, { text: '第十七条' }])
    expect(factOf(revocation, '不予受理')).toEqual([expect.stringContaining('2026年6月3日')])
  })

  test('as of an earlier day nothing later is in it', () => {
    const page = titlePage(editionOf(ROUNDS, '2024-04-11'), 'zh', 't1')
    expect(page).toMatchObject({ status: { status: 'active' }, revocation: undefined })
    expect(JSON.stringify(page)).not.toMatch(/n-re|n-rev|2024-06|不合格|现场/)
  })

  test('it leads to where it came from: batch, window, notice, measures with their own status', () => {
    const { facts, head } = titlePage(editionOf({}, '2026-07-01'), 'zh', 't1')
    expect(factOf(facts, '批次')).toMatchObject({ path: '/batches/2023-1/' })
    expect(factOf(facts, '认定前公示')).toMatchObject({ path: '/publicity/w1/' })
    expect(factOf(facts, '依据办法')).toMatchObject([
      { path: '/measures/law/' },
      { kind: 'measures', status: 'expired' },
    ])
    expect(head).toMatchObject({ path: '/titles/t1/', crumbs: [{}, { path: '/enterprises/e1/' }] })
  })

  test('it says whose it is as a certificate has to: the name in the list, the registered one, the code', () => {
    const rename = {
      rename_id: 'm1',
      enterprise_id: 'e9',
      kind: 'rename',
      old_name: '丙公司',
      new_name: '丁公司',
      changed_on: '2023-11-01',
      notice_id: '',
    }
    const rows: Rows = {
      enterprises: [{ enterprise_id: 'e9', name: '丙公司', district: 'north', uscc: '91000000MAAY8XMA16' }],
      certifications: [title('t9', 'e9', 'n-old', '2017-11-30')],
      renames: [rename],
    }
    const { facts } = titlePage(editionOf(rows), 'zh', 't9')
    expect(factOf(facts, '企业')).toMatchObject({ text: '丙公司' })
    expect(factOf(facts, '登记名称')).toMatchObject(['丁公司', expect.stringContaining('名单仍用原名称')])
    expect(factOf(facts, '统一社会信用代码')).toBe('91000000MAAY8XMA16')
    expect(factOf(titlePage(editionOf(rows), 'zh', 't1').facts, '登记名称')).toBeUndefined()
  })

  test('it says its newest grade, or that there is none', () => {
    const latest = (day: string) => factOf(titlePage(editionOf(ROUNDS, day), 'zh', 't1').facts, '最近复评')
    expect(latest('2023-11-30')).toBe('尚未复评')
    expect(latest('2023-12-01')).toEqual({ text: '2023年复评优秀', path: '/re-evaluations/2023/' })
    expect(latest('2024-04-12')).toEqual({ text: '2024年复评不合格', path: '/re-evaluations/2024/' })
  })

  test('a smart factory leads to the workshop that it was proposed with, once that is a title', () => {
    const rows: Rows = {
      candidates: [candidate('c4', 'e1', '一工厂', { category: 'smart-factory', workshop: 'c1' })],
      certifications: [
        title('t4', 'e1', 'n-ann', '2023-09-15', {
          category: 'smart-factory',
          candidate_id: 'c4',
          name: '一工厂',
        }),
      ],
    }
    const { facts } = titlePage(editionOf(rows), 'zh', 't4')
    expect(factOf(facts, '申报智能工厂时的数字化车间')).toMatchObject({ text: '一车间', path: '/titles/t1/' })
  })

  test('corrections of it, of its candidate and of its grades stand on its page', () => {
    const correction = (correction_id: string, table: string, record_id: string, column: string) => ({
      correction_id,
      table,
      record_id,
      column,
      was: '错',
      now: '对',
      corrected_on: '2024-05-01',
    })
    const { corrections } = titlePage(
      editionOf({
        ...ROUNDS,
        corrections: [
          correction('k1', 'candidates', 'c1', 'name'),
          correction('k2', 're-evaluations', '2024 t1', 'grade'),
          correction('k3', 're-evaluations', 't1/2023', 'grade'),
          correction('k4', 'certifications', 't2', 'name'),
        ],
      }),
      'zh',
      't1',
    )
    expect(corrections?.rows.map(({ what }) => what)).toEqual([
      '候选 c1：车间或工厂名称',
      '复评 2024 t1：复评等次',
      '复评 t1/2023：复评等次',
    ])
  })
})
