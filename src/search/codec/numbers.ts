// Columns of small numbers, and numbers of all sizes, as bytes.
import { Ppm } from './ppm.ts'
import { codeEven, Decoder, Encoder } from './range-coder.ts'

/** Numbers below `size`, of which some come more often than others. */
export function packSkewed(values: readonly number[], size: number): Uint8Array {
  const coder = new Encoder()
  codeEven(coder, 2 ** 32, values.length)
  codeEven(coder, 2 ** 32, size)
  const ppm = new Ppm((_, symbol) => codeEven(coder, size, symbol))
  for (const value of values) ppm.code(coder, 0, value)
  return coder.finish()
}

export function unpackSkewed(bytes: Uint8Array): Uint32Array {
  const coder = new Decoder(bytes)
  const values = new Uint32Array(codeEven(coder, 2 ** 32))
  const size = codeEven(coder, 2 ** 32)
  const ppm = new Ppm((_, symbol) => codeEven(coder, size, symbol))
  return values.map(() => ppm.code(coder, 0))
}

/** Numbers below `size`, any as likely as another. */
export function packEven(values: readonly number[], size: number): Uint8Array {
  const coder = new Encoder()
  codeEven(coder, 2 ** 32, values.length)
  codeEven(coder, 2 ** 32, size)
  for (const value of values) codeEven(coder, size, value)
  return coder.finish()
}

export function unpackEven(bytes: Uint8Array): Uint32Array {
  const coder = new Decoder(bytes)
  const values = new Uint32Array(codeEven(coder, 2 ** 32))
  const size = codeEven(coder, 2 ** 32)
  return values.map(() => codeEven(coder, size))
}
