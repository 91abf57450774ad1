// In: what was typed. Out: its parts between spaces and punctuation, folded. A credit code is a part of its own, also where
// it is spaced or stands next to a name without a space; and what only says that a code follows is left out.
import { foldTerms } from './fold.ts'

/** Characters of a credit code (GB 32100-2015), and where its six digits of a region stand. */
const WHOLE = 18
const REGION = [2, 8] as const
/** Letters that no code has, and what they are mistaken for. */
const TAKEN_FOR: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', V: 'U', Z: '2' }
const NOT_IN_CODES = /[iosvz]/
/** A part of a code beside other words; what is shorter may be a year or a number. */
const SHORTEST = 9
const FEWEST_DIGITS = 4

/** What people write before a code or a name when they copy them from a form. */
const LABEL =
  /(?:[统統]一)?(?:社[会會])?(?:信用|[组組]?[织織]?机[构構]|[纳納]税人)(?:代[码碼]|[识識][别別][号號])[号號为為是]?$|^(?:[税稅][号號]|代[码碼]|(?:企[业業]|公司|[单單]位)?名[称稱])$|^(?:unified|social|credit|code|no|number|uscc|tax|id|name|company|enterprise)$/u

/** The parts of a query, as lists of characters. */
export function termsOf(query: string): string[][] {
  const terms = joinCode(foldTerms(query).flatMap(splitAtCode))
  if (terms.length === 1 || !terms.some(isCodeTerm)) return terms
  return terms.map(withoutLabel).filter(term => term.length > 0)
}

/** Whether a part of a query is a credit code, or a long part of one. */
export function isCodeTerm(term: readonly string[]): boolean {
  const text = term.join('')
  if (isWholeCode(text)) return true
  return (
    text.length >= SHORTEST &&
    text.length < WHOLE &&
    /^[0-9a-z]+$/.test(text) &&
    !NOT_IN_CODES.test(text) &&
    digitsIn(text) >= FEWEST_DIGITS
  )
}

/** Whether a folded text is a whole credit code, but for a slip: a character wrong, missing or too much. */
export function isWholeCode(text: string): boolean {
  if (!/^[0-9a-z]+$/.test(text) || Math.abs(text.length - WHOLE) > 1) return false
  return digitsIn(readAsCode(text).slice(...REGION)) >= REGION[1] - REGION[0] - 1
}

/** A folded text in capitals, with letters that no code has as what they are mistaken for: O is 0. */
export function readAsCode(text: string): string {
  return [...text.toUpperCase()].map(one => TAKEN_FOR[one] ?? one).join('')
}

const digitsIn = (text: string): number => text.replace(/\D/g, '').length

function splitAtCode(term: readonly string[]): string[][] {
  const runs = (term.join('').match(/[0-9a-z]+|[^0-9a-z]+/gu) ?? []).map(run => [...run])
  if (!runs.some(isCodeTerm)) return [[...term]]
  const parts: string[][] = [[]]
  for (const run of runs)
    if (isCodeTerm(run)) parts.push(run, [])
    else parts[parts.length - 1]?.push(...run)
  return parts.filter(part => part.length > 0)
}

/** Neighbours that are a whole code together (9100 0000 MA00 0000 1R) become one. */
function joinCode(terms: readonly string[][]): string[][] {
  for (let from = 0; from < terms.length; from++)
    for (let to = from + 2; to <= terms.length; to++) {
      const joined = terms.slice(from, to).flat()
      if (joined.length > WHOLE) break
      if (joined.length === WHOLE && isCodeTerm(joined))
        return [...terms.slice(0, from), joined, ...joinCode(terms.slice(to))]
    }
  return [...terms]
}

function withoutLabel(term: readonly string[]): string[] {
  return isCodeTerm(term) ? [...term] : [...term.join('').replace(LABEL, '')]
}
