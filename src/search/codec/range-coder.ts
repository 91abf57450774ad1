// Range coding (G. N. N. Martin 1979; carry propagation as in I. Pavlov's LZMA): choices of known probability become
// bytes, and bytes choices. A model runs the same way in both directions: it asks the coder for a point.

/** Either direction. A choice is a part [low, low + size) of `total`; total < 2^18. */
export interface Coder {
  /** A point inside the part that is chosen: an encoder is told one (`low`), a decoder reads it. */
  point(total: number, low: number): number
  /** Settles the choice of the part that holds the point. */
  settle(low: number, size: number, total: number): void
}

const TOP = 2 ** 32
const BOTTOM = 2 ** 24

export class Encoder implements Coder {
  private low = 0
  private range = TOP - 1
  private held = 0
  private pending = 1
  private readonly out: number[] = []

  point(_total: number, low: number): number {
    return low
  }

  settle(low: number, size: number, total: number): void {
    const unit = Math.floor(this.range / total)
    this.low += low * unit
    this.range = size * unit
    while (this.range < BOTTOM) {
      this.range *= 256
      this.shift()
    }
  }

  /** All bytes; the encoder is then at its end. */
  finish(): Uint8Array {
    for (let rest = 5; rest > 0; rest--) this.shift()
    // The first byte is always 0, and a decoder reads zeros after the end.
    const bytes = this.out.slice(1)
    while (bytes[bytes.length - 1] === 0) bytes.pop()
    return Uint8Array.from(bytes)
  }

  private shift(): void {
    if (this.low < 0xff000000 || this.low >= TOP) {
      const carry = this.low >= TOP ? 1 : 0
      for (let byte = this.held; this.pending > 0; this.pending--, byte = 0xff)
        this.out.push((byte + carry) & 0xff)
      this.held = Math.floor(this.low / BOTTOM) & 0xff
    }
    this.pending += 1
    this.low = (this.low % BOTTOM) * 256
  }
}

export class Decoder implements Coder {
  private code = 0
  private range = TOP - 1
  private at = 0
  private readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    for (let rest = 4; rest > 0; rest--) this.code = this.code * 256 + this.read()
  }

  /** How many bytes have been read; beyond the last one all are 0. */
  get used(): number {
    return this.at
  }

  point(total: number): number {
    return Math.min(total - 1, Math.floor(this.code / Math.floor(this.range / total)))
  }

  settle(low: number, size: number, total: number): void {
    const unit = Math.floor(this.range / total)
    this.code -= low * unit
    this.range = size * unit
    while (this.range < BOTTOM) {
      this.range *= 256
      this.code = this.code * 256 + this.read()
    }
  }

  private read(): number {
    return this.bytes[this.at++] ?? 0
  }
}

/** Codes one of `total` values that are all as likely; any number below 2^32. */
export function codeEven(coder: Coder, total: number, value = 0): number {
  if (total <= 0x10000) {
    const at = coder.point(total, value)
    coder.settle(at, 1, total)
    return at
  }
  const high = codeEven(coder, Math.ceil(total / 0x10000), Math.floor(value / 0x10000))
  return high * 0x10000 + codeEven(coder, 0x10000, value % 0x10000)
}
