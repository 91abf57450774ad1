import { toHtml } from 'hast-util-to-html'
import { describe, expect, test } from 'vitest'
import { readText } from '../../src/texts/text.ts'

/** The HTML of a text in which nothing is wrong. */
function html(source: string): string {
  const { value, problems } = readText('notices/n.md', source)
  expect(problems).toEqual([])
  return toHtml({ type: 'root', children: [...value.blocks] })
}

/** What is refused: its line, and what was found. */
function refused(source: string): (readonly [number | undefined, string | undefined])[] {
  const { value, problems } = readText('notices/n.md', source)
  for (const { rule, level, file, message, hint } of problems) {
    expect([rule, level, file]).toEqual(['file/text', 'error', 'notices/n.md'])
    for (const text of [message.zh, hint.zh]) expect(text).toMatch(/\p{Script=Han}.*[。：>]|：/u)
    for (const text of [message.en, hint.en]) expect(text).toMatch(/^[A-Z“].{8,}/s)
  }
  if (problems.length > 0) expect(value.blocks).toEqual([])
  return problems.map(({ line, value }) => [line, value])
}

describe('a sign is a character where Chinese text uses it as one:', () => {
  test.each([
    ['公示时间为3月1日~3月7日，受理时间为8:30~17:00。'],
    ['9点~~11点，13点~~17点'],
    ['面积 10*20*30 米'],
    ['长*宽*高，王*明'],
    ['联系人李**、王**、张**（组长）'],
    ['电话 138****8000、139****9000'],
    ['____年____月____日（____）'],
    ['满足 {甲 或 {{乙}}'],
    ['export default 甲'],
    ['import 乙 from "丙"'],
    ['[备注]: 自发布之日起施行'],
    ['- [ ] 甲'.slice(2)],
  ])('%s', text => expect(html(text)).toBe(`<p>${text}</p>`))

  test.each([
    ['a bare <', '产值 < 5 亿元，甲<b 且 5<6', '<p>产值 &#x3C; 5 亿元，甲&#x3C;b 且 5&#x3C;6</p>'],
    ['no tag of HTML', '部署 <MES> 和 <甲>', '<p>部署 &#x3C;MES> 和 &#x3C;甲></p>'],
    ['a tag that is not whole', '<table\n甲', '&#x3C;table\n甲'],
    ['a reference without its semicolon', '<td>甲&copy=1</td>', '甲&#x26;copy=1'],
    ['four blanks before a paragraph', '    甲', '<p>甲</p>'],
    ['tildes as a divider', '~~~\n甲', '<p>~~~<br>甲</p>'],
    ['dashes below a paragraph', '甲\n---', '<p>甲</p>\n<hr>'],
    ['lines between dashes at the top', '---\ntitle: 甲\n---\n乙', '<hr>\n<p>title: 甲</p>\n<hr>\n<p>乙</p>'],
    ['a line that ends', '联系人：甲\n电话：乙', '<p>联系人：甲<br>电话：乙</p>'],
    [
      'the number of an item',
      '1. 甲\n3. 乙\n4. 丙',
      '<ol>\n<li>甲</li>\n<li value="3">乙</li>\n<li>丙</li>\n</ol>',
    ],
  ])('%s', (_, source, expected) => expect(html(source)).toBe(expected))
})

describe('Markdown for Chinese:', () => {
  test.each([
    [
      'bold beside quotation marks',
      '与**“甲”**乙，**《丙》**丁',
      '<p>与<strong>“甲”</strong>乙，<strong>《丙》</strong>丁</p>',
    ],
    ['bold before a comma', '**“甲”**，乙', '<p><strong>“甲”</strong>，乙</p>'],
    [
      'bold that ends in a mark',
      '**注意：**甲。**乙。**丙',
      '<p><strong>注意：</strong>甲。<strong>乙。</strong>丙</p>',
    ],
    [
      'bold within brackets',
      '（**甲**）和**（乙）**丙',
      '<p>（<strong>甲</strong>）和<strong>（乙）</strong>丙</p>',
    ],
    ['bold beside rare characters', '𬭎**“甲”**𬭎', '<p>𬭎<strong>“甲”</strong>𬭎</p>'],
    ['emphasis', '*演示数据：虚构。*', '<p><em>演示数据：虚构。</em></p>'],
    ['a heading', '## 一、要求', '<h2>一、要求</h2>'],
    ['a quotation', '> 甲\n> 乙', '<blockquote>\n<p>甲<br>乙</p>\n</blockquote>'],
    ['code', '`<script>`', '<p><code>&#x3C;script></code></p>'],
  ])('%s', (_, source, expected) => expect(html(source)).toBe(expected))

  test('tables, with their alignment', () => {
    expect(html('|序号|产值|\n|-|-:|\n|1|20|')).toContain('<td>1</td>\n<td align="right">20</td>')
  })

  test('footnotes, whose anchors are where their links lead', () => {
    const found = html('甲[^1]乙[^注]丙[^1]。\n\n[^1]: 子\n\n[^注]: 丑')
    const targets = [...found.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets).toHaveLength(6)
    for (const id of targets) expect(found.split(`id="${id}"`)).toHaveLength(2)
  })
})

