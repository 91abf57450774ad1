import { describe, expect, test } from 'vitest'
import {
  headingQuestionsOf,
  joinPhrases,
  pairsOf,
  phrasesOf,
  questionsOf,
} from '../../../src/search/text/phrases.ts'
import { NO_VARIANTS, readVariants } from '../../../src/search/text/variants.ts'

const told = (phrases: readonly (readonly string[])[]) => phrases.map(phrase => phrase.join(' '))

describe('phrasesOf()', () => {
  test.each([
    ['智能工厂', ['智 能 工 厂']],
    ['智能 2024', ['智 能', '2 0 2 4']],
    ['〔2021〕45号', ['2 0 2 1 4 5 号']],
    ['［２０２１］４５号', ['2 0 2 1 4 5 号']],
    ['公示。关于', ['公 示 ᛉ 关 于']],
    ['，公示。', ['公 示']],
    ['5G+智慧', ['5 g 智 慧']],
    [' ，。', []],
    ['', []],
  ])('%s', (query, phrases) => {
    expect(told(phrasesOf(query, 'letter'))).toEqual(phrases)
  })

  test('leaves words whole where the language has words', () => {
    expect(told(phrasesOf('Smart Factory 2021', 'word'))).toEqual(['smart', 'factory', '2 0 2 1'])
  })
})

test('joinPhrases() makes one of several, and nothing of one', () => {
  expect(told(joinPhrases([['智'], ['能', '厂']]))).toEqual(['智 能 厂'])
  expect(joinPhrases([['智']])).toEqual([])
})

describe('questionsOf()', () => {
  // 数 has no traditional form on any page, 升 has one.
  const variants = readVariants('數数厰厂\n昇升\n')

  test.each([
    ['数厂', ['"数 厂"']],
    ['數厰', ['"数 厂"']],
    ['升', ['"升"', '"昇"']],
    ['昇', ['"升"', '"昇"']],
    ['升升', ['"升 升"', '"升 昇"', '"昇 升"', '"昇 昇"']],
  ])('%s', (query, questions) => {
    expect(questionsOf([...query], variants)).toEqual(questions)
  })

  test('never asks more than sixteen', () => {
    expect(questionsOf([...'升升升升升升'], variants).length).toBe(16)
  })

  test('of headings are of words that nothing else has', () => {
    expect(headingQuestionsOf(['5', 'ᛉ', 'g'], NO_VARIANTS)).toEqual(['"zqx1h ᛉ zqx2v"'])
    expect(headingQuestionsOf(['factory'], NO_VARIANTS)).toEqual(['"zqxfactory"'])
  })
})

describe('pairsOf()', () => {
  test.each([
    ['延长公示', ['延 长', '长 公', '公 示']],
    ['海锐 海锐', ['海 锐']],
    ['公示。关于', ['公 示', '关 于']],
    ['2021年第一批', ['2 0 2 1', '年 第', '第 一', '一 批']],
    ['厂', ['厂']],
  ])('%s', (query, pairs) => {
    expect(told(pairsOf(phrasesOf(query, 'letter')))).toEqual(pairs)
  })
})
