// In: the number of an enterprise. Out: a credit code of the right form that nobody can have.
import { CREDIT_ALPHABET, creditCheck, organisationCheck } from '../../src/credit-code.ts'

const BODIES = 31 ** 6

/**
 * The credit code of the demonstration's enterprise `index` (GB 32100-2015; within it an organisation code of
 * GB 11714-1997). Its region is 000000, which no place in China has. Different for every index below 31^6.
 */
export function creditCode(index: number): string {
  // A step that shares no factor with 31 visits every body once, and neighbours do not look alike.
  const body = base31((104_729 + index * 314_159_269) % BODIES)
  const code = `91000000MA${body}`
  const withOrganisation = code + organisationCheck(`MA${body}`)
  return withOrganisation + (creditCheck(withOrganisation) ?? '')
}

function base31(value: number): string {
  let text = ''
  for (let rest = value, place = 0; place < 6; place++, rest = Math.floor(rest / 31)) {
    text = CREDIT_ALPHABET.charAt(rest % 31) + text
  }
  return text
}
