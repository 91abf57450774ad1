import { findNumbers } from './personal.ts'
import { rule } from './rule.ts'

/** What could be published holds an e-mail address that is none of the bureau’s contacts. */
export const personalEmail = rule({
  id: 'personal/email',
  level: 'warning',
  topic: undefined,
  find: (register, day, evidence) => findNumbers('email', WORDS, register, day, evidence),
})

const WORDS = {
  what: { zh: '电子邮箱', en: 'an e-mail address' },
  hint: {
    zh: '是对外的联系方式的，写在公示的联系邮箱或 site.json 的 contact 里；是个人邮箱的，删去。',
    en: 'If it is for the public, give it as the contact e-mail of the window or in contact of site.json; else remove it.',
  },
}
