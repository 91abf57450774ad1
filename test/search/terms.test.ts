import { describe, expect, test } from 'vitest'
import { isCodeTerm, isWholeCode, readAsCode, termsOf } from '../../src/search/terms.ts'

const CODE = '91000000ma0000001r'
const written = (query: string) => termsOf(query).map(term => term.join(''))

describe('termsOf()', () => {
  test.each([
    ['海风 机械', ['海风', '机械']],
    ['海风机械 91000000MA0000001R', ['海风机械', CODE]],
    ['示例海风机械有限公司（91000000MA0000001R）', ['示例海风机械有限公司', CODE]],
    ['海风机械91000000MA0000001R', ['海风机械', CODE]],
    ['91000000MA0000001R海风机械', [CODE, '海风机械']],
    ['海风机械 9100 0000 MA00 0000 1R', ['海风机械', CODE]],
    ['haifeng 9100 0000 MA00 0000 1R', ['haifeng', CODE]],
    ['统一社会信用代码：91000000MA0000001R', [CODE]],
    ['統一社會信用代碼 91000000MA0000001R', [CODE]],
    ['统一社会信用代码/纳税人识别号: 91000000MA0000001R', [CODE]],
    ['名称：海风机械 统一社会信用代码为91000000MA0000001R', ['海风机械', CODE]],
    ['海风机械有限公司统一社会信用代码91000000MA0000001R', ['海风机械有限公司', CODE]],
    ['Unified social credit code: 91000000MA0000001R', [CODE]],
    ['海风机械 91000000MA', ['海风机械', '91000000ma']],
    // What only says what follows is asked for by itself all the same.
    ['统一社会信用代码', ['统一社会信用代码']],
    ['示例5G智慧 2021', ['示例5g智慧', '2021']],
    ['hai feng jing mi', ['hai', 'feng', 'jing', 'mi']],
    [' …', []],
  ])('%s', (query, terms) => {
    expect(written(query)).toEqual(terms)
  })
})

describe('a part of a query', () => {
  test.each([
    [CODE, true],
    ['91oooooomaoooooo1r', true],
    ['91000000ma000000r', true],
    ['91000000ma00000011r', true],
    ['weihai5gzhihui2021', false],
    ['91000000ma', false],
  ])('%s is a whole code, but for a slip: %s', (text, isWhole) => {
    expect(isWholeCode(text)).toBe(isWhole)
  })

  test.each([
    ['91000000ma', true],
    ['000000ma1', true],
    ['202106', false],
    ['haifengjingmi', false],
    ['weihai20210', false],
  ])('%s is a long part of a code: %s', (text, isCode) => {
    expect(isCodeTerm([...text])).toBe(isCode)
  })
})

test('readAsCode() takes letters that no code has for what looks like them', () => {
  expect(readAsCode('9ioosz')).toBe('910052')
})
