import { describe, expect, test } from 'vitest'
import { readText } from '../../src/texts/text.ts'
import { noticePage } from '../../src/views/notice.ts'
import { proseHtml } from '../../src/views/prose.ts'
import { editionOf } from './world.ts'

const html = (source: string) => proseHtml(readText('f', source).value, path => `/register${path}`)

test.each([
  [
    'headings lie below the page’s h1 and h2',
    '# 一\n\n### 二\n\n# 三',
    '<h3>一</h3>\n<h4>二</h4>\n<h3>三</h3>',
  ],
  ['whatever the highest is', '#### 一\n\n##### 二', '<h3>一</h3>\n<h4>二</h4>'],
  ['and no lower than h6', '# 一\n\n## 二\n\n### 三\n\n#### 四\n\n##### 五', '<h6>四</h6>\n<h6>五</h6>'],
  [
    'a link from the root of the site gets the base',
    '[甲](/datasets/a.csv)',
    '<a href="/register/datasets/a.csv">甲</a>',
  ],
  ['a picture too', '![甲](/badges/t1.svg)', '<img src="/register/badges/t1.svg" alt="甲">'],
  ['another address stays', '[甲](https://example.org/)', '<a href="https://example.org/">甲</a>'],
  ['alignment is a class', '<p align="RIGHT">甲</p>', '<p class="right">甲</p>'],
  ['of cells too', '|甲|\n|:-:|\n|1|', '<td class="center">1</td>'],
  [
    'a row of heads is the head',
    '<table><tr><th>甲</th></tr><tr><td>乙</td></tr></table>',
    '<table><thead><tr><th>甲</th></tr></thead><tbody>',
  ],
  [
    'a table can be scrolled by keyboard',
    '|甲|\n|-|',
    '<div class="table" role="region" aria-label="表格 1" tabindex="0"><table>',
  ],
])('%s', (_, source, expected) => expect(html(source)).toContain(expected))

describe('a letter as on paper:', () => {
  test.each([
    [
      'a signature',
      '甲。\n\n　　　　示例市工业和信息化局\n　　　　　2024年6月14日',
      '<p class="signature">示例市工业和信息化局<br>2024年6月14日</p>',
    ],
    [
      'in two paragraphs',
      '甲。\n\n示例市工信局\n\n二〇二四年六月十四日\n\n附注',
      '<p class="signature">示例市工信局<br>二〇二四年六月十四日</p>\n<p>附注</p>',
    ],
    [
      'of several offices',
      '甲局\n乙委（盖章）\n\n2024 年 6 月 14 日',
      '<p class="signature">甲局<br>乙委（盖章）<br>2024 年 6 月 14 日</p>',
    ],
    [
      'as HTML has it',
      '<p align="right">甲局<br>2024年6月14日</p>',
      '<p class="signature">甲局<br>2024年6月14日</p>',
    ],
    ['a day alone', '特此通知\n\n2024年6月14日', '<p>特此通知</p>\n<p class="signature">2024年6月14日</p>'],
    [
      'attachments',
      '附件：1. 名单\n　　　2. 汇总表',
      '<p class="attachments">附件：1. 名单<br>2. 汇总表</p>',
    ],
  ])('%s', (_, source, expected) => expect(html(source)).toContain(expected))

  test.each([
    ['公示至2024年6月14日'],
    ['2024年6月14日，某局通知。'],
    ['示例市工业和信息化局'],
    ['附件：名单'],
  ])('%s is no such part', text => expect(html(text)).toBe(`<p>${text}</p>`))
})

test('a link to a record that is not public on the day is none', () => {
  const links = '[甲](/titles/t1/) [乙](/titles/later/) [丙](/datasets/titles.csv) [丁](/about/)'
  const edition = editionOf({}, '2024-06-30')
  const texts = new Map([['n-pub', readText('f', links).value]])
  expect(noticePage({ ...edition, base: '/r/', texts }, 'en', 'n-pub').text).toBe(
    '<p><a href="/r/titles/t1/">甲</a> <a>乙</a> <a href="/r/datasets/titles.csv">丙</a> <a href="/r/about/">丁</a></p>',
  )
})

test('a list of sixty rows with attachments and a signature on the right stands whole, in the order of the paper', () => {
  const rows = Array.from({ length: 60 }, (_, i) => `| ${i + 1} | 示例第${i + 1}公司 | 智能工厂 |`)
  const found = html(
    [
      '公示时间为3月1日~3月7日，面积 10*20*30 米。',
      '',
      '| 序号 | 企业名称 | 类别 |',
      '| ---: | --- | --- |',
      ...rows,
      '',
      '附件：1. 名单',
      '',
      '      2. 联系方式',
      '',
      '<p align="right">示例市工业和信息化局<br>2022年3月15日</p>',
    ].join('\n'),
  )
  const places = [
    '3月1日~3月7日，面积 10*20*30 米',
    '<thead>',
    ...rows.map((_, i) => `示例第${i + 1}公司`),
    '附件：1. 名单',
    '联系方式',
    '<p class="signature">示例市工业和信息化局<br>2022年3月15日</p>',
  ].map(text => found.indexOf(text))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(found).not.toMatch(/<(del|em|code|blockquote)\b/)
})
