// In: the hashes of leaves. Out: the root of the Merkle tree over them, and proofs that a leaf is in it or that an earlier tree
// is a beginning of a later one (RFC 6962 §2.1). Whoever deals with releases may import it.
import { createHash } from 'node:crypto'

/** 32 bytes of SHA-256. */
export type Hash = Buffer

const sha256 = (...parts: readonly Uint8Array[]): Hash => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** The hash of a leaf (RFC 6962 §2.1). */
export function leafHash(content: Uint8Array): Hash {
  return sha256(LEAF, content)
}

/** The root of the tree over these leaves; that of no leaves is the hash of nothing (RFC 6962 §2.1). */
export function rootOf(leaves: readonly Hash[]): Hash {
  const [first] = leaves
  if (!first) return sha256()
  if (leaves.length === 1) return first
  const split = splitOf(leaves.length)
  return sha256(NODE, rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)))
}

/** The largest power of two below a number of leaves. */
function splitOf(count: number): number {
  let split = 1
  while (split * 2 < count) split *= 2
  return split
}

/** The proof that the leaf at `index`, counted from 0, is in the tree (RFC 6962 §2.1.1). */
export function inclusionProof(index: number, leaves: readonly Hash[]): Hash[] {
  if (index < 0 || index >= leaves.length) throw new RangeError('there is no such leaf')
  if (leaves.length === 1) return []
  const split = splitOf(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return index < split
    ? [...inclusionProof(index, left), rootOf(right)]
    : [...inclusionProof(index - split, right), rootOf(left)]
}

/** The proof that the first `size` leaves are those of an earlier tree (RFC 6962 §2.1.2). */
export function consistencyProof(size: number, leaves: readonly Hash[]): Hash[] {
  if (size < 0 || size > leaves.length) throw new RangeError('there is no such tree')
  return size === 0 || size === leaves.length ? [] : subproof(size, leaves, true)
}

function subproof(size: number, leaves: readonly Hash[], isKnown: boolean): Hash[] {
  if (size === leaves.length) return isKnown ? [] : [rootOf(leaves)]
  const split = splitOf(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return size <= split
    ? [...subproof(size, left, isKnown), rootOf(right)]
    : [...subproof(size - split, right, false), rootOf(left)]
}

/** Whether a proof shows that the leaf at `index` is in the tree of `size` leaves (RFC 9162 §2.1.3.2). */
export function isIncluded(
  index: number,
  size: number,
  leaf: Uint8Array,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (index < 0 || index >= size) return false
  let [node, last, hash] = [index, size - 1, leaf]
  for (const sibling of proof) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      hash = sha256(NODE, sibling, hash)
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)]
    } else hash = sha256(NODE, hash, sibling)
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && equal(hash, root)
}

/** Whether a proof shows that the tree of `size` leaves begins the later tree (RFC 9162 §2.1.4.2). */
export function isConsistent(
  [size, later]: readonly [size: number, later: number],
  proof: readonly Uint8Array[],
  [root, laterRoot]: readonly [root: Uint8Array, laterRoot: Uint8Array],
): boolean {
  if (size > later) return false
  if (size === later) return proof.length === 0 && equal(root, laterRoot)
  if (size === 0) return proof.length === 0
  const path = isPowerOfTwo(size) ? [root, ...proof] : [...proof]
  const first = path.shift()
  if (!first || proof.length === 0) return false
  let [node, last, before, after] = [size - 1, later - 1, first, first]
  while (node % 2 === 1) [node, last] = [half(node), half(last)]
  for (const sibling of path) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      before = sha256(NODE, sibling, before)
      after = sha256(NODE, sibling, after)
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)]
    } else after = sha256(NODE, after, sibling)
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && equal(before, root) && equal(after, laterRoot)
}

const half = (number: number) => Math.floor(number / 2)

function isPowerOfTwo(number: number): boolean {
  return Number.isInteger(Math.log2(number))
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
