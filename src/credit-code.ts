// In: the characters of a credit code. Out: its check characters. Anyone may import it; it imports nothing, and runs in
// browsers too.

/** The characters of a unified social credit code in the order of their values (GB 32100-2015 §4.5): no I, O, S, V, Z. */
export const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** How many characters of a code stand before its check character. */
const BODY = 17

/**
 * The check character of a unified social credit code, from its first 17 characters (GB 32100-2015 §4.5); undefined where
 * one of them is none of the alphabet's.
 */
export function creditCheck(code: string): string | undefined {
  let sum = 0
  let weight = 1
  for (const character of code.slice(0, BODY)) {
    const value = CREDIT_ALPHABET.indexOf(character)
    if (value < 0) return undefined
    sum += value * weight
    weight = (weight * 3) % CREDIT_ALPHABET.length
  }
  return CREDIT_ALPHABET.charAt(
    (CREDIT_ALPHABET.length - (sum % CREDIT_ALPHABET.length)) % CREDIT_ALPHABET.length,
  )
}

/** Whether a code of 18 characters, in capitals, ends in its check character. */
export function isCreditCode(code: string): boolean {
  return code.length === BODY + 1 && creditCheck(code) === code.charAt(BODY)
}

const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/**
 * The check character of an organisation code, from its first 8 characters, digits and capitals (GB 11714-1997). It is
 * the 17th of a credit code whose 9th to 16th these are.
 */
export function organisationCheck(body: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, place) => total + weight * Number.parseInt(body.charAt(place), 36),
    0,
  )
  return '0123456789X'.charAt((11 - (sum % 11)) % 11)
}
