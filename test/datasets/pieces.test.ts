import { expect, test } from 'vitest'
import { inPieces } from '../../src/datasets/formats/pieces.ts'

const LONG = '称号,title\n'.repeat(60_000)

test('inPieces joins short texts and loses none; of nothing it makes one empty piece', () => {
  const texts = ['a', 'b', LONG, LONG, 'c', '末'.repeat(1_400_000), 'd']
  const pieces = [...inPieces(texts)]
  expect(Buffer.concat(pieces).toString()).toBe(texts.join(''))
  expect(pieces.length).toBeLessThan(texts.length)
  expect([...inPieces([])].map(String)).toEqual([''])
})
