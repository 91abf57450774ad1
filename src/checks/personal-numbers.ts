// In: a text. Out: the numbers in it that are a person's (resident identity, mobile phone, bank card) and e-mail addresses,
// each with its kind and place. They are read as people write them: grouped, in full width, in Chinese digits, with what
// is unseen between. Digits alone prove little: a number counts where its form and what stands beside it leave no other.
import { isCreditCode, organisationCheck } from '../credit-code.ts'
import { addYears, type Day, parseDay } from '../day.ts'
import { type Candidate, candidatesIn, isAmount, isInCode, isJoined, isPart } from './digit-groups.ts'
import { fold, hasChineseDigits, mayHoldNumber } from './fold-digits.ts'

export type PersonalKind = 'identity' | 'phone' | 'bank' | 'email'

/** A person's number in a text. */
export interface PersonalNumber {
  kind: PersonalKind
  /** Its digits, with X; of a mobile number the eleven; an address in lower case. */
  value: string
  /** Where it begins, and where the text goes on after it. */
  start: number
  end: number
}

/**
 * The numbers of persons in a text, in order of place, none within another but for what an e-mail address holds; `day`
 * tells who is of age to act.
 */
export function findPersonal(text: string, day: Day): PersonalNumber[] {
  if (!mayHoldNumber(text)) return []
  const readings = hasChineseDigits(text) ? [false, true] : [false]
  const found = readings.flatMap(readsChinese => findInReading(text, readsChinese, day))
  const isAddress = ({ kind }: PersonalNumber) => kind === 'email'
  return [
    ...withoutOverlaps(found.filter(one => !isAddress(one))),
    ...withoutOverlaps(found.filter(isAddress)),
  ].sort((a, b) => a.start - b.start)
}

/** Keeps so much of a number that a clerk finds it and nobody learns it: of digits the first three and the last two. */
export function mask({ kind, value }: PersonalNumber): string {
  if (kind === 'email') return value.replace(/^(.).*(?=@)/, '$1***')
  return `${value.slice(0, 3)}${'*'.repeat(Math.max(0, value.length - 5))}${value.slice(-2)}`
}

/** A text in which every such number is masked. */
export function maskAll(text: string, day: Day): string {
  return withoutOverlaps(findPersonal(text, day)).reduceRight(
    (masked, number) => `${masked.slice(0, number.start)}${mask(number)}${masked.slice(number.end)}`,
    text,
  )
}

function findInReading(written: string, readsChinese: boolean, day: Day): PersonalNumber[] {
  const { text, at } = fold(written, readsChinese)
  const found = [...candidatesIn(text).flatMap(one => judge(one, day)), ...findAddresses(text)]
  return found.map(one => {
    const last = at[one.end - 1] ?? 0
    // What is unseen behind the last digit is no part of it.
    const end = last + String.fromCodePoint(written.codePointAt(last) ?? 0).length
    return { ...one, start: at[one.start] ?? 0, end }
  })
}

/** The longest of those that overlap: a card number may hold what looks like a mobile one. */
function withoutOverlaps(found: readonly PersonalNumber[]): PersonalNumber[] {
  const kept: PersonalNumber[] = []
  for (const one of found.toSorted((a, b) => b.value.length - a.value.length))
    if (kept.every(({ start, end }) => one.end <= start || end <= one.start)) kept.push(one)
  return kept.sort((a, b) => a.start - b.start)
}

const ADDRESS = /[a-z\d][\w.+-]* ?@ ?(?:[a-z\d-]+\.)+[a-z]{2,}/gi

function findAddresses(text: string): PersonalNumber[] {
  return [...text.matchAll(ADDRESS)].map(({ 0: address, index }) => ({
    kind: 'email',
    value: address.replaceAll(' ', '').toLowerCase(),
    start: index,
    end: index + address.length,
  }))
}

function judge(candidate: Candidate, day: Day): PersonalNumber[] {
  const { digits, start, end, right } = candidate
  const check = /^[ .-]{0,3}x(?![a-z\d])/i.exec(right)?.[0] ?? ''
  if (check && isIdentityNumber(`${digits}X`, day))
    return [{ kind: 'identity', value: `${digits}X`, start, end: end + check.length }]
  const kind = kindOf(candidate, day)
  const value = kind === 'phone' ? digits.replace(COUNTRY, '') : digits
  return kind ? [{ kind, value, start, end }] : []
}

function kindOf(candidate: Candidate, day: Day): PersonalKind | undefined {
  if (isIdentityNumber(candidate.digits, day)) return 'identity'
  if (isAmount(candidate)) return undefined
  if (isCardNumber(candidate)) return 'bank'
  if (isMobileNumber(candidate)) return 'phone'
  return isOldIdentityNumber(candidate) ? 'identity' : undefined
}

/** The provinces by which a number begins (GB/T 2260); 81 to 83 and 91 for residents from beyond the mainland. */
const REGION = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/
/** Nobody younger signs, is employed or is called: such a number is a project's, named by its place and day. */
const OF_AGE = 16

