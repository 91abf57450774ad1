import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCopy, spellHtml, spellPage } from '../../../src/search/text/copy.ts'

/** What Pagefind makes of spelt HTML: its text, words with one space between them. */
const contentOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ')
const read = (html: string) => readCopy(contentOf(spellHtml(html, 'letter')))

describe('spellHtml()', () => {
  test.each([
    ['a word of its own for each character', '智能', ' 智 能'],
    ['a tag within a word', '智<b>能</b>厂', ' 智<b> 能</b> 厂'],
    ['marks hang on to what is before them', '厂（示例）', ' 厂（ 示 例）'],
    ['what ends a phrase', '公示。关于', ' 公 示。 ᛉ 关 于'],
    ['cells', '<td>一</td><td>二</td>', '<td> ᛜ 一</td><td> ᛜ 二</td>'],
    ['lines', '<p>一</p> <p>二</p>', '<p> ᛝ 一</p><p> ᛝ 二</p>'],
    ['rows', '<tr><td>一</td></tr><tr><td>二</td>', '<tr><td> ᛝ 一</td></tr><tr><td> ᛝ 二</td>'],
    ['an attribute that holds >', '<i title="a>智">智</i>', '<i title="a>智"> 智</i>'],
    ['entities', 'R&amp;D &#x667a;', ' R&amp; D␣ 智'],
    ['neither scripts nor comments', '<script>"智"</script><!-- 智 -->', '<script>"智"</script><!-- 智 -->'],
  ])('%s', (_, html, spelt) => {
    expect(spellHtml(html, 'letter')).toBe(spelt)
  })

  test('takes words as they are where the language has words', () => {
    expect(spellHtml('<p>Smart factory 2 号</p>', 'word')).toBe('<p> ᛝ Smart␣ factory␣ 2␣ 号</p>')
  })
})

describe('spellPage()', () => {
  const page = '<html lang="zh-CN"><body>智<main><h1>公示<b>A</b></h1></main>能</body></html>'

  test('names the language, spells what is indexed, and says the heading once more', () => {
    expect(spellPage(page, 'letter', 'qaa')).toBe(
      '<!doctype html><html lang="qaa"><body><main><h1> ᛝ 公 示<b> A</b></h1> ᛝ zqxfik zqxnvu zqx2p </main></body></html>'.replace(
        'zqxfik zqxnvu zqx2p',
        [...'公示a'].map(one => `zqx${one.codePointAt(0)?.toString(36)}`).join(' '),
      ),
    )
  })

  test.each([
    ['what is marked', '<div data-pagefind-ignore><div>示例</div>企业</div>'],
    ['a list of records', '<div class="table list wide"><table><tr><td>示例</td></tr></table></div>'],
    ['a list that is cut into pages', '<record-list data-current="1"><div>示例</div></record-list>'],
  ])('leaves out %s', (_, part) => {
    const around = (html: string) =>
      spellPage(`<main><h1>公示</h1>${html}<p>五日</p></main>`, 'letter', 'qaa')
    expect(around(part)).toBe(around(''))
  })
})

describe('readCopy()', () => {
  test.each([
    ['a full stop of Pagefind’s', 'ᛝ 公 示. ᛝ 关 于', [['公示'], ['关于']]],
    ['a full stop of the page', 'ᛝ A․ ᛝ b․.', [['A.'], ['b.']]],
    ['cells', 'ᛝ 一. ᛜ 二. ᛜ 三', [['一', '二', '三']]],
    ['breaks, spaces, low lines', 'ᛝ 公 示， ᛉ 五␣ 日 a⎽ b', [['公示，五 日a_b']]],
    ['the heading once more', 'ᛝ 公 ᛝ zqx2p zqxfik', [['公']]],
    ['nothing', '', []],
  ])('%s', (_, content, lines) => {
    expect(readCopy(content)).toEqual(lines)
  })

  test('gives back any text, but for compatibility forms and its spaces', () => {
    const text = fc.string({ unit: fc.constantFrom(...'智能工厂示例公示，。（〔2021〕_.-A5𬭎 ') })
    fc.assert(
      fc.property(fc.array(text), cells => {
        const html = `<table><tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr></table>`
        const told = cells.map(cell => cell.replace(/ +/g, ' ').trim()).filter(cell => cell !== '')
        expect(read(html).flat()).toEqual(told)
      }),
    )
  })
})
