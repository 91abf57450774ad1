import { expect, test } from 'vitest'
import { joinBlocks, splitBlocks } from '../../../src/search/codec/blocks.ts'

test('blocks come apart as they were joined', () => {
  const blocks = [Uint8Array.of(1, 2, 3), Uint8Array.of(), Uint8Array.of(255)]
  expect(splitBlocks(joinBlocks(blocks)).map(block => [...block])).toEqual(blocks.map(block => [...block]))
})
