import { describe, expect, test } from 'vitest'
import { packCodes, unpackCodes } from '../../../src/search/codec/credit-codes.ts'

describe('credit codes', () => {
  test.each([
    ['both check digits right', ['91000000MAAY8XMA16', '91000000MAMXECC96N']],
    ['a check digit wrong', ['91000000MAAY8XMA17', '91000000MAAY8XMA26']],
    ['none', ['', '91000000MAAY8XMA16', '']],
    ['of another length', ['123', '91000000MAAY8XMA169']],
  ])('%s', (_, codes) => {
    expect(unpackCodes(packCodes(codes))).toEqual(codes)
  })

  test('what the standard has no place for is left out', () => {
    expect(unpackCodes(packCodes(['91000000ma', '待补']))).toEqual(['', ''])
  })
})
