// In: the number of an enterprise. Out: a credit code of the right form that nobody can have.

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
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
  return withOrganisation + creditCheck(withOrganisation)
}

function base31(value: number): string {
  let text = ''
  for (let rest = value, place = 0; place < 6; place++, rest = Math.floor(rest / 31)) {
    text = ALPHABET.charAt(rest % 31) + text
  }
  return text
}

function organisationCheck(body: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce(
    (total, weight, place) => total + weight * Number.parseInt(body.charAt(place), 36),
    0,
  )
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'X' : String(check)
}

function creditCheck(body: string): string {
  let sum = 0
  let weight = 1
  for (const character of body) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}
