import { describe, expect, test } from 'vitest'
import { measuresPage } from '../../src/views/measures.ts'
import { editionOf } from './world.ts'

const cell = (page: ReturnType<typeof measuresPage>, condition: string, category: string) =>
  page.categories.rows.find(row => row.condition === condition)?.[category]

describe('measuresPage', () => {
  const page = measuresPage(editionOf(), 'zh', 'law')

  test('the thresholds are those of the data, and differ where the law makes them differ', () => {
    expect(cell(page, '不良品率降低', 'digital-workshop')).toBe('≥\u00a010%')
    expect(cell(page, '不良品率降低', 'smart-factory')).toBe('≥\u00a020%')
    expect(cell(page, '数控化率', 'smart-factory')).toBeUndefined()
    expect(cell(page, '至少达到几项', 'smart-factory')).toBe('5项中至少3项')
  })

  test('names of categories are the measures’ own', () => {
    expect(cell(page, '须先具备', 'smart-factory')).toBe('企业已有数字化车间')
    expect(cell(page, '产线工人全部由设备替代的称为', 'smart-factory')).toBe('无人工厂')
  })

  test('every article has the anchor that statuses link to', () => {
    expect(page.articles.map(({ id }) => id)).toContain('article-12')
    expect(page.articles[11]).toMatchObject({ name: '第十二条', heading: '评审、公示和认定' })
  })

  test('every ground of revocation says for how many years applications are refused', () => {
    expect(page.reasons.rows.map(({ refusal }) => refusal)).toEqual(['2年', '2年', '2年', '无', '5年'])
  })

  test.each([
    ['2026-06-30', { status: 'in-force' }],
    ['2026-07-01', { status: 'expired' }],
  ])('on %s their status is %o', (day, status) => {
    expect(measuresPage(editionOf({}, day), 'zh', 'law').facts[0]?.value).toMatchObject(status)
  })

  test('issued and not yet in force: from when they will be', () => {
    const edition = editionOf({}, '2016-06-01', { issued_on: '2016-01-01', effective_from: '2016-07-01' })
    expect(measuresPage(edition, 'zh', 'law').facts[0]?.value).toMatchObject({
      word: '尚未施行，自2016年7月1日起施行',
    })
  })

  test('whoever stays away awaits revocation, though no grade of the measures says so', () => {
    expect(page.grades.rows.at(-1)).toMatchObject({
      grade: '未参加',
      effect: { status: 'pending-revocation' },
    })
  })

  test('other measures are other data', () => {
    const other = editionOf({}, '2024-06-30', {
      categories: [{ code: 'digital-workshop', label: '基础级', label_en: 'Basic' }],
      grades: [{ code: 'good', label: '良好', ends_title: false }],
      title_years: 3,
    })
    const view = measuresPage(other, 'en', 'law')
    expect(view.categories.columns.map(({ label }) => label)).toEqual(['Category', 'Basic'])
    expect(view.hasThresholds).toBe(false)
    expect(page.hasThresholds).toBe(true)
    expect(view.grades.rows).toMatchObject([{ grade: '良好' }, { effect: { status: 'pending-revocation' } }])
    expect(view.terms.at(-1)?.value).toBe('3 years')
  })
})