describe('a bare address', () => {
  test.each([
    ['见http://example.org/a，另行通知。', 'http://example.org/a'],
    ['（https://example.org/a?b=1&c=2）', 'https://example.org/a?b=1&#x26;c=2'],
    ['https://example.org/甲', 'https://example.org/'],
    ['See https://example.org/a.b/.', 'https://example.org/a.b/'],
    ['(https://example.org/a_(b))', 'https://example.org/a_(b)'],
    ['**见 http://example.org/a**，', 'http://example.org/a'],
    ['http://example.org/a_b_c__d__', 'http://example.org/a_b_c__d'],
  ])('of %s is %s', (source, address) => {
    expect(html(source)).toContain(`<a href="${address}">${address}</a>`)
  })

  test.each([
    ['ahttp://example.org'],
    ['http://'],
    ['`http://example.org`'],
    ['http://甲.乙'],
    ['http://a:b@c.d/'],
  ])('%s is none', source => expect(html(source)).not.toContain('<a'))

  test('within a link stays its text', () => {
    expect(html('[**http://a.b/**](http://c.d/)')).toBe(
      '<p><a href="http://c.d/"><strong>http://a.b/</strong></a></p>',
    )
  })
})

describe('HTML is read and cleaned:', () => {
  test.each([
    [
      'a table, and what follows it',
      '<table border="1" width=100%><TR><td bgcolor="#fff">甲</td><td colspan=2>乙</td></TR></table>\n\n联系人。<br/>电话。',
      '<table><tbody><tr><td>甲</td><td colspan="2">乙</td></tr></tbody></table>\n<p>联系人。<br>电话。</p>',
    ],
    [
      'a table with empty lines',
      '<table>\n\n    <tr>\n\n<td>甲\n\n乙</td></tr>\n</table>',
      '<td>甲\n<p>乙</p></td>',
    ],
    [
      'a signature',
      '<p align="right">某局<br>2024年6月14日</p>',
      '<p align="right">某局<br>2024年6月14日</p>',
    ],
    [
      'what says how and not what',
      '<center><font color="red" face=仿宋>甲</font></center>',
      '<div align="center"><span>甲</span></div>',
    ],
    [
      'underlines and more',
      '<u>甲</u><s>乙</s><strike>丙</strike>H<sub>2</sub>O',
      '<p><u>甲</u><s>乙</s><s>丙</s>H<sub>2</sub>O</p>',
    ],
    ['what is folded away', '<details><summary>甲</summary>乙</details>', '<div><div>甲</div>乙</div>'],
    ['Markdown within it', '<div>\n\n**甲**\n\n</div>', '<p><strong>甲</strong></p>'],
    ['a part of a table without one', '<col>甲', '甲'],
    ['ids and classes', '<p id="main" class="status">甲</p>', '<p>甲</p>'],
  ])('%s', (_, source, expected) => expect(html(source)).toContain(expected))
})

