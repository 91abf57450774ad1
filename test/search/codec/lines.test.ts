import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  lineBlocks,
  openLines,
  packLines,
  spellLines,
  textsOf,
  unpackLines,
} from '../../../src/search/codec/lines.ts'

const NAME = fc.string({
  unit: fc.constantFrom(...'威海示例有限公司精密机械（）TCL5', '𬭎', '𠅤', '䶮', '\t', '\n'),
})

describe('lines', () => {
  test('any lines come back as they went in', () => {
    fc.assert(
      fc.property(fc.array(NAME, { maxLength: 60 }), lines => {
        expect(unpackLines(packLines(lines))).toEqual(lines)
      }),
    )
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), lines => {
        expect(unpackLines(packLines(lines))).toEqual(lines)
      }),
    )
  })

  test('many lines, with merged pairs and halved counts, come back', () => {
    const lines = Array.from({ length: 40_000 }, (_, index) => `威海示例${index % 977}精密机械有限公司`)
    expect(unpackLines(packLines(lines))).toEqual(lines)
  })

  test('lines that have arrived are read before the others have', () => {
    const lines = Array.from({ length: 3000 }, (_, index) => `威海示例${index * 7919}精密机械有限公司`)
    const [alphabet, symbols] = lineBlocks(lines)
    const read = openLines(alphabet, symbols)
    expect(textsOf(read(0))).toEqual([])
    const early = textsOf(read(symbols.length >> 1))
    expect(early).toEqual(lines.slice(0, early.length))
    expect(early.length).toBeGreaterThan(1000)
    expect([...early, ...textsOf(read(symbols.length))]).toEqual(lines)
  })

  test('lines that come from no file read the same', () => {
    fc.assert(
      fc.property(fc.array(NAME), lines => {
        expect(textsOf(spellLines(lines))).toEqual(lines)
      }),
    )
  })

  test('the same lines give the same bytes', () => {
    const lines = ['威海示例甲有限公司', '威海示例乙有限公司', '乳山示例𬭎铭渔具厂']
    expect(packLines(lines)).toEqual(packLines([...lines]))
  })
})
