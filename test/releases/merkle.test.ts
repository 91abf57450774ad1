import { describe, expect, test } from 'vitest'
import {
  consistencyProof,
  type Hash,
  inclusionProof,
  isConsistent,
  isIncluded,
  leafHash,
  rootOf,
} from '../../src/releases/merkle.ts'

// Leaves, roots and proofs of transparency-dev/merkle (proof/verify_test.go), which are those of Certificate Transparency.
const CONTENTS = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const INCLUSION: [leaf: number, size: number, proof: string[]][] = [
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [3, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    2,
    5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
]
const CONSISTENCY: [size: number, later: number, proof: string[]][] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
  [
    6,
    7,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
]

const LEAVES = CONTENTS.map(content => leafHash(Buffer.from(content, 'hex')))
const bytes = (hex: string): Hash => Buffer.from(hex, 'hex')
const hexes = (hashes: readonly Hash[]) => hashes.map(hash => hash.toString('hex'))
const root = (size: number) => bytes(ROOTS[size - 1] ?? '')
const leaf = (index: number) => LEAVES[index] ?? Buffer.alloc(0)

test('rootOf() gives the roots of the reference, and of no leaves the hash of nothing', () => {
  expect(ROOTS.map((_, i) => rootOf(LEAVES.slice(0, i + 1)).toString('hex'))).toEqual(ROOTS)
  expect(rootOf([]).toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test.each(INCLUSION)(
  'inclusionProof() of leaf %i in the tree of %i is that of the reference',
  (at, size, proof) => {
    expect(hexes(inclusionProof(at - 1, LEAVES.slice(0, size)))).toEqual(proof)
    expect(isIncluded(at - 1, size, leaf(at - 1), proof.map(bytes), root(size))).toBe(true)
  },
)

test.each(CONSISTENCY)('consistencyProof() from %i to %i is that of the reference', (size, later, proof) => {
  expect(hexes(consistencyProof(size, LEAVES.slice(0, later)))).toEqual(proof)
  expect(isConsistent([size, later], proof.map(bytes), [root(size), root(later)])).toBe(true)
})

describe('of any two trees up to 24 leaves', () => {
  const leaves = Array.from({ length: 24 }, (_, i) => leafHash(Buffer.from(`release ${i}`)))
  const roots = [...leaves.keys(), 24].map(size => rootOf(leaves.slice(0, size)))
  const at = (size: number) => roots[size] ?? Buffer.alloc(0)
  const flip = (hash: Hash) => Buffer.from(hash.map((byte, i) => (i === 7 ? byte ^ 4 : byte)))

  test('isConsistent() holds with the proof, and with nothing else', () => {
    for (let later = 1; later <= 24; later++) {
      for (let size = 1; size <= later; size++) {
        const proof = consistencyProof(size, leaves.slice(0, later))
        expect(isConsistent([size, later], proof, [at(size), at(later)])).toBe(true)
        const forged = [
          ...proof.map((hash, i) => proof.with(i, flip(hash))),
          [...proof, at(size)],
          ...(proof.length > 0 ? [proof.slice(1), proof.slice(0, -1)] : []),
        ]
        for (const one of forged) expect(isConsistent([size, later], one, [at(size), at(later)])).toBe(false)
        expect(isConsistent([size, later], proof, [flip(at(size)), at(later)])).toBe(false)
      }
    }
  })

  test('isIncluded() holds with the proof, and with nothing else', () => {
    for (let size = 1; size <= 24; size++) {
      for (const [i, hash] of leaves.slice(0, size).entries()) {
        const proof = inclusionProof(i, leaves.slice(0, size))
        expect(isIncluded(i, size, hash, proof, at(size))).toBe(true)
        expect(isIncluded(i, size, flip(hash), proof, at(size))).toBe(false)
        if (size > 1) expect(isIncluded((i + 1) % size, size, hash, proof, at(size))).toBe(false)
        expect(isIncluded(i, size, hash, [...proof, hash], at(size))).toBe(false)
      }
    }
  })
})
