import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberCoder } from '../../../src/search/codec/number-coder.ts'
import { Decoder, Encoder } from '../../../src/search/codec/range-coder.ts'

test('numbers of any size come back', () => {
  const numbers = fc.array(fc.oneof(fc.nat(9), fc.nat(2 ** 31 - 1)))
  fc.assert(
    fc.property(numbers, values => {
      const encoder = new Encoder()
      const code = numberCoder(encoder)
      for (const value of values) code(value)
      const decode = numberCoder(new Decoder(encoder.finish()))
      expect(values.map(() => decode())).toEqual(values)
    }),
  )
})
