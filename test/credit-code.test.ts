import { expect, test } from 'vitest'
import { CREDIT_ALPHABET, creditCheck, isCreditCode, organisationCheck } from '../src/credit-code.ts'

// The example of GB 32100-2015, whose organisation code M000100Y-4 is GB 11714's.
const EXAMPLE = '91350100M000100Y43'

test('creditCheck gives the last character of the first seventeen, whatever follows', () => {
  expect(creditCheck(EXAMPLE.slice(0, 17))).toBe('3')
  expect(creditCheck(EXAMPLE)).toBe('3')
})

test.each([...'IOSVZ', 'a', ' '])('%s is no character of a code', character => {
  expect(CREDIT_ALPHABET).not.toContain(character)
  expect(creditCheck(`9135010${character}M000100Y4`)).toBeUndefined()
})

test.each([
  [EXAMPLE, true],
  ['91350100M000100Y44', false],
  ['91350100M000100Y4', false],
  ['91350100M000100Y433', false],
  ['', false],
])('isCreditCode(%j) is %s', (code, expected) => expect(isCreditCode(code)).toBe(expected))

test.each([
  ['M000100Y', '4'],
  ['D2143569', 'X'],
  ['00000000', '0'],
])('organisationCheck(%j) is %s', (body, check) => expect(organisationCheck(body)).toBe(check))
