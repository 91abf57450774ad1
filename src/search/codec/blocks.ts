// Several byte strings in one file: how many, the length of each (32 bits, little-endian), then the bytes.

export function joinBlocks(blocks: readonly Uint8Array[]): Uint8Array {
  const head = new Uint32Array([blocks.length, ...blocks.map(block => block.length)])
  const out = new Uint8Array(4 * head.length + blocks.reduce((sum, block) => sum + block.length, 0))
  const view = new DataView(out.buffer)
  for (const [index, value] of head.entries()) view.setUint32(4 * index, value, true)
  let at = 4 * head.length
  for (const block of blocks) {
    out.set(block, at)
    at += block.length
  }
  return out
}

export function splitBlocks(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint32(0, true)
  let at = 4 * (count + 1)
  return Array.from({ length: count }, (_, index) => {
    const length = view.getUint32(4 * (index + 1), true)
    at += length
    return bytes.subarray(at - length, at)
  })
}
