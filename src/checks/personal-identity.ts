import { findNumbers, PERSONAL_HINT } from './personal.ts'
import { rule } from './rule.ts'

/** What could be published holds a resident identity number (居民身份证号码, GB 11643-1999, or of 15 digits as before). */
export const personalIdentity = rule({
  id: 'personal/identity',
  level: 'error',
  topic: undefined,
  find: (register, day, evidence) => findNumbers('identity', WORDS, register, day, evidence),
})

const WORDS = {
  what: { zh: '居民身份证号码', en: 'a resident identity number' },
  hint: PERSONAL_HINT,
}