describe('what cannot be shown is an error, with its line:', () => {
  test.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<iframe src="https://example.com/"></iframe>', '<iframe src="https://example.com/">'],
    ['<style>p{}</style>', '<style>'],
    ['<object data="x"></object>', '<object data="x">'],
    ['<form action="/x"><input></form>', '<form action="/x">'],
    ['<b onclick="alert(1)">文</b>', 'onclick="alert(1)"'],
    ['<p style="color:red">文</p>', 'style="color:red"'],
    ['<a href="javascript:alert(1)">文</a>', 'javascript:alert(1)'],
    ['[文](javascript:alert(1))', 'javascript:alert(1)'],
    ['[文](&#106;avascript:alert)', 'javascript:alert'],
    ['[文](data:text/html,x)', 'data:text/html,x'],
    ['[文](//example.com/)', '//example.com/'],
    ['[文](/\\example.com/)', '/\\example.com/'],
    ['[文](page.html)', 'page.html'],
    ['[文](#甲)', '#甲'],
    ['[文]()', ''],
    ['[文](https://weihai.gov.cn@example.com/)', 'https://weihai.gov.cn@example.com/'],
    ['[文](https://@example.com/)', 'https://@example.com/'],
    ['[文](https:///example.com/)', 'https:///example.com/'],
    ['<a href="https://weihai.gov.cn\\@example.com/">文</a>', 'https://weihai.gov.cn\\@example.com/'],
    ['<a href="https://ex\tample.com/">文</a>', 'https://ex\tample.com/'],
    ['[文](https://a\u200B.example.com/)', 'https://a\u200B.example.com/'],
    ['![图](https://example.com/a.png)', 'https://example.com/a.png'],
    ['<img src="//example.com/a.png">', '//example.com/a.png'],
    ['<img src="/a.png" srcset="//example.com/b.png">', 'srcset="//example.com/b.png"'],
    ['<!-- 备注 -->', '<!-- 备注 -->'],
    ['文<!-- 备注 -->', '<!-- 备注 -->'],
    ['<?xml version="1.0"?>', '<?xml version="1.0"?>'],
    ['[^1]: 没有人引用', '[^1]'],
    ['[^1]: 只有自己引用[^1]', '[^1]'],
    ['>95% 的企业', '>95% 的企业'],
  ])('%s', (source, value) => {
    expect(refused(source)[0]).toEqual([1, value])
    expect(refused(`一段话。\n\n${source}`)[0]).toEqual([3, value])
  })

  test('within a block, at its own line', () => {
    const source = '一段\n\n<table>\n<tr><td>甲</td></tr>\n<tr><td\n style="x">乙</td></tr>\n</table>'
    expect(refused(source)).toEqual([[5, 'style="x"']])
    expect(refused('甲\n乙 <b onclick="x">丙</b>')).toEqual([[2, 'onclick="x"']])
    expect(refused('> 甲\n>乙')).toEqual([[2, '>乙']])
  })

  test('a cell for which the head has no column', () => {
    expect(refused('|甲|乙|\n|-|-|\n|1|2|\n|1|2|3|')).toEqual([[4, undefined]])
  })

  test('a footnote written twice', () => {
    expect(refused('甲[^1]\n\n[^1]: 子\n\n[^1]: 丑')).toEqual([[5, '[^1]']])
  })

  test('nesting without end, once', () => {
    for (const source of ['> '.repeat(200), '<div>'.repeat(200), '<b>'.repeat(200)])
      expect(refused(`${source}甲`)).toEqual([[1, undefined]])
  })

  test('lists of 2,000 levels, before they are read', () => {
    const lists = Array.from({ length: 2000 }, (_, i) => `${'  '.repeat(i)}- 甲\n`).join('')
    expect(refused(lists)).toEqual([[201, undefined]])
    expect(refused('- * '.repeat(5000))).toEqual([[1, undefined]])
    expect(html(`${' '.repeat(3000)}甲`)).toBe('<p>甲</p>')
  })
})

test('every block, and every text in it, knows its line', () => {
  const { value } = readText(
    'f',
    '# 一\n\n甲\n乙 **丙**\n\n<table>\n<tr><td>丁</td></tr>\n\n<tr><td>戊</td></tr></table>',
  )
  const lines: [string, number | undefined][] = []
  const collect = (nodes: typeof value.blocks): void => {
    for (const node of nodes) {
      if (node.type === 'element') collect(node.children)
      if (node.type === 'text' && node.value.trim())
        lines.push([node.value.trim(), node.position?.start.line])
    }
  }
  collect(value.blocks)
  expect(lines).toEqual([
    ['一', 1],
    ['甲', 3],
    ['乙', 4],
    ['丙', 4],
    ['丁', 7],
    ['戊', 9],
  ])
})

test('paths of this site are told with their lines', () => {
  const { value } = readText(
    'f',
    '[甲](/notices/n1/)\n\n<a href="/datasets/titles.csv">乙</a> ![丙](/badges/t1.svg)',
  )
  expect(value.paths).toEqual([
    { path: '/notices/n1/', line: 1 },
    { path: '/datasets/titles.csv', line: 3 },
    { path: '/badges/t1.svg', line: 3 },
  ])
})

// Parsed, each of these would take longer than a test may.
describe('what nobody could wait for', () => {
  test.each([
    ['unclosed brackets', '['],
    ['closing brackets', ']'],
    ['pictures', '!['],
    ['emphasis that pairs with none', 'a**b c* '],
    ['footnotes', '[^a]'],
    ['lines of one paragraph', '见[附件\n'],
  ])('%s are refused at their line, at once', (_, unit) => {
    expect(refused(`第一段。\n\n${unit.repeat(20000)}\n`)).toEqual([[3, undefined]])
  })

  test.each([
    ['a paragraph with as many as may be', `${'李**、'.repeat(1000)}王某`],
    ['a row each', `| 名称 | 网址 |\n| - | - |\n${'| 甲 | [网址](https://example.org/a) |\n'.repeat(600)}`],
    ['an item each', '- [网址](https://example.org/a)\n'.repeat(600)],
    ['HTML, in which they are characters', `<table>${'<tr><td>李**</td></tr>'.repeat(1500)}</table>`],
  ])('but not %s', (_, source) => expect(refused(source)).toEqual([]))
})
