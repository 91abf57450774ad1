import { parseDay } from '../day.ts'
import { findInCells } from './personal.ts'
import { rule } from './rule.ts'

/** A cell holds a resident identity number (居民身份证号码, GB 11643-1999). */
export const personalIdentity = rule({
  id: 'personal/identity',
  level: 'error',
  topic: undefined,
  find: (register, _day, { tables }) =>
    findInCells(register, tables, findIdentityNumber, {
      zh: '居民身份证号码',
      en: 'a resident identity number',
    }),
})

/** The first identity number in a text, its parts written together or apart. */
export function findIdentityNumber(text: string): string | undefined {
  const shaped = text.match(/(?<!\d)\d{6}[ -]?\d{8}[ -]?\d{3}[ -]?[\dXx](?!\d)/g) ?? []
  return shaped.find(number => isIdentityNumber(number.replace(/[ -]/g, '')))
}

/**
 * Whether 18 characters are an identity number: a day of birth and the check character of ISO 7064 MOD
 * 11-2.
 */
export function isIdentityNumber(text: string): boolean {
  const [, year = '', month, day] = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dXx]$/.exec(text) ?? []
  if (!/^(18|19|20)/.test(year) || parseDay(`${year}-${month}-${day}`) === undefined) return false
  const sum = [...text.slice(0, 17)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0)
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase()
}
