import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packSkewed, packSteps, unpackSkewed, unpackSteps } from '../../../src/search/codec/numbers.ts'

test('packSkewed: small numbers come back', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(6)), values => {
      expect([...unpackSkewed(packSkewed(values, 7))]).toEqual(values)
    }),
  )
})

test('packSkewed: what comes often takes less than a bit', () => {
  const values = Array.from({ length: 8000 }, (_, index) => (index % 100 === 0 ? 1 : 0))
  expect(packSkewed(values, 5).length).toBeLessThan(100)
})

test('packSteps: numbers come back, however far they are from each other', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(9), fc.nat(2 ** 29))), values => {
      expect([...unpackSteps(packSteps(values))]).toEqual(values)
    }),
  )
})

test('packSteps: numbers that grow take three or four bits each, where each by itself takes fifteen', () => {
  const values = Array.from({ length: 8000 }, (_, index) => 3 * index + (index % 3))
  expect(packSteps(values).length).toBeLessThan((8000 * 4) / 8)
})
