// In: what was typed. Out: the phrases of which a page must have all, as Pagefind is asked for them. A part between spaces
// is one phrase; punctuation within it must be on the page too. Who may import: src/search.
import { isHan } from '../fold.ts'
import { BREAK, headingWord } from './copy.ts'
import { foldToken, piecesOf, type Unit } from './tokens.ts'
import { formsOf, type Variants } from './variants.ts'

/** Folded tokens that stand next to each other, with BREAK for punctuation. */
export type Phrase = readonly string[]

/** Spellings of a phrase in simplified and traditional characters: as many as anyone would mean. */
const SPELLINGS = 16

/** The parts of a query; none for one of spaces and punctuation alone. */
export function phrasesOf(query: string, unit: Unit): Phrase[] {
  const phrases: string[][] = [[]]
  for (const { kind, text } of piecesOf(query, unit)) {
    const last = phrases[phrases.length - 1] ?? []
    if (kind === 'space') phrases.push([])
    else if (kind === 'token') last.push(foldToken(text))
    else if (kind === 'break' && last.length > 0) last.push(BREAK)
  }
  return phrases
    .map(phrase => (phrase[phrase.length - 1] === BREAK ? phrase.slice(0, -1) : phrase))
    .filter(phrase => phrase.length > 0)
}

/** All as one, where there are several. */
export function joinPhrases(phrases: readonly Phrase[]): Phrase[] {
  return phrases.length > 1 ? [phrases.flat()] : []
}

/** What Pagefind is asked for a phrase: one of these is on the page. */
export function questionsOf(phrase: Phrase, variants: Variants): string[] {
  let spellings: string[][] = [[]]
  for (const token of phrase) {
    const forms = token === BREAK ? [token] : formsOf(token, variants)
    spellings = spellings.flatMap(spelling => forms.map(form => [...spelling, form])).slice(0, SPELLINGS)
  }
  return spellings.map(quote)
}

/** The same for pages whose heading has the phrase. */
export function headingQuestionsOf(phrase: Phrase, variants: Variants): string[] {
  return questionsOf(phrase, variants).map(question =>
    quote(
      question
        .slice(1, -1)
        .split(' ')
        .map(token => (token === BREAK ? token : headingWord(token))),
    ),
  )
}

/** What phrases are made of: Han characters two by two, a number or a word as a whole; each once. */
export function pairsOf(phrases: readonly Phrase[]): Phrase[] {
  const pairs = phrases.flatMap(runsOf).flatMap(run => {
    if (run.length === 1 || !isHan(run[0] ?? '')) return [run]
    return run.slice(1).map((token, index) => [run[index] ?? '', token])
  })
  return [...new Map(pairs.map(pair => [pair.join(' '), pair])).values()]
}

/** The parts of a phrase that are all Han or all not, between breaks. */
function runsOf(phrase: Phrase): string[][] {
  const runs: string[][] = []
  let before = BREAK
  for (const token of phrase) {
    if (token !== BREAK) {
      if (before === BREAK || isHan(before) !== isHan(token)) runs.push([])
      runs[runs.length - 1]?.push(token)
    }
    before = token
  }
  return runs
}

const quote = (tokens: readonly string[]): string => `"${tokens.join(' ')}"`
