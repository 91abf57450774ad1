import { describe, expect, test } from 'vitest'
import { phrasesOf, spaceHan, spaceHtml, unspace } from '../../src/search/zero-width.ts'

const visible = (text: string) => text.replaceAll('\u200b', '|')

describe('spaceHan()', () => {
  test.each([
    ['智能工厂', '智|能|工|厂'],
    ['5G 智慧车间A', '5G 智|慧|车|间A'],
    ['威𬭎铭', '威|𬭎|铭'],
    ['', ''],
  ])('%s', (text, spaced) => {
    expect(visible(spaceHan(text))).toBe(spaced)
  })
})

describe('spaceHtml()', () => {
  test.each([
    ['text alone', '<p title="智能">智能</p>', '<p title="智能">智|能</p>'],
    ['a tag within a word', '智<b>能</b>工厂', '智<b>|能</b>|工|厂'],
    ['an attribute that holds >', '<p title="a>智能">智能</p>', '<p title="a>智能">智|能</p>'],
    [
      'neither scripts nor comments',
      '<script>"智能"</script><!-- 智能 -->',
      '<script>"智能"</script><!-- 智能 -->',
    ],
  ])('%s', (_, html, spaced) => {
    expect(visible(spaceHtml(html))).toBe(spaced)
  })
})

test('unspace() takes it back and joins marks', () => {
  expect(unspace(spaceHtml('关于智能工厂'))).toBe('关于智能工厂')
  expect(unspace('<mark>智</mark>\u200b<mark>能</mark> <mark>厂</mark>')).toBe('<mark>智能 厂</mark>')
})

describe('phrasesOf()', () => {
  test.each([
    ['智能工厂', ['"智 能 工 厂"'], '智 能 工 厂'],
    ['智能 2024', ['"智 能"', '2024'], '智 能 2024'],
    ['2024年第一批', ['"2024 年 第 一 批"'], '2024 年 第 一 批'],
    ['〔2021〕7号', ['2021', '"7 号"'], '2021 7 号'],
    [' ，。', [], ''],
  ])('%s', (query, phrases, loose) => {
    expect(phrasesOf(query)).toEqual({ phrases, loose })
  })
})
