import { isCreditCode } from '../credit-code.ts'
import { findInCells } from './personal.ts'
import { isIdentityNumber } from './personal-identity.ts'
import { rule } from './rule.ts'

/** A cell holds a bank card number. */
export const personalBank = rule({
  id: 'personal/bank',
  level: 'error',
  topic: undefined,
  find: (register, _day, { tables }) =>
    findInCells(register, tables, findCardNumber, { zh: '银行卡号', en: 'a bank card number' }),
})

// Groups stand apart by a space. A look-ahead, because a number may begin where a wrong guess has not ended.
const FORMS = [/\d{16,19}/, /\d{4}(?: \d{4}){3}/, /\d{4}(?: \d{4}){3} \d{1,3}/, /\d{6} \d{10,13}/].map(
  form => new RegExp(String.raw`(?<!\d)(?=(${form.source})(?!\d))`, 'g'),
)

/**
 * The first number of 16 to 19 digits with the check digit of ISO/IEC 7812-1 that is none of another
 * kind.
 */
export function findCardNumber(text: string): string | undefined {
  // Hardly a cell has that many digits, and every cell is asked.
  if (!/(?:\d ?){16}/.test(text)) return undefined
  const shaped = FORMS.flatMap(form => [...text.matchAll(form)].map(match => match[1] ?? ''))
  return shaped.find(number => {
    const digits = number.replaceAll(' ', '')
    return hasLuhnDigit(digits) && !isIdentityNumber(digits) && !isDigitalCreditCode(digits)
  })
}

function hasLuhnDigit(digits: string): boolean {
  const values = [...digits].reverse().map((digit, i) => (i % 2 === 0 ? Number(digit) : Number(digit) * 2))
  return values.reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0) % 10 === 0
}

// An old enterprise's credit code may be all digits, and texts other than the column `uscc` quote it.
function isDigitalCreditCode(digits: string): boolean {
  return /^[159][1-39]\d{16}$/.test(digits) && isCreditCode(digits)
}
