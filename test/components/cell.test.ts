import { describe, expect, test } from 'vitest'
import { basis, cell, statusText, textLink } from '../../src/components/cell.ts'
import { asWritten, dayText, joined, mixed } from '../../src/components/texts.ts'
import type { Day } from '../../src/day.ts'

const ZH = { base: '/a/', lang: 'zh' } as const
const EN = { base: '/a/', lang: 'en' } as const
const DAY = '2024-01-02' as Day

describe('a text that may lead somewhere', () => {
  test('is a link below the base of the site, in the language of the page', () => {
    expect(textLink(ZH, { text: '名单', path: '/register/' }).markup).toBe('<a href="/a/register/">名单</a>')
    expect(textLink(EN, { text: '名单', path: '/register/', hash: 'x' }).markup).toBe(
      '<a href="/a/en/register/#x" lang="zh-CN">名单</a>',
    )
  })

  test('is text without a target, marked where it is Chinese on an English page', () => {
    expect(textLink(ZH, { text: '名单' }).markup).toBe('名单')
    expect(textLink(EN, { text: '名单' }).markup).toBe('<span lang="zh-CN">名单</span>')
    expect(textLink(ZH, { text: '名单', class: 'whole' }).markup).toBe('<span class="whole">名单</span>')
  })

  test('breaks between its words where it is long', () => {
    const text = '威海示例精密机械制造有限公司数字化车间名单'
    expect(textLink(ZH, { text, href: 'x.csv' }).markup).toMatch(/^<a href="x.csv" class="joined">.*<wbr>/)
  })
})

test('what a state rests on is its notice and its article, one of them or nothing', () => {
  const [notice, article] = [{ text: '2024年通知' }, { text: '第十五条' }]
  const dot = '<span aria-hidden="true"> · </span>'
  expect(basis(ZH, { notice, article }).markup).toBe(`<span class="basis">2024年通知${dot}第十五条</span>`)
  expect(basis(ZH, { notice: undefined, article }).markup).toBe('<span class="basis">第十五条</span>')
  expect(basis(ZH, { notice: undefined, article: undefined }).markup).toBe('')
})

test('a status has its word, its shape and its tone; a live page is told what it becomes', () => {
  expect(statusText('zh', { kind: 'title', status: 'active' }).markup).toMatch(
    /^<span class="status status-good"><svg .*<span>有效<\/span><\/span>$/,
  )
  const steps = [{ from: DAY, status: 'open', word: '公示中' }]
  expect(statusText('zh', { kind: 'window', status: 'upcoming', steps }).markup).toContain(
    'data-kind="window" data-steps="[{&quot;from&quot;:&quot;2024-01-02&quot;',
  )
})

test('several things in a cell stand one below the other', () => {
  expect(cell(ZH, ['<甲>', 2, { day: DAY }]).markup).toBe(
    '<div class="cell-line">&lt;甲&gt;</div><div class="cell-line">2</div>' +
      '<div class="cell-line"><time datetime="2024-01-02" class="day">2024年1月2日</time></div>',
  )
  expect(cell(ZH, undefined).markup).toBe('')
})

test('names and days of a sentence are marked', () => {
  expect(mixed('Revoked on 2 January 2024: 示例公司（一厂） & others', 'en').markup).toBe(
    'Revoked on <span class="day">2 January 2024</span>: <span lang="zh-CN">示例公司（一厂）</span> &amp; others',
  )
  expect(mixed('Since the 2024 re-evaluation', 'en').markup).toBe(
    'Since the 2024 <span class="day">re-evaluation</span>',
  )
  expect(mixed('共24个：不合格5个', 'zh').markup).toBe('共24个：<span class="day">不合格5个</span>')
  expect(mixed('2024年1月2日撤销', 'zh').markup).toBe('<span class="day">2024年1月2日</span>撤销')
  expect(asWritten('示例', 'en').markup).toBe('<span lang="zh-CN">示例</span>')
  expect(dayText(DAY, 'en', true).markup).toContain('Tuesday, 2 January 2024')
  expect(joined('威海市<1>名单').markup).toBe('威海市<wbr>&lt;1&gt;<wbr>名单')
})
