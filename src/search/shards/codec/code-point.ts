// A character that the model does not list, by its code point; the common Han ones take fewer bits.
// Who may import: src/search/shards.
import { type Coder, codeEven } from '../../codec/range-coder.ts'

/** The block of CJK Unified Ideographs, and how many characters it has. */
const HAN = 0x4e00
const COMMON = 0x5200
const POINTS = 0x110000

/** Codes a code point. */
export function codePoint(coder: Coder, point?: number): number {
  const place = point === undefined ? undefined : point - HAN
  const isCommon = place !== undefined && place >= 0 && place < COMMON
  const near = codeEven(coder, COMMON + 1, isCommon ? place : COMMON)
  return near < COMMON ? HAN + near : codeEven(coder, POINTS, point)
}
