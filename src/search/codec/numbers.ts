// Columns of small numbers, and of numbers that follow one another, as bytes.
import { numberCoder } from './number-coder.ts'
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

/** Whole numbers from 0 of which each is near the one before it, as in lists that mostly grow: by their differences. */
export function packSteps(values: readonly number[]): Uint8Array {
  const coder = new Encoder()
  codeEven(coder, 2 ** 32, values.length)
  const codeStep = numberCoder(coder)
  values.forEach((value, place) => void codeStep(folded(value - (place === 0 ? 0 : values[place - 1]))))
  return coder.finish()
}

export function unpackSteps(bytes: Uint8Array): Uint32Array {
  const coder = new Decoder(bytes)
  const values = new Uint32Array(codeEven(coder, 2 ** 32))
  const codeStep = numberCoder(coder)
  let last = 0
  return values.map(() => {
    last += unfolded(codeStep())
    return last
  })
}

/** Steps up are even, steps down odd. */
const folded = (step: number): number => (step < 0 ? -2 * step - 1 : 2 * step)
const unfolded = (number: number): number => (number % 2 === 1 ? -(number + 1) / 2 : number / 2)
