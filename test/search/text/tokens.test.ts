import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldToken, type Piece, piecesOf, type Unit, unitOf } from '../../../src/search/text/tokens.ts'

const SIGN = { token: '', break: '|', space: '_', mark: '~' } as const
/** Tokens with `.` between them; signs for what is none. */
const told = (text: string, unit: Unit) =>
  piecesOf(text, unit)
    .map(({ kind, text: token }) => (kind === 'token' ? `${token}.` : SIGN[kind]))
    .join('')

describe('piecesOf()', () => {
  test.each([
    ['智能工厂', '智.能.工.厂.', '智.能.工.厂.'],
    ['5G+智慧', '5.G.~智.慧.', '5.G.~智.慧.'],
    ['示例工信〔2021〕45号', '示.例.工.信.~2.0.2.1.~4.5.号.', '示.例.工.信.~2.0.2.1.~4.5.号.'],
    ['公示。关于', '公.示.|关.于.', '公.示.|关.于.'],
    ['Smart factory', 'S.m.a.r.t._f.a.c.t.o.r.y.', 'Smart._factory.'],
    ['１，４３４家', '1.|4.3.4.家.', '1.|4.3.4.家.'],
    ['1,434 10:30', '1.~4.3.4._1.0.~3.0.', '1.~4.3.4._1.0.~3.0.'],
    ['ＱＤＭ', 'Q.D.M.', 'QDM.'],
    ['威𬭎铭', '威.𬭎.铭.', '威.𬭎.铭.'],
    ['㍿', '株.式.会.社.', '株.式.会.社.'],
    ['', '', ''],
  ])('%s', (text, letters, words) => {
    expect([told(text, 'letter'), told(text, 'word')]).toEqual([letters, words])
  })

  test('lengths lead through the text, whatever it is', () => {
    const wholeLength = (pieces: readonly Piece[]) => pieces.reduce((sum, { length }) => sum + length, 0)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom<Unit>('letter', 'word'), (text, unit) => {
        expect(wholeLength(piecesOf(text, unit))).toBe(text.length)
      }),
    )
  })
})

test('foldToken() drops case and accents', () => {
  expect(['QDM', 'é', 'Ü', '智'].map(foldToken)).toEqual(['qdm', 'e', 'u', '智'])
})

test('unitOf() reads Chinese by characters, and other languages by words', () => {
  expect(['zh-CN', 'zh', 'en', ''].map(unitOf)).toEqual(['letter', 'letter', 'word', 'word'])
})
