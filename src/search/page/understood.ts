// In: what was typed. Out: as what it was looked for, to be said where nothing is found.
import { isCreditCode } from '../../credit-code.ts'
import { fold } from '../fold.ts'

/** Keys of the words that say so. */
export type Understood = 'asCode' | 'asWrongCode' | 'asNumber' | 'asLetters' | 'asName' | 'asParts'

/** The characters of a credit code. */
const WHOLE = 18
const SHORTEST_CODE = 6

/** Everything that applies, the most telling first; nothing for an empty query. */
export function understand(query: string): Understood[] {
  const text = fold(query).join('')
  if (text === '') return []
  if (isCode(text)) return [isWrong(text) ? 'asWrongCode' : 'asCode']
  if (/[〔[（(]?\d{4}[〕\]）)]\s*第?\d+/u.test(query)) return ['asNumber']
  const how: Understood = /^[a-z]+$/.test(text) ? 'asLetters' : 'asName'
  return /\S\s+\S/u.test(query.trim()) ? [how, 'asParts'] : [how]
}

const isCode = (text: string): boolean =>
  text.length >= SHORTEST_CODE && /^[0-9a-z]+$/.test(text) && /\d{2}/.test(text)

function isWrong(text: string): boolean {
  return text.length === WHOLE && !isCreditCode(text.toUpperCase())
}
