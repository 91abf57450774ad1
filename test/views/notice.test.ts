import { describe, expect, test } from 'vitest'
import { noticePage } from '../../src/views/notice.ts'
import { noticeListPage, noticeListPages } from '../../src/views/notice-lists.ts'
import { noticesPage } from '../../src/views/notices.ts'
import { PAGE_SIZE } from '../../src/views/paging.ts'
import { editionOf, graded, notice, type Rows, revoked, title } from './world.ts'

const captions = (rows: Rows, id: string, day?: string) =>
  noticePage(editionOf(rows, day), 'zh', id).tables.map(({ caption }) => caption)

describe('noticePage', () => {
  test('shows what the notice publishes, each kind in a table of its own', () => {
    expect(captions({}, 'n-pub')).toEqual(['公示', '公示名单'])
    expect(captions({}, 'n-ann')).toEqual(['认定名单'])
    const rows: Rows = {
      're-evaluations': [graded('2024', 't1', '不合格')],
      renames: [
        {
          rename_id: 'x1',
          enterprise_id: 'e1',
          kind: 'rename',
          old_name: '甲公司',
          new_name: '甲新公司',
          changed_on: '2024-01-02',
          notice_id: 'n-re',
        },
      ],
      revocations: [revoked('r1', 't1', '2024-06-03', '2')],
    }
    expect(captions(rows, 'n-re')).toEqual(['复评结果', '企业更名'])
    expect(captions(rows, 'n-rev')).toHaveLength(1)
  })

  test('says of a change of name whose day of registration is not known that it is not stated', () => {
    const renamed = {
      rename_id: 'x1',
      enterprise_id: 'e1',
      kind: 'rename',
      new_name: '甲新公司',
      notice_id: 'n-re',
    }
    const dayIn = (lang: 'zh' | 'en') =>
      noticePage(editionOf({ renames: [renamed] }), lang, 'n-re').tables[0]?.rows[0]?.day
    expect([dayIn('zh'), dayIn('en')]).toEqual(['未载明', 'not stated'])
  })

  test('a grade stands with what holds of the title on the day, not on the notice’s', () => {
    const rows: Rows = {
      're-evaluations': [graded('2024', 't1', '不合格')],
      revocations: [revoked('r1', 't1', '2024-06-03', '2')],
    }
    const statusOn = (day: string) =>
      noticePage(editionOf(rows, day), 'zh', 'n-re').tables[0]?.rows[0]?.status
    expect(statusOn('2024-04-12')).toMatchObject({ status: 'pending-revocation' })
    expect(statusOn('2024-06-30')).toMatchObject({ status: 'revoked' })
  })

  test('a correction’s notice shows the window that it changed', () => {
    const rows: Rows = {
      notices: [notice('n-fix', 'correction', '2023-09-07', '2023-1')],
      'window-changes': [
        { window_id: 'w1', kind: 'withdrawn', changed_on: '2023-09-07', notice_id: 'n-fix' },
      ],
    }
    const [table] = noticePage(editionOf(rows, '2023-09-10'), 'zh', 'n-fix').tables
    expect(table?.rows).toMatchObject([{ window: { path: '/publicity/w1/' }, kind: '撤回' }])
  })

  test('holds the stated number against the rows', () => {
    const rows: Rows = {
      notices: [
        { ...notice('n-two', 're-evaluation', '2024-05-01'), stated_count: 're-evaluations:1;renames:2' },
      ],
      're-evaluations': [graded('2024b', 't1', '合格', 'n-two')],
    }
    expect(noticePage(editionOf(rows), 'zh', 'n-two').counts.rows).toEqual([
      { table: '复评结果', stated: 1, recorded: 1, verdict: '一致' },
      { table: '企业更名', stated: 2, recorded: 0, verdict: '不一致' },
    ])
  })
})

describe('a list that is longer than a page', () => {
  const ids = Array.from({ length: PAGE_SIZE + 1 }, (_, i) => `x${i}`)
  const rows: Rows = {
    certifications: ids.map(id => title(id, 'e2', 'n-ann', '2023-09-15')),
    're-evaluations': ids.map((id, i) => graded('2024', id, i === 0 ? '优秀' : '合格')),
    revocations: ids.map(id => revoked(`r-${id}`, id, '2024-06-03', '5')),
  }
  const edition = editionOf(rows)
  const tableOf = (id: string, caption: string) =>
    noticePage(edition, 'zh', id).tables.find(table => table.caption === caption)

  test('is told in numbers, with the page on which each row stands', () => {
    expect(tableOf('n-re', '复评结果')).toMatchObject({
      rows: [
        { kind: '合格', count: PAGE_SIZE },
        { kind: '优秀', count: 1 },
        { kind: '合计', count: PAGE_SIZE + 1 },
      ],
      more: [{ text: '2024年复评', path: '/re-evaluations/2024/' }],
    })
    expect(tableOf('n-ann', '认定名单')?.more).toMatchObject([{ path: '/batches/2023-1/' }])
    expect(tableOf('n-rev', '撤销名单')).toMatchObject({
      rows: [{ count: PAGE_SIZE + 1 }],
      more: [{ path: '/notices/n-rev/revocations/' }],
    })
  })

  test('has pages of the notice’s own where no other page lists it', () => {
    expect(noticeListPages(edition.snapshot)).toEqual(['n-rev/revocations', 'n-rev/revocations/2'])
    expect(noticeListPages(editionOf().snapshot)).toEqual([])
    expect(noticeListPage(edition, 'zh', 'n-rev/revocations/2')).toMatchObject({
      head: { path: '/notices/n-rev/revocations/2/' },
      listing: { total: PAGE_SIZE + 1, first: PAGE_SIZE + 1, current: 1 },
    })
  })
})

test('noticesPage: newest first, by year', () => {
  const { years } = noticesPage(editionOf({}, '2024-06-30'), 'en')
  expect(years.map(({ label, notices }) => [label, notices.length])).toEqual([
    ['2024', 2],
    ['2023', 2],
    ['2017', 1],
  ])
})
