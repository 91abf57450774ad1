import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Ppm } from '../../../src/search/codec/ppm.ts'
import { type Coder, codeEven, Decoder, Encoder } from '../../../src/search/codec/range-coder.ts'

const SYMBOLS = 200
const novel = (coder: Coder, symbol: number) => codeEven(coder, SYMBOLS, symbol)

function pack(steps: readonly { context: number; symbol: number }[]): Uint8Array {
  const coder = new Encoder()
  const ppm = new Ppm(novel)
  for (const { context, symbol } of steps) ppm.code(coder, context, symbol)
  return coder.finish()
}

test('symbols come back that reader and writer met in the same contexts', () => {
  const step = fc.record({ context: fc.nat(4), symbol: fc.nat(SYMBOLS - 1) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 400 }), steps => {
      const coder = new Decoder(pack(steps))
      const ppm = new Ppm(novel)
      expect(steps.map(({ context }) => ppm.code(coder, context))).toEqual(steps.map(({ symbol }) => symbol))
    }),
  )
})

test('what a context has often met takes few bits in it', () => {
  const steps = Array.from({ length: 2000 }, (_, index) => ({
    context: index % 2,
    symbol: index % 2 === 0 ? 7 : 9,
  }))
  expect(pack(steps).length).toBeLessThan(20)
  const mixed = steps.map(({ symbol }) => ({ context: 0, symbol }))
  expect(pack(mixed).length).toBeGreaterThan(200)
})
