import { expect, test } from 'vitest'
import { proseHtml } from '../../src/views/prose.ts'

test.each([
  ['a paragraph', '一段**话**。', '<p>一段<strong>话</strong>。</p>'],
  ['headings lie below the page’s own', '# 一\n\n## 二', '<h2>一</h2>\n<h3>二</h3>'],
  ['a link', '[网站](https://example.org/)', '<p><a href="https://example.org/">网站</a></p>'],
  ['a table', '|甲|\n|-|\n|1|', '<td>1</td>'],
  ['an expression is not run', '合计 {1 + 1}', '<p>合计 </p>'],
  ['a comment of MDX vanishes', '{/* 备注 */}\n\n正文', '<p>正文</p>'],
  ['a bare brace is text', '满足 {甲 或 < 乙', '满足 {甲 或 &#x3C; 乙'],
])('%s', (_, source, html) => {
  expect(proseHtml(source)).toContain(html)
})

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['an import', 'import x from "node:fs"\n\n文'],
  ['an event handler', '<b onclick="alert(1)">文</b>'],
  ['a javascript: link', '[文](javascript:alert(1))'],
  ['a style', '<p style="color:red">文</p>'],
  ['a picture from elsewhere', '![图](https://example.com/a.png)'],
  ['an element of HTML in text that is not MDX', '1 < 2 {\n\n<iframe src="https://example.com/"></iframe>'],
])('%s does not pass', (_, source) => {
  expect(proseHtml(source)).not.toMatch(/script|import|onclick|javascript|style|<img|iframe/)
})
