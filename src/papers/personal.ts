// In: every cell of a paper. Out: a refusal for each that holds a personal number, the number masked. A list with such columns
// was never meant for the public: it is refused whole.
import { trimBlank } from '../characters.ts'
import { mask, narrow } from '../checks/personal.ts'
import { findCardNumber } from '../checks/personal-bank.ts'
import { findIdentityNumber } from '../checks/personal-identity.ts'
import { findMobileNumber } from '../checks/personal-phone.ts'
import { isCreditCode } from '../credit-code.ts'
import type { Notes } from './notes.ts'
import type { List } from './shape/list.ts'

const KINDS = [
  { rule: 'personal/identity', words: '居民身份证号', find: findIdentityNumber },
  { rule: 'personal/phone', words: '手机号', find: findMobileNumber },
  { rule: 'personal/bank', words: '银行卡号', find: findCardNumber },
] as const

/** Notes every cell of a list that holds one; whether there is any. */
export function refusePersonal(list: List, notes: Notes): boolean {
  const before = notes.refused.length
  for (const { line } of list.rows) {
    for (const { at, title, field } of list.columns) {
      const text = line.cells[at] ?? ''
      if (text.length < 11 || (field === 'uscc' && isCreditCode(trimBlank(text).toUpperCase()))) continue
      const found = findPersonal(text)
      // What is wrong with a code is told as a code.
      if (!found || (field === 'uscc' && found.rule === 'personal/bank')) continue
      notes.refused.push({
        file: list.file,
        sheet: list.sheet,
        row: line.row,
        column: title,
        rule: found.rule,
        value: maskAll(text),
        message: `像${found.words}（${mask(found.number)}），公开数据里不能有。`,
        hint: `在名单里删去“${title}”这一列，再导入。`,
      })
    }
  }
  return notes.refused.length > before
}

function findPersonal(text: string) {
  const plain = narrow(text)
  for (const { rule, words, find } of KINDS) {
    const number = find(plain)
    if (number !== undefined) return { rule, words, number }
  }
  return undefined
}

/** A text in which every such number is masked. */
export function maskAll(text: string): string {
  let masked = text
  for (let i = 0; i < 20; i++) {
    const found = findPersonal(masked)
    if (!found) return masked
    masked = narrow(masked).replace(found.number, mask(found.number))
  }
  return masked
}
