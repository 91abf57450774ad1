import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeEven, Decoder, Encoder } from '../../../src/search/codec/range-coder.ts'

const choice = fc
  .tuple(fc.integer({ min: 1, max: 2 ** 18 - 1 }), fc.nat(), fc.nat())
  .map(([total, one, other]) => {
    const low = one % total
    return { total, low, size: 1 + (other % (total - low)) }
  })

test('every choice is read as it was written', () => {
  fc.assert(
    fc.property(fc.array(choice), choices => {
      const encoder = new Encoder()
      for (const { total, low, size } of choices) encoder.settle(encoder.point(total, low), size, total)
      const decoder = new Decoder(encoder.finish())
      for (const { total, low, size } of choices) {
        const point = decoder.point(total)
        expect(point >= low && point < low + size).toBe(true)
        decoder.settle(low, size, total)
      }
    }),
  )
})

test('codeEven: a value takes as many bits as there are to choose from', () => {
  const value = fc
    .tuple(fc.integer({ min: 1, max: 2 ** 32 - 1 }), fc.nat())
    .map(([total, seed]) => ({ total, value: seed % total }))
  fc.assert(
    fc.property(fc.array(value), values => {
      const encoder = new Encoder()
      for (const { total, value } of values) codeEven(encoder, total, value)
      const bytes = encoder.finish()
      const bits = values.reduce((sum, { total }) => sum + Math.log2(total), 0)
      expect(bytes.length).toBeLessThanOrEqual(bits / 8 + 0.01 * values.length + 4)
      const decoder = new Decoder(bytes)
      expect(values.map(({ total }) => codeEven(decoder, total))).toEqual(values.map(({ value }) => value))
    }),
  )
})

test('a decoder tells how many bytes it has read', () => {
  const decoder = new Decoder(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8))
  expect(decoder.used).toBe(4)
  for (let times = 0; times < 4; times++) codeEven(decoder, 256)
  expect(decoder.used).toBe(8)
})
