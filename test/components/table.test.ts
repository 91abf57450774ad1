import { describe, expect, test } from 'vitest'
import { dataTable, tableSection } from '../../src/components/table.ts'
import type { Table } from '../../src/views/table.ts'

const ZH = { base: '/', lang: 'zh' } as const

const GRID: Table = {
  caption: '各区市',
  columns: [
    { key: 'name', label: '区市', is: 'head' },
    { key: 'count', label: '称号', is: 'number' },
    { key: 'note', label: '备注' },
  ],
  rows: [{ id: 'huancui', name: '环翠区', count: 3, note: undefined }],
}

const LIST: Table = {
  caption: '称号',
  columns: [
    { key: 'name', label: '车间', is: 'head' },
    { key: 'status', label: '状态', part: 'status' },
    { key: 'batch', label: '批次', part: 'detail', isNamed: true },
    { key: 'code', label: '信用代码', part: 'file' },
  ],
  rows: [{ name: '甲', status: '有效', batch: '第一批', code: '91' }],
  more: [{ text: '全部', path: '/register/' }],
}

describe('a table', () => {
  test('is a grid whose cells bear the name of their column, and say which of them are empty', () => {
    const { markup } = dataTable(ZH, GRID)
    expect(markup).toContain('<div class="table table-cards"><table><caption>各区市</caption>')
    expect(markup).toContain(
      '<tr id="huancui"><th scope="row">环翠区</th><td class="number" data-label="称号">3</td>' +
        '<td class="blank" data-label="备注"></td></tr>',
    )
  })

  test('may scroll instead, which a keyboard can do too', () => {
    expect(dataTable(ZH, GRID, { isWide: true }).markup).toContain(
      '<div class="table table-wide" role="region" aria-label="各区市" tabindex="0">',
    )
  })

  test('without rows says so', () => {
    expect(dataTable(ZH, { ...GRID, rows: [] }).markup).toContain(
      '<td colspan="3" class="nothing">（无）</td>',
    )
  })

  test('whose columns play parts is a list of records, numbered, and then where the others stand', () => {
    const { markup } = dataTable(ZH, LIST, { hidesCaption: true })
    expect(markup).toContain('<div class="table list"><table><caption class="hidden">称号</caption>')
    expect(markup).toContain(
      '<tr><td class="no">1</td><th scope="row">甲</th><td class="state">有效</td>' +
        '<td class="detail" data-label="批次">第一批</td><td hidden>91</td></tr>',
    )
    expect(markup).toMatch(/<p>.*<span class="cell-line"><a href="\/register\/">全部<\/a><\/span><\/p>$/)
  })
})

test('a section is a table under its caption, and nothing without one', () => {
  expect(tableSection(ZH, GRID, true).markup).toMatch(/^<h2>各区市<\/h2><div class="tally"><div class="table/)
  expect(tableSection(ZH, undefined).markup).toBe('')
})
