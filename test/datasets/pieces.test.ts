import { expect, test } from 'vitest'
import { bytesOf, inPieces } from '../../src/datasets/formats/pieces.ts'

const LONG = '称号,title\n'.repeat(30_000)

test('inPieces joins short texts and loses none; of nothing it makes one empty piece', () => {
  const pieces = [...inPieces([LONG, 'a', 'b', LONG, 'c'])]
  expect(pieces).toEqual([LONG, `ab${LONG}`, 'c'])
  expect([...inPieces([])]).toEqual([''])
})

test('bytesOf gives the bytes of the whole text', () => {
  const texts = [...LONG.split(/(?<=\n)/), '末']
  expect(Buffer.compare(bytesOf(texts), Buffer.from(`${LONG}末`))).toBe(0)
  expect(bytesOf([])).toHaveLength(0)
})
