import { describe, expect, test } from 'vitest'
import { batchPage, batchPages } from '../../src/views/batch.ts'
import { districtPage, districtPages } from '../../src/views/district.ts'
import { findingsPage } from '../../src/views/findings.ts'
import { reEvaluationsPage, roundPage, roundPages } from '../../src/views/re-evaluations.ts'
import { revocationPages, revocationsPage } from '../../src/views/revocations.ts'
import { candidate, editionOf, graded, notice, type Rows, revoked, title } from './world.ts'

/** A title that is certified only later, and yet named by a round and a revocation of before. */
const LATER: Rows = {
  notices: [notice('n-later', 'announcement', '2025-01-01', '2025-1')],
  certifications: [title('t9', 'e2', 'n-later', '2025-01-01', { name: '未来车间' })],
  're-evaluations': [graded('2024', 't9', 'qualified'), graded('2024', 't1', 'absent')],
  revocations: [revoked('r9', 't9', '2024-06-03', '3'), revoked('r1', 't1', '2024-06-03', '1;5')],
}

describe('batchPage', () => {
  test('a batch that is only publicised yet has a page with its window', () => {
    const edition = editionOf({ candidates: [candidate('c2', 'e2', '九车间')] }, '2023-09-04')
    expect(batchPages(edition.snapshot)).toEqual(['2023-1', '2017-1'])
    expect(batchPage(edition, 'zh', '2023-1')).toMatchObject({
      title: '2023年第一批',
      tally: undefined,
      windows: { rows: [{ candidates: 2, certified: 0, status: { kind: 'window', status: 'open' } }] },
      listing: { total: 0 },
    })
  })

  test('its notices stand in order of day, its titles are counted by category', () => {
    const page = batchPage(editionOf(), 'zh', '2023-1')
    expect(page.notices?.rows.map(({ kind }) => kind)).toEqual(['公示', '认定'])
    expect(page.tally?.columns.map(({ label }) => label)).toEqual(['数量', '数字化车间'])
    expect(page.tally?.rows).toEqual([
      { name: '合计', 'digital-workshop': 1 },
      { name: '其中无人', 'digital-workshop': 0 },
      { name: '有效', 'digital-workshop': 1 },
    ])
  })

  test('a batch of which nothing is public is no page', () => {
    expect(batchPages(editionOf(LATER).snapshot)).not.toContain('2025-1')
  })
})

describe('districtPage', () => {
  test('every district of the table is a page, also without a title', () => {
    const edition = editionOf({ districts: [{ district: 'west', name: '西区' }] })
    expect(districtPages(edition.snapshot)).toEqual(['north', 'south', 'west'])
    expect(districtPage(edition, 'zh', 'west')).toMatchObject({
      title: '西区',
      tally: undefined,
      listing: { total: 0 },
    })
  })

  test('it bears its English name in English, where it has one', () => {
    expect(districtPage(editionOf(), 'en', 'north').title).toBe('North District')
    expect(districtPage(editionOf(), 'en', 'south').title).toBe('南区')
  })
})

