import { describe, expect, test } from 'vitest'
import type { Edition } from '../../src/edition.ts'
import { PAGE_SIZE } from '../../src/views/paging.ts'
import { type Facet, registerPage, registerPages } from '../../src/views/register.ts'
import { editionOf, graded, notice, revoked, title } from './world.ts'

const world = editionOf({
  certifications: [
    title('t3', 'e2', 'n-ann', '2023-09-15', { unmanned: true }),
    title('t4', 'e2', 'n-ann', '2023-09-15', { category: 'smart-factory' }),
  ],
  're-evaluations': [graded('2024', 't2', 'qualified'), graded('2024', 't3', 'absent')],
  revocations: [revoked('r1', 't3', '2024-06-03', '1')],
})

function facet(edition: Edition, label: string, pageId = ''): Facet {
  const found = registerPage(edition, 'zh', pageId).facets.find(one => one.label === label)
  if (!found) throw new Error(`no facet ${label}`)
  return found
}

const countsOf = ({ items }: Facet) => Object.fromEntries(items.map(({ link, count }) => [link.text, count]))

describe('registerPage', () => {
  test('each facet tells how many, and where they are listed', () => {
    expect(countsOf(facet(world, '类别'))).toEqual({ 数字化车间: 3, 智能工厂: 1 })
    expect(countsOf(facet(world, '状态'))).toEqual({ 有效: 3, 已撤销: 1 })
    expect(countsOf(facet(world, '最近复评'))).toEqual({ 合格: 1, 未参加: 1, 尚未复评: 2 })
    expect(countsOf(facet(world, '区市'))).toEqual({ 北区: 1, 南区: 3 })
    expect(countsOf(facet(world, '批次'))).toEqual({ '2023年第一批': 3, '2017年第一批': 1 })
    expect(countsOf(facet(world, '认定年份'))).toEqual({ 2017: 1, 2023: 3 })
    expect(facet(world, '状态').items[1]?.link.path).toBe('/register/status/revoked/')
    expect(facet(world, '区市').items[0]?.link.path).toBe('/districts/north/')
  })

  test('unmanned ones are told within their category and never counted twice', () => {
    const [workshops, factories] = facet(world, '类别').items
    expect(workshops).toMatchObject({ count: 3, within: [{ link: { text: '无人车间' }, count: 1 }] })
    expect(factories?.within).toEqual([])
  })

  test('every list that a facet names is a page, lists as many rows, and marks itself', () => {
    const pages = registerPages(world.snapshot)
    const own = registerPage(world, 'zh', '').facets.flatMap(({ items }) =>
      items.flatMap(one => [one, ...one.within]),
    )
    const lists = own.filter(({ link }) => link.path?.startsWith('/register/'))
    expect(lists.length).toBeGreaterThan(8)
    for (const { link, count } of lists) {
      const id = link.path?.slice('/register/'.length, -1) ?? ''
      expect(pages).toContain(id)
      const page = registerPage(world, 'zh', id)
      expect(page.listing.total).toBe(count)
      const current = page.facets.flatMap(({ items }) => items.flatMap(one => [one, ...one.within]))
      expect(current.filter(({ isCurrent }) => isCurrent).map(one => one.link.text)).toEqual([link.text])
    }
  })

  test('enterprises have lists of their own', () => {
    const page = registerPage(world, 'zh', 'enterprises/status/refused')
    expect(page.title).toBe('企业：暂不受理申报')
    expect(page.listing.table.rows).toMatchObject([
      { name: { text: '乙公司' }, status: { status: 'refused' }, until: '2026年6月4日起不再受限' },
    ])
  })

  test('a list has no detail in which all of it say the same, and none that its heading says', () => {
    const keys = (id: string) =>
      registerPage(world, 'zh', id).listing.table.columns.flatMap(({ key, part }) =>
        part === 'file' ? [] : [key],
      )
    expect(keys('')).toEqual(['name', 'enterprise', 'district', 'kind', 'batch', 'grade', 'status'])
    expect(keys('status/revoked')).toEqual(['name', 'enterprise', 'district', 'kind', 'batch', 'grade'])
    expect(keys('year/2023')).not.toContain('batch')
  })

  test('the newest are first', () => {
    const { rows } = registerPage(world, 'zh', '').listing.table
    expect(rows.map(({ name }) => name)).toMatchObject([
      { text: '一车间' },
      { text: 't3' },
      { text: 't4' },
      { text: '二车间' },
    ])
  })

  test('a long list is cut into pages that link to each other and lose no row', () => {
    const many = Array.from({ length: PAGE_SIZE }, (_, i) => title(`x${i}`, 'e2', 'n-ann', '2023-09-15'))
    const edition = editionOf({ certifications: many })
    expect(registerPages(edition.snapshot)).toContain('2')
    const [first, second] = ['', '2'].map(id => registerPage(edition, 'en', id).listing)
    expect([first?.table.rows.length, second?.table.rows.length]).toEqual([PAGE_SIZE, 2])
    expect(second).toMatchObject({
      pages: { href: '/en/register/', count: 2 },
      current: 1,
      total: PAGE_SIZE + 2,
    })
    expect(registerPage(edition, 'zh', 'category/digital-workshop/2').head).toMatchObject({
      path: '/register/category/digital-workshop/2/',
      title: '称号：数字化车间（第2页）',
    })
  })

  test('an empty register is a page', () => {
    const edition = editionOf({ notices: [notice('n-0', 'announcement', '2016-01-01')] }, '2016-12-31')
    expect(registerPages(edition.snapshot)).toEqual(['', 'enterprises'])
    expect(registerPage(edition, 'zh', '').listing.table.rows).toEqual([])
  })
})
