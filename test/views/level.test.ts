import { expect, test } from 'vitest'
import { openEdition } from '../../src/edition.ts'
import { enterprisePage } from '../../src/views/enterprise.ts'
import { measuresPage } from '../../src/views/measures.ts'
import { registerPage, registerPages } from '../../src/views/register.ts'
import { titlePage } from '../../src/views/title.ts'
import { day } from '../register/world.ts'

const ladderOn = (text: string) =>
  openEdition({ dir: 'test/cases/ladder/data', asOf: day(text) }, day('2026-12-31'))
const edition = ladderOn('2025-11-03')

function factOf(facts: readonly { label: string; value: unknown }[], label: string): unknown {
  return facts.find(one => one.label === label)?.value
}

test('an enterprise shows the level that it holds, and how it rose', () => {
  const { facts, climb } = enterprisePage(edition, 'zh', 'e1')
  expect(factOf(facts, '现有级别')).toBe('卓越级')
  expect(climb?.rows).toMatchObject([
    { level: '基础级', day: { day: '2025-02-10' }, by: '示例区工业和信息化局' },
    { level: '先进级', day: { day: '2025-05-20' }, by: '示例省工业和信息化厅' },
    { level: '卓越级', day: { day: '2025-09-15' }, by: '示例部' },
  ])
  expect(factOf(enterprisePage(ladderOn('2028-02-11'), 'zh', 'e3').facts, '现有级别')).toBe('没有有效的级别')
  expect(factOf(enterprisePage(edition, 'en', 'e2').facts, 'Present level')).toBe('Basic')
})

test('a title says who gave it and to what it was raised', () => {
  const { facts } = titlePage(edition, 'zh', 'b1')
  expect(factOf(facts, '授予部门')).toBe('示例区工业和信息化局')
  expect(factOf(facts, '后来升至')).toMatchObject(['先进级', { path: '/titles/t1/' }, { day: '2025-05-20' }])
  expect(factOf(titlePage(edition, 'zh', 't3').facts, '后来升至')).toBeUndefined()
  expect(factOf(titlePage(ladderOn('2025-05-19'), 'zh', 'b1').facts, '后来升至')).toBeUndefined()
})

test('the register lists enterprises by the level that they hold', () => {
  expect(registerPages(edition.snapshot)).toContain('enterprises/level/basic')
  const { facets, listing, title } = registerPage(edition, 'zh', 'enterprises/level/basic')
  expect(title).toBe('企业：基础级')
  expect(listing.table.rows.map(({ level }) => level)).toEqual(['基础级', '基础级'])
  const levels = facets.find(({ label }) => label === '现有级别')?.items
  expect(levels?.map(({ link, count, isCurrent }) => [link.text, count, isCurrent])).toEqual([
    ['基础级', 2, true],
    ['卓越级', 1, false],
  ])
})

test('the measures say which level comes first, who gives it and which is only filed', () => {
  const { categories } = measuresPage(edition, 'zh', 'shili-2025')
  const row = (condition: string) => categories.rows.find(one => one.condition === condition)
  expect(row('须先取得')).toMatchObject({ advanced: '基础级', leading: '卓越级' })
  expect(row('授予部门')).toMatchObject({ basic: '示例区工业和信息化局', leading: '示例部' })
  expect(row('公示')).toMatchObject({ basic: '只备案，不公示', advanced: undefined })
})

test('nothing of levels under measures without them', () => {
  const other = openEdition({ dir: 'test/cases/edges/data', asOf: day('2022-07-07') }, day('2026-12-31'))
  for (const { enterprise } of other.snapshot.enterprises) {
    const { facts, climb } = enterprisePage(other, 'zh', enterprise.row.enterprise_id)
    expect([factOf(facts, '现有级别'), climb]).toEqual([undefined, undefined])
  }
  expect(registerPages(other.snapshot).filter(id => id.includes('level'))).toEqual([])
})
