import { findNumbers, PERSONAL_HINT } from './personal.ts'
import { rule } from './rule.ts'

/** What could be published holds a mobile number of the Chinese mainland that is none of the bureau’s contacts. */
export const personalPhone = rule({
  id: 'personal/phone',
  level: 'error',
  topic: undefined,
  find: (register, day, evidence) => findNumbers('phone', WORDS, register, day, evidence),
})

const WORDS = {
  what: { zh: '手机号码', en: 'a mobile number' },
  hint: PERSONAL_HINT,
}