describe('re-evaluations', () => {
  test('a round that grades a title of later tells its id alone', () => {
    const edition = editionOf(LATER)
    const { listing, tally } = roundPage(edition, 'zh', '2024')
    expect(listing.table.rows).toMatchObject([
      { title: { text: '一车间', path: '/titles/t1/' }, enterprise: { text: '甲公司' }, grade: '未参加' },
      { title: { text: 't9' }, enterprise: undefined, grade: '合格' },
    ])
    expect(JSON.stringify(listing)).not.toMatch(/titles\/t9|未来车间/)
    expect(tally?.rows).toEqual([
      { grade: '合格', count: 1 },
      { grade: '未参加', count: 1 },
      { grade: '合计', count: 2 },
    ])
  })

  test('changes of name beside a round are counted where a page cannot hold them', () => {
    const renames = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        rename_id: `x${index}`,
        enterprise_id: 'e1',
        kind: 'rename',
        new_name: `甲${index}公司`,
        changed_on: '2024-01-02',
        notice_id: 'n-re',
      }))
    const shown = (count: number) =>
      roundPage(
        editionOf({ 're-evaluations': [graded('2024', 't1', '合格')], renames: renames(count) }),
        'zh',
        '2024',
      ).renames
    expect(shown(3)?.rows).toHaveLength(3)
    expect(shown(51)).toMatchObject({
      caption: '同时公布的更名',
      more: [{ path: '/notices/n-re/' }],
      rows: [{ kind: '更名', count: 51 }, { count: 51 }],
    })
  })

  test('rounds are newest first, and none is there before its notice', () => {
    const rows: Rows = {
      notices: [notice('n-23', 're-evaluation', '2023-12-01')],
      're-evaluations': [graded('2023', 't1', '优秀', 'n-23'), graded('2024', 't1', '合格')],
    }
    expect(roundPages(editionOf(rows).snapshot)).toEqual(['2024', '2023'])
    expect(roundPages(editionOf(rows, '2024-04-11').snapshot)).toEqual(['2023'])
    expect(reEvaluationsPage(editionOf(rows), 'zh').rounds.rows).toMatchObject([
      { round: { text: '2024年复评' }, total: 1, qualified: 1 },
      { round: { text: '2023年复评' }, total: 1, excellent: 1 },
    ])
  })
})

describe('revocationsPage', () => {
  test('each with its grounds and the end of its refusal; a title of later by its id alone', () => {
    const { listing, tally } = revocationsPage(editionOf(LATER), 'zh', '')
    expect(listing.table.rows).toMatchObject([
      { title: { text: 't9' }, until: { day: '2026-06-03' } },
      {
        title: { path: '/titles/t1/' },
        reasons: '未按规定参加复评、弄虚作假或有其它违法行为',
        article: { text: '第十六条' },
        until: { day: '2029-06-03' },
      },
    ])
    expect(JSON.stringify(listing)).not.toMatch(/titles\/t9|未来车间/)
    expect(tally?.rows).toMatchObject([{ count: 1 }, { count: 1 }, { count: 1 }])
  })
})

describe('revocations of a year', () => {
  const rows: Rows = {
    notices: [notice('n-22', 'revocation', '2022-03-01')],
    revocations: [
      revoked('r1', 't1', '2024-06-03', '5'),
      { ...revoked('r2', 't2', '2022-03-01', '5'), notice_id: 'n-22' },
    ],
  }
  const edition = editionOf(rows)

  test('are a list of their own beside that of all', () => {
    expect(revocationPages(edition.snapshot)).toEqual(['', 'year/2024', 'year/2022'])
    const page = revocationsPage(edition, 'zh', 'year/2022')
    expect(page).toMatchObject({ title: '2022年撤销的称号', head: { path: '/revocations/year/2022/' } })
    expect(page.listing.table.rows).toMatchObject([{ title: { path: '/titles/t2/' } }])
    expect(page.years.map(({ count, isCurrent }) => [count, isCurrent])).toEqual([
      [2, false],
      [1, false],
      [1, true],
    ])
  })
})

describe('findingsPage', () => {
  const rows: Rows = {
    're-evaluations': [graded('2024', 't1', 'absent'), graded('2024', 't2', 'absent')],
    waivers: [
      { rule: 're-evaluation/not-revoked', subject_id: 't2', reason: '已另行处理', decided_on: '2024-06-01' },
    ],
  }

  test('tells every warning of the check and every waiver with what it excuses', () => {
    const edition = editionOf(rows)
    const page = findingsPage(edition, 'zh', '')
    expect(page.findings).toMatchObject([
      {
        title: '应撤销而尚未撤销',
        subject: { text: '一车间', path: '/titles/t1/' },
        article: { text: '第十六条', path: '/measures/law/' },
      },
    ])
    expect(page.waived).toMatchObject([
      { subject: { text: '二车间' }, reason: '已另行处理', decidedOn: '2024-06-01' },
    ])
    expect(page.tally?.rows).toMatchObject([
      { rule: ['应撤销而尚未撤销', 're-evaluation/not-revoked'], found: 1, waived: 1 },
    ])
  })

  test('nothing to tell is told', () => {
    expect(findingsPage(editionOf(), 'en', '')).toMatchObject({ findings: [], waived: [], tally: undefined })
  })
})
