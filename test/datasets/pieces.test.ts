import { expect, test } from 'vitest'
import { bytesOf, inPieces } from '../../src/datasets/formats/pieces.ts'

const LONG = '称号,title\n'.repeat(60_000)

test('inPieces joins short texts and loses none; of nothing it makes one empty piece', () => {
  const texts = ['a', 'b', LONG, LONG, 'c', '末'.repeat(700_000), 'd']
  const pieces = [...inPieces(texts)]
  expect(Buffer.concat(pieces).toString()).toBe(texts.join(''))
  expect(pieces.length).toBeLessThan(texts.length)
  expect([...inPieces([])].map(String)).toEqual([''])
})

test('bytesOf gives the bytes of the whole text', () => {
  const texts = [...LONG.split(/(?<=\n)/), '末']
  expect(Buffer.compare(bytesOf(texts), Buffer.from(`${LONG}末`))).toBe(0)
  expect(bytesOf([])).toHaveLength(0)
})
