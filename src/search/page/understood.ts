// In: what was typed. Out: as what it was looked for, to be said where nothing is found.
import { isCreditCode } from '../../credit-code.ts'
import { isWholeCode, termsOf } from '../terms.ts'

/** Keys of the words that say so. */
export type Understood =
  | 'asCode'
  | 'asWrongCode'
  | 'asOddCode'
  | 'asNumber'
  | 'asLetters'
  | 'asName'
  | 'asParts'

const WHOLE = 18
const SHORTEST_CODE = 6

/** Everything that applies, the most telling first; nothing for an empty query. */
export function understand(query: string): Understood[] {
  const terms = termsOf(query).map(term => term.join(''))
  const text = terms.join('')
  if (text === '') return []
  const code = isCode(text) ? text : terms.find(isWholeCode)
  const asCode = code === undefined ? [] : [readingOf(code)]
  if (code === text) return asCode
  if (code === undefined && /[〔[（(]?\d{4}[〕\]）)]\s*第?\d+/u.test(query)) return ['asNumber']
  const how: Understood = /^[a-z]+$/.test(text) ? 'asLetters' : 'asName'
  return [...asCode, how, ...(/\S\s+\S/u.test(query.trim()) ? ['asParts' as const] : [])]
}

const isCode = (text: string): boolean =>
  text.length >= SHORTEST_CODE && /^[0-9a-z]+$/.test(text) && /\d{2}/.test(text)

/** A part of a code has no check character; a whole one may have letters that no code has, or a wrong one. */
function readingOf(code: string): Understood {
  if (!isWholeCode(code)) return 'asCode'
  if (/[iosvz]/.test(code)) return 'asOddCode'
  return code.length === WHOLE && !isCreditCode(code.toUpperCase()) ? 'asWrongCode' : 'asCode'
}
