import { findInCells } from './personal.ts'
import { rule } from './rule.ts'

/** A cell outside the contact columns holds a mobile number of the Chinese mainland. */
export const personalPhone = rule({
  id: 'personal/phone',
  level: 'error',
  topic: undefined,
  find: (register, _day, { tables }) =>
    findInCells(register, tables, findMobileNumber, { zh: '手机号码', en: 'a mobile number' }),
})

const PREFIX = String.raw`(?<!\d)(?:\(?(?:\+|00)?86\)?[ -]?)?`
// Behind a digit and a hyphen, groups of 3, 4 and 4 digits are rather part of a longer number.
const GROUPED = String.raw`(?<!\d-)${PREFIX}1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)`
const MOBILE = new RegExp(String.raw`${PREFIX}1[3-9]\d{9}(?!\d)|${GROUPED}`)

/** The first mobile number in a text: 13800000000, 138-0000-0000, 138 0000 0000, with or without +86. */
export function findMobileNumber(text: string): string | undefined {
  return MOBILE.exec(text)?.[0]
}
