// What feeds say of one small story, worked out by hand: a window is extended, another withdrawn, a name is corrected,
// a title is revoked later than its notice says so.
import { describe, expect, test } from 'vitest'
import type { Feed, FeedEntry } from '../../src/feeds/feed.ts'
import { feedsOf } from '../../src/feeds/feeds.ts'
import { editionOf } from '../datasets/edition.ts'
import { day, registerOf } from '../register/world.ts'

const register = registerOf({
  districts: [{ district: '某区', name: '某区' }],
  enterprises: [
    { enterprise_id: 'e1', name: '甲公司', district: '某区' },
    { enterprise_id: 'e2', name: '乙公司' },
  ],
  notices: [
    { notice_id: 'p1', kind: 'publicity', published_on: '2022-03-01', title: '公示一' },
    { notice_id: 'p2', kind: 'publicity', published_on: '2022-03-02', title: '公示二' },
    { notice_id: 'k1', kind: 'correction', published_on: '2022-03-05', title: '更正' },
    { notice_id: 'a1', kind: 'announcement', published_on: '2022-04-01', title: '公布' },
    { notice_id: 'r1', kind: 'revocation', published_on: '2022-05-01', title: '撤销' },
  ],
  windows: [
    { window_id: 'w1', notice_id: 'p1', starts_on: '2022-03-02', ends_on: '2022-03-08' },
    { window_id: 'w2', notice_id: 'p2', starts_on: '2022-03-03', ends_on: '2022-03-09' },
  ],
  'window-changes': [
    {
      window_id: 'w1',
      kind: 'extended',
      changed_on: '2022-03-05',
      new_ends_on: '2022-03-12',
      notice_id: 'k1',
    },
    { window_id: 'w2', kind: 'withdrawn', changed_on: '2022-03-04' },
  ],
  candidates: [
    { candidate_id: 'c1', window_id: 'w1', enterprise_id: 'e1', name: '一号车间', unmanned: 'true' },
    { candidate_id: 'c2', window_id: 'w1', enterprise_id: 'e2', name: '二号<车间>' },
    { candidate_id: 'c3', window_id: 'w2', enterprise_id: 'e2', name: '三号车间' },
  ],
  certifications: [
    {
      title_id: 't1',
      name: '一号车间',
      unmanned: 'true',
      candidate_id: 'c1',
      enterprise_id: 'e1',
      notice_id: 'a1',
      certified_on: '2022-04-01',
    },
  ],
  revocations: [
    { revocation_id: 'v1', title_id: 't1', notice_id: 'r1', revoked_on: '2022-05-09', reasons: '2' },
  ],
  corrections: [
    {
      correction_id: 'x1',
      table: 'candidates',
      record_id: 'c1',
      column: 'name',
      was: '一号车',
      now: '一号车间',
      reason: '漏字',
      corrected_on: '2022-03-05',
      notice_id: 'k1',
    },
  ],
})

function feedOn(text: string, path: string): Feed {
  const { shared, enterprises } = feedsOf(editionOf(register, day(text)))
  const found = [...shared, ...enterprises].find(feed => feed.path === path)
  if (!found) throw new Error(`no feed ${path}`)
  return found
}

function entryOn(text: string, path: string, notice: string): FeedEntry {
  const found = feedOn(text, path).entries.find(({ link }) => link.endsWith(`/notices/${notice}/`))
  if (!found) throw new Error(`${path} tells nothing of ${notice}`)
  return found
}

