// In: every cell of a paper. Out: a refusal for each that holds a personal number, the number masked. A list with such columns
// was never meant for the public: it is refused whole.
import { trimBlank } from '../characters.ts'
import { findPersonal, mask, maskAll as maskAllOn, type PersonalKind } from '../checks/personal-numbers.ts'
import { isCreditCode } from '../credit-code.ts'
import { FOREVER } from '../day.ts'
import type { Notes } from './notes.ts'
import type { List } from './shape/list.ts'

/** What is refused; the public addresses of offices are not. */
const WORDS: Partial<Record<PersonalKind, string>> = {
  identity: '居民身份证号',
  phone: '手机号',
  bank: '银行卡号',
}

/** Notes every cell of a list that holds one; whether there is any. */
export function refusePersonal(list: List, notes: Notes): boolean {
  const before = notes.refused.length
  for (const { line } of list.rows) {
    for (const { at, title, field } of list.columns) {
      const text = line.cells[at] ?? ''
      if (field === 'uscc' && isCreditCode(trimBlank(text).toUpperCase())) continue
      const found = findPersonal(text, FOREVER).find(({ kind }) => WORDS[kind] !== undefined)
      // What is wrong with a code is told as a code.
      if (!found || (field === 'uscc' && found.kind === 'bank')) continue
      notes.refused.push({
        file: list.file,
        sheet: list.sheet,
        row: line.row,
        column: title,
        rule: `personal/${found.kind}`,
        value: maskAll(text),
        message: `像${WORDS[found.kind]}（${mask(found)}），公开数据里不能有。`,
        hint: `在名单里删去“${title}”这一列，再导入。`,
      })
    }
  }
  return notes.refused.length > before
}

/** A text in which every such number is masked. */
export function maskAll(text: string): string {
  return maskAllOn(text, FOREVER)
}
