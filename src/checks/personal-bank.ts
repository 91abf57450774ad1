import { findNumbers, PERSONAL_HINT } from './personal.ts'
import { rule } from './rule.ts'

/** What could be published holds a bank card number (ISO/IEC 7812-1). */
export const personalBank = rule({
  id: 'personal/bank',
  level: 'error',
  topic: undefined,
  find: (register, day, evidence) => findNumbers('bank', WORDS, register, day, evidence),
})

const WORDS = {
  what: { zh: '银行卡号', en: 'a bank card number' },
  hint: PERSONAL_HINT,
}
