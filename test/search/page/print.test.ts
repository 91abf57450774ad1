import { describe, expect, test } from 'vitest'
import { searchWords } from '../../../src/search/build/words.ts'
import { groupsOf, noticeItem, summary, totalOf } from '../../../src/search/page/print.ts'
import { EMPTY, type EnterpriseHit, type SearchResult } from '../../../src/search/result.ts'

const WORDS = searchWords('/a/b/', 'zh')
const DISTRICT = { id: 'gaoqu', name: '高区', nameEn: '' }
const hit = (more: Partial<EnterpriseHit>): EnterpriseHit => ({
  id: 'e0001',
  name: '海丰机械',
  former: undefined,
  marks: [],
  district: undefined,
  status: undefined,
  standing: {},
  code: undefined,
  codeMarks: [],
  ...more,
})
const resultOf = (more: Partial<SearchResult>): SearchResult => ({ ...EMPTY, query: ' 海丰 ', ...more })
const notesOf = (...enterprises: EnterpriseHit[]) =>
  groupsOf(resultOf({ enterprises }), WORDS).flatMap(({ items }) =>
    items.map(({ notes }) => notes.map(note => note.join(''))),
  )

describe('groupsOf()', () => {
  test('has only groups that hold something, real ones before similar ones', () => {
    const result = resultOf({
      enterprises: [hit({})],
      similar: [hit({ id: 'e0002' })],
      districts: [DISTRICT],
    })
    const groups = groupsOf(result, WORDS)
    expect(
      groups.map(({ name, isSimilar, items }) => [name, isSimilar, items.map(({ href }) => href)]),
    ).toEqual([
      ['places', false, ['/a/b/districts/gaoqu/']],
      ['enterprises', false, ['/a/b/enterprises/e0001/']],
      ['similar', true, ['/a/b/enterprises/e0002/']],
    ])
    expect(groupsOf(result, WORDS, true).map(({ name }) => name)).toEqual(['enterprises', 'similar'])
  })

  test.each([
    ['district and code', hit({ district: DISTRICT, code: '91' }), ['高区', '91']],
    ['a status that was taken', hit({ status: 'revoked' }), ['已撤销']],
    ['a former name', hit({ former: '海风机械' }), ['曾用名：海风机械']],
    ['its status', hit({ status: 'active' }), ['有效']],
    ['a publicity under way', hit({ standing: { publicised: '2024-06-22' } }), ['公示至2024年6月22日']],
    ['a refusal', hit({ standing: { refused: '2026-05-17' } }), ['不受理申报至2026年5月17日']],
  ])('tells an enterprise by %s', (_, enterprise, notes) => {
    expect(notesOf(enterprise)).toEqual([notes])
  })

  test('tells names that may be taken for each other apart by the id, where no code is known', () => {
    expect(notesOf(hit({}), hit({ id: 'e0002', name: '海峰机械' }))).toEqual([
      ['企业编号 e0001'],
      ['企业编号 e0002'],
    ])
  })
})

test('a title is told by its enterprise, its status and its id', () => {
  const title = { id: 't1', name: '一车间', marks: [], enterprise: '海丰机械', status: 'revoked' } as const
  const [group] = groupsOf(resultOf({ titles: [title] }), WORDS)
  expect(group?.items[0]?.notes).toEqual([['海丰机械'], ['已撤销'], ['t1']])
})

test('noticeItem() leads to the notice, with its kind, its day and what has become of its publicity', () => {
  const notice = { id: 'n 1', title: '公告', number: '', kind: 'announcement', day: '2021-07-01', state: '' }
  expect(noticeItem(notice, WORDS)).toMatchObject({ href: '/a/b/notices/n%201/', name: ['公告'] })
  expect(noticeItem(notice, WORDS).notes).toEqual([['认定'], ['2021年7月1日']])
  const stateOf = (state: string) => noticeItem({ ...notice, kind: 'publicity', state }, WORDS).notes[2]
  expect(stateOf('2021-06-30')).toEqual(['公示至2021年6月30日'])
  expect(stateOf('withdrawn')).toEqual(['公示已撤回'])
})

describe('summary()', () => {
  test.each([
    ['enterprises and pages', { total: 12, enterprises: [hit({})] }, 3, '找到12家企业 · 3条公告和页面'],
    ['at least so many', { total: 12, isAtLeast: true }, 0, '找到至少12家企业'],
    ['similar names alone', { similar: [hit({}), hit({ id: 'e2' })] }, 0, '另有2个相近名称'],
    ['nothing', {}, 0, '没有找到“海丰”。'],
  ])('%s', (_, more, pages, told) => {
    const result = resultOf(more)
    expect(summary(result, groupsOf(result, WORDS), pages, WORDS)).toBe(told)
  })
})

test('totalOf() says where there may be more', () => {
  expect([
    totalOf(resultOf({ total: 3 }), WORDS.say),
    totalOf(resultOf({ total: 3, isAtLeast: true }), WORDS.say),
  ]).toEqual(['3', '至少3'])
})