/** Whether 18 characters are an identity number: a place, a day of birth, the check character of ISO 7064 MOD 11-2. */
function isIdentityNumber(text: string, day: Day): boolean {
  const [, year, month, date] = /^\d{6}((?:18|19|20)\d\d)(\d\d)(\d\d)\d{3}[\dX]$/.exec(text) ?? []
  if (year === undefined || !REGION.test(text) || isEnterprise(text)) return false
  const born = parseDay(`${year}-${month}-${date}`)
  if (born === undefined || addYears(born, OF_AGE) > day) return false
  const sum = [...text.slice(0, 17)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0)
  return '10X98765432'[sum % 11] === text[17]
}

/** Whether digits alone are the credit code of an old enterprise: the organisation code within has a check digit too. */
function isEnterprise(digits: string): boolean {
  return (
    /^[159][1-39]/.test(digits) && isCreditCode(digits) && organisationCheck(digits.slice(8)) === digits[16]
  )
}

const OLD_IDENTITY = /^(?:15|6-6-3|6-9|3-4-4-4|4-4-4-3|5-5-5|3-3-3-3-3|6-2-2-2-3|1(?:-1){14})$/

/** As it was until 1999, without century and check digit; who was born before 1930 is on no list. */
function isOldIdentityNumber(candidate: Candidate): boolean {
  const [, year, month, date] = /^\d{6}([3-9]\d)(\d\d)(\d\d)\d{3}$/.exec(candidate.digits) ?? []
  if (year === undefined || !REGION.test(candidate.digits)) return false
  if (!OLD_IDENTITY.test(candidate.sizes.join('-')) || isPart(candidate) || isInCode(candidate)) return false
  return parseDay(`19${year}-${month}-${date}`) !== undefined
}

/** The code of the country, or the zero that was dialled before numbers of other cities. */
const COUNTRY = /^(?:0086|86|0)(?=1[3-9])/
const MOBILE = /^1(?:[3478]\d|5[0-35-9]|6[2567]|9[0-35-9])\d{8}$/
const MOBILE_GROUPS = /^(?:11|3-4-4|3-8)$/
/** Groups by which other things are written too: they have to stand alone, and by blanks, dots or hyphens. */
const UNUSUAL_GROUPS =
  /^(?:4-4-3|7-4|4-7|3-3-5|3-5-3|5-3-3|4-3-4|5-6|6-5|3-2-2-2-2|3-4-2-2|3-3-3-2|2-3-3-3|2-2-2-2-2-1|1-2-2-2-2-2|1(?:-1){10})$/

/** Whether it is a mobile number of the mainland, with or without the code of the country or a zero. */
function isMobileNumber(candidate: Candidate): boolean {
  const prefix = COUNTRY.exec(candidate.digits)?.[0].length ?? 0
  const number = candidate.digits.slice(prefix)
  const [first = 0, ...others] = candidate.sizes
  if (!MOBILE.test(number) || first < prefix) return false
  const groups = [first - prefix, ...others].filter(size => size > 0).join('-')
  // Behind a hyphen and more digits it ends the code of a contract.
  if (MOBILE_GROUPS.test(groups))
    return !isJoined(candidate) && candidate.gapBefore !== '-' && !/^[a-z]/i.test(candidate.right)
  const isYear = groups === '4-4-3' && /^(?:19|20)/.test(number.slice(4))
  const isPlain = candidate.gaps.every(gap => /^[ .()-]+$/.test(gap))
  return UNUSUAL_GROUPS.test(groups) && isPlain && !isYear && !isPart(candidate) && !isInCode(candidate)
}

/** UnionPay, the old numbers of two banks, and what other networks issued with banks of the mainland, by their lengths. */
const ISSUED =
  /^(?:62\d{14,17}|9558\d{15}|9559\d{15}|60138\d{14}|4\d{15}|5[1-5]\d{14}|35(?:2[89]|[3-8]\d)\d{12})$/
const CARD_GROUPS =
  /^(?:1[6-9]|4-4-4-4(?:-[1-3])?|6-1[0-3]|8-8|4-12|4-6-6|6-6-4|6-4-6|1(?:-1){15,18}|2(?:-2){7,8}(?:-1)?)$/

/** Whether it is a bank card number: an issuer's, with the check digit of ISO/IEC 7812-1, grouped as on cards. */
function isCardNumber(candidate: Candidate): boolean {
  const { digits, sizes } = candidate
  if (!ISSUED.test(digits) || !CARD_GROUPS.test(sizes.join('-')) || isEnterprise(digits)) return false
  const isLoose = sizes.every(size => size < 3)
  return hasLuhnDigit(digits) && !isInCode(candidate) && !(isLoose ? isPart(candidate) : isJoined(candidate))
}

function hasLuhnDigit(digits: string): boolean {
  const values = [...digits].reverse().map((digit, i) => (i % 2 === 0 ? Number(digit) : Number(digit) * 2))
  return values.reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0) % 10 === 0
}
