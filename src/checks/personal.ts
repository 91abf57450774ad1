// In: all that a bureau wrote. Out: the numbers of persons, and the e-mail addresses, in what could be published; each
// masked wherever it would be told. The personal/* rules share it.
import type { Day } from '../day.ts'
import type { Place, Words } from '../problem.ts'
import type { Register } from '../register/register.ts'
import { mayHoldNumber } from './fold-digits.ts'
import { findPersonal, mask, maskAll, type PersonalKind, type PersonalNumber } from './personal-numbers.ts'
import { isContact, type PublishedText, publishedTexts } from './published-texts.ts'
import type { Evidence, Finding, Written } from './rule.ts'

/** What a rule says of its kind of number. */
export interface PersonalWords {
  what: Words
  hint: Words
}

/** What to do about a number that is none of anyone's business. */
export const PERSONAL_HINT: Words = {
  zh: '个人信息不得公开，删去；误判的，可在 waivers.csv 中写明理由。',
  en: 'Personal data must not be published: remove it. If it is none, give the reason in waivers.csv.',
}

/** Every number of a kind in what could be published, but for those that the bureau gives as its own. */
export function findNumbers(
  kind: PersonalKind,
  words: PersonalWords,
  register: Register,
  day: Day,
  { written }: Evidence,
): Finding[] {
  return numbersIn(register, written, day).flatMap(({ from, numbers }) =>
    numbers.filter(number => number.kind === kind).map(number => tell(from, number, words, day)),
  )
}

interface Holding {
  from: PublishedText
  numbers: readonly PersonalNumber[]
}

// Four rules ask, and a register has a million cells.
const known = new WeakMap<Written, { day: Day; holdings: readonly Holding[] }>()

function numbersIn(register: Register, written: Written, day: Day): readonly Holding[] {
  const last = known.get(written)
  if (last?.day === day) return last.holdings
  const own = ownNumbers(written, day)
  const holdings = publishedTexts(register, written, mayHoldNumber).flatMap(from => {
    const numbers = findPersonal(from.text, day).filter(number => !own.has(keyOf(number)))
    return numbers.length > 0 ? [{ from, numbers }] : []
  })
  known.set(written, { day, holdings })
  return holdings
}

function keyOf({ kind, value }: PersonalNumber): string {
  return `${kind} ${value}`
}

/** Numbers in the contacts of the site and of windows: the bureau gives them to be called. */
function ownNumbers({ tables, site }: Written, day: Day): ReadonlySet<string> {
  const columns = tables.windows.flatMap(row =>
    Object.entries(row).flatMap(([column, value]) => (isContact(column) ? [String(value ?? '')] : [])),
  )
  const contacts = [...Object.values(site?.contact ?? {}), ...new Set(columns)]
  return new Set(contacts.flatMap(text => findPersonal(text ?? '', day).map(keyOf)))
}

function tell(from: PublishedText, number: PersonalNumber, { what, hint }: PersonalWords, day: Day): Finding {
  const hidden = (text: string) => maskAll(text, day)
  const { file, line, column } = from.placeOf(number.start)
  const where = from.where(hidden(from.subject))
  const value = mask(number)
  const place: Place = { file: hidden(file), line, column: column && hidden(column) }
  return {
    ...place,
    value,
    subject: hidden(from.subject),
    since: from.since,
    message: {
      zh: `${hidden(where.zh)}含有${what.zh}：${value}。`,
      en: `${hidden(where.en)} holds ${what.en}: ${value}.`,
    },
    hint,
  }
}
