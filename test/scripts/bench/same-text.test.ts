import { describe, expect, test } from 'vitest'
import { firstDifference, toldBy } from '../../../scripts/bench/generators/same-text.ts'

const PAGE = `<!DOCTYPE html><html><head><title>示例甲 - 名单</title><meta name="description" content="“甲”的称号"></head><body>
<header>导航</header><main><h1>示例<wbr>甲</h1><p class="lead">见<a href="/titles/t1/" class="joined">示例车间</a> <span class="day">2024年</span></p>
<script>live()</script></main></body></html>`

/** Where the page and what becomes of it tell something else. */
const difference = (from: string | RegExp, to: string) =>
  firstDifference(toldBy(PAGE), toldBy(PAGE.replace(from, to)))

describe('firstDifference', () => {
  test.each([
    ['line breaks between blocks', '</h1><p', '</h1>\n\n  <p'],
    ['how a character is escaped', 'content="“甲”', 'content="&ldquo;甲&#8221;'],
    ['the order of attributes', 'href="/titles/t1/" class="joined"', 'class="joined" href="/titles/t1/"'],
    ['scripts', 'live()', 'other()'],
    ['what stands around main', '导航', '别的'],
  ])('does not mind %s', (_, from, to) => {
    expect(difference(from, to)).toBeUndefined()
  })

  test.each([
    ['title', '示例甲 - 名单', '示例乙 - 名单', 'title: '],
    ['description', '的称号', '的', 'description: '],
    ['word', '见', '参见', 'text: '],
    ['space within a line', '</a> <span', '</a><span', 'text: '],
    ['word at the end', '2024年', '2024年起', 'text: '],
    ['address', '/titles/t1/', '/titles/t2/', 'marks: '],
    ['class', 'class="day"', 'class="date"', 'marks: '],
    ['place to break a line', '<wbr>', '', 'marks: '],
    ['element', /<(\/?)h1>/g, '<$1h2>', 'marks: '],
  ])('tells another %s', (_, from, to, told) => {
    expect(difference(from, to)).toContain(told)
  })

  test('tells both sides, from a little before the difference on', () => {
    expect(difference('2024年', '2025年')).toMatch(/“.*见示例车间 2024年” ≠ “.*见示例车间 2025年”/)
  })
})

test('toldBy refuses a page without main', () => {
  expect(() => toldBy('<title>甲</title><p>乙</p>')).toThrow('main')
})
