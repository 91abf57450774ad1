import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Excerpt, excerptOf, markText, type Reading } from '../../../src/search/text/excerpt.ts'
import { phrasesOf } from '../../../src/search/text/phrases.ts'
import { NO_VARIANTS, readVariants } from '../../../src/search/text/variants.ts'

const LETTERS: Reading = { unit: 'letter', variants: NO_VARIANTS }
const WORDS: Reading = { unit: 'word', variants: NO_VARIANTS }
const told = (excerpt: Excerpt) => excerpt.map(({ text, isMark }) => (isMark ? `[${text}]` : text)).join('')
const mark = (text: string, query: string, reading = LETTERS) =>
  told(markText(text, phrasesOf(query, reading.unit), reading))
const excerpt = (lines: readonly (readonly string[])[], query: string) =>
  told(excerptOf(lines, phrasesOf(query, 'letter'), LETTERS))

describe('markText()', () => {
  test.each([
    ['威海市数控车间', '数控', '威海市[数控]车间'],
    ['示例工信〔2021〕45号', '2021 45', '示例工信〔[2021]〕[45]号'],
    ['示例工信〔2021〕45号', '(2021)45', '示例工信〔[2021〕45]号'],
    ['海海海', '海海', '[海海海]'],
    ['威𬭎达', '𬭎', '威[𬭎]达'],
    ['５Ｇ智慧', '5g', '[５Ｇ]智慧'],
    ['公示。关于', '公示关于', '公示。关于'],
    ['公示。关于', '公示，关于', '[公示。关于]'],
    ['“公示。”，关于', '公示。关于', '“[公示。”，关于]'],
    ['公示。。关于', '公示。。关于', '[公示。。关于]'],
    ['通知', '晟通', '通知'],
  ])('%s, %s', (text, query, marked) => {
    expect(mark(text, query)).toBe(marked)
  })

  test('takes traditional for simplified characters', () => {
    const variants = readVariants('數数\n')
    expect(told(markText('数控', phrasesOf('數控', 'letter'), { unit: 'letter', variants }))).toBe('[数控]')
  })

  test('takes forms of a word for it', () => {
    expect(mark('Notices and re-evaluations', 'notice evaluation', WORDS)).toBe(
      '[Notices] and re-[evaluations]',
    )
  })
})

describe('excerptOf()', () => {
  const row = ['高端机床智能工厂', '山东示例海锐智能装备集团股份有限公司', '智能工厂']

  test('tells the row of a table', () => {
    expect(excerpt([['名单'], row, ['其他']], '海锐')).toBe(
      '高端机床智能工厂 · 山东示例[海锐]智能装备集团股份有限公司 · 智能工厂',
    )
  })

  test('prefers a line that says more than a word', () => {
    expect(excerpt([['撤销公示'], ['不合格的，另行研究是否撤销称号。']], '撤销')).toBe(
      '不合格的，另行研究是否[撤销]称号。',
    )
    expect(excerpt([['撤销公示'], ['其他']], '撤销')).toBe('[撤销]公示')
  })

  test('takes no phrase to go on in the next cell', () => {
    expect(excerpt([['名单'], row], '工厂山东')).toBe('名单')
  })

  test('tells as many lines as it needs to show all that was asked for, two at most', () => {
    expect(excerpt([['一甲'], ['二乙'], ['三丙']], '甲 乙')).toBe('一[甲] … 二[乙]')
    expect(excerpt([['一甲乙'], ['二乙'], ['三丙']], '甲 乙')).toBe('一[甲][乙]'.replace('][', ''))
    expect(excerpt([['一甲'], ['二乙'], ['三丙']], '甲 乙 丙')).toBe('一[甲] … 二[乙]')
  })

  test('begins with the sentence', () => {
    const before = '这一句很长而且与所问的没有关系'.repeat(6)
    expect(excerpt([[`${before}。现将延长公示的事项公布如下。`]], '延长公示')).toBe(
      '…现将[延长公示]的事项公布如下。',
    )
  })

  test('begins a little before the mark where the sentence is long', () => {
    const long = '甲'.repeat(200)
    expect(excerpt([[`${long}乙丙${long}`]], '乙丙')).toBe(`…${'甲'.repeat(24)}[乙丙]${'甲'.repeat(46)}…`)
  })

  test('cuts neither characters nor marks in two', () => {
    const unit = fc.constantFrom('甲', '乙', '𬭎', '丙', '。', ' ', 'A', '5')
    fc.assert(
      fc.property(
        fc.string({ unit, minLength: 2, maxLength: 400 }),
        fc.nat(),
        fc.integer({ min: 1, max: 5 }),
        (text, at, length) => {
          const characters = [...text]
          const from = at % characters.length
          const query = characters
            .slice(from, from + length)
            .join('')
            .replaceAll(' ', '')
          const pieces = excerptOf([[text]], phrasesOf(query, 'letter'), LETTERS)
          const whole = pieces.map(piece => piece.text).join('')
          expect(whole.isWellFormed()).toBe(true)
          expect(text).toContain(whole.replace(/^…|…$/g, ''))
          if (phrasesOf(query, 'letter').length > 0) expect(pieces.some(({ isMark }) => isMark)).toBe(true)
        },
      ),
    )
  })
})