/** The cells of a table of an entry by its caption, header first. */
function table({ content }: FeedEntry, caption: string): string[][] | undefined {
  const found = new RegExp(`<caption>${caption}</caption>(.*?)</table>`).exec(content)?.[1]
  const rows = found?.match(/<tr>.*?<\/tr>/g)
  return rows?.map(row => [...row.matchAll(/<t[hd]>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell ?? ''))
}

describe('a publicity notice', () => {
  test('tells of its window and its whole list under a header', () => {
    const entry = entryOn('2022-03-01', 'feeds/publicity', 'p1')
    expect(entry).toMatchObject({ published: '2022-03-01', updated: '2022-03-01' })
    expect(entry.summary).toBe('公示期2022年3月2日至2022年3月8日（含首尾两日）。共2条记录')
    expect(table(entry, '公示名单')).toEqual([
      ['企业', '类别', '车间或工厂'],
      ['甲公司', '无人车间', '一号车间'],
      ['乙公司', '车间', '二号&lt;车间&gt;'],
    ])
    expect(table(entry, '更正')).toBe(undefined)
  })

  test('is updated by an extension and a correction, and says both', () => {
    const entry = entryOn('2022-03-05', 'feeds/publicity', 'p1')
    expect(entry).toMatchObject({ published: '2022-03-01', updated: '2022-03-05' })
    expect(entry.content).toContain(
      '公示期2022年3月2日至2022年3月12日（含首尾两日）；2022年3月5日延长至2022年3月12日',
    )
    expect(table(entry, '更正')?.slice(1)).toEqual([
      ['2022-03-05', '候选 c1：车间或工厂名称', '一号车', '一号车间', '漏字'],
    ])
  })

  test('is updated by a withdrawal, and says so', () => {
    expect(entryOn('2022-03-03', 'feeds/all', 'p2').content).not.toContain('撤回')
    const entry = entryOn('2022-03-04', 'feeds/all', 'p2')
    expect([entry.updated, entry.content.includes('2022年3月4日撤回')]).toEqual(['2022-03-04', true])
  })
})

test('a correction notice tells what it corrects and which window it changes', () => {
  const entry = entryOn('2022-03-05', 'feeds/correction', 'k1')
  expect(table(entry, '公示变更')?.slice(1)).toEqual([['公示一', '延长', '2022-03-05', '2022-03-12']])
  expect(table(entry, '更正')).toHaveLength(2)
})

test('a revocation is told from its own day on, not from that of its notice', () => {
  expect(entryOn('2022-05-08', 'feeds/revocation', 'r1')).toMatchObject({
    updated: '2022-05-01',
    content: '',
  })
  const entry = entryOn('2022-05-09', 'feeds/revocation', 'r1')
  expect(entry.updated).toBe('2022-05-09')
  expect(table(entry, '撤销名单')?.slice(1)).toEqual([
    ['甲公司', '无人车间', '一号车间', '复评不合格', '2022-05-09'],
  ])
})

describe('the feed of an enterprise or a district', () => {
  test('tells of its own rows, with corrections of them alone, in entries with ids of their own', () => {
    const own = entryOn('2022-03-05', 'feeds/enterprises/e1', 'p1')
    expect(own.id).toBe('tag:example.org,2021:notice/p1/enterprises/e1')
    expect(table(own, '公示名单')?.slice(1)).toEqual([['甲公司', '无人车间', '一号车间']])
    expect(table(own, '更正')).toHaveLength(2)
    expect(table(entryOn('2022-03-05', 'feeds/enterprises/e2', 'p1'), '更正')).toBe(undefined)
    expect(feedOn('2022-05-09', 'feeds/enterprises/e1').entries.map(({ title }) => title)).toEqual([
      '撤销',
      '公布',
      '更正',
      '公示一',
    ])
  })

  test('is found under an address, and has ids, that any reader of addresses takes', () => {
    const feed = feedOn('2022-03-05', 'feeds/districts/某区')
    expect(feed.address).toBe('https://example.org/feeds/districts/%E6%9F%90%E5%8C%BA')
    expect(feed.id).toBe('tag:example.org,2021:feeds/districts/%E6%9F%90%E5%8C%BA')
    expect(feed.entries.map(({ title }) => title)).toEqual(['更正', '公示一'])
  })
})

test('a feed without entries says the same on every day', () => {
  const before = feedOn('2022-03-05', 'feeds/rename')
  expect(before.entries).toEqual([])
  expect(feedOn('2022-05-09', 'feeds/rename')).toEqual(before)
})
