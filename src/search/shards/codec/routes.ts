// Which page answers a query: pages are in order of their first keys; a node tells the first keys of some, and the index
// the first key of each node. A key stands for all longer ones, so no page but one needs to be asked.
// Who may import: src/search/shards.

import { numberCoder } from '../../codec/number-coder.ts'
import { Decoder, Encoder } from '../../codec/range-coder.ts'
import { type KnownCharacters, keyCoder } from './key-coder.ts'

/** The last of some keys, which are in order, that is not after the query: its place; the first where all are. */
export function placeIn(keys: readonly string[], query: string): number {
  let low = 0
  let high = keys.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (keys[middle] <= query) low = middle
    else high = middle
  }
  return low
}

export function packNode(model: KnownCharacters, keys: readonly string[]): Uint8Array {
  const coder = new Encoder()
  numberCoder(coder)(keys.length)
  const codeKey = keyCoder(coder, model)
  for (const key of keys) codeKey(key)
  return coder.finish()
}

export function unpackNode(model: KnownCharacters, bytes: Uint8Array): string[] {
  const coder = new Decoder(bytes)
  const size = numberCoder(coder)()
  const codeKey = keyCoder(coder, model)
  return Array.from({ length: size }, () => codeKey())
}
