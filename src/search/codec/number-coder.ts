// Numbers that are small more often than not, as choices of a coder.
// Who may import: src/search.
import { Ppm } from './ppm.ts'
import { type Coder, codeEven } from './range-coder.ts'

/** Codes whole numbers from 0, below 2^31: how many bits they have, then the bits. */
export function numberCoder(coder: Coder): (value?: number) => number {
  const lengths = new Ppm((_, symbol) => codeEven(coder, 32, symbol))
  return value => {
    const length = lengths.code(coder, 0, value === undefined ? undefined : 32 - Math.clz32(value))
    if (length === 0) return 0
    const leading = 2 ** (length - 1)
    return leading + codeEven(coder, leading, value === undefined ? undefined : value - leading)
  }
}
