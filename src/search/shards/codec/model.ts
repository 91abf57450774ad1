// In: lines of text that resemble each other. Out: what they have in common, learnt once and fetched once: the pieces that
// they are made of and how often each comes, so that a page of a few hundred lines need not tell it again.
// Who may import: src/search/shards.

import { type Merge, mergePairs } from '../../codec/merges.ts'
import { BETWEEN } from '../../codec/names.ts'
import { numberCoder } from '../../codec/number-coder.ts'
import { Ppm } from '../../codec/ppm.ts'
import { type Coder, codeEven, Decoder, Encoder } from '../../codec/range-coder.ts'
import { codeCharacters, placeOf } from './han-order.ts'

/** Symbols: the end of a line, a character that has no symbol, then characters in order, then merged pairs. */
export const END = 0
export const OTHER = 1
export const FIRST = 2

export interface Model {
  characters: readonly string[]
  merges: readonly Merge[]
  /** How often each symbol comes, in half octaves: level 3 is twice as often as level 1. */
  levels: Uint8Array
  /** Of symbols that come often, in their order, how often they come in each context: the same three times over. */
  ofFrequent: readonly Uint8Array[]
  /** By how many half octaves the others come less often in each context than in all. */
  ofOthers: Uint8Array
}

/** Characters that always have a symbol: keys of pinyin and of codes are made of them. */
const ALWAYS = [...'0123456789abcdefghijklmnopqrstuvwxyz', BETWEEN]
/** A character that comes less often in the sample is dearer to list than to spell out. */
const LEAST = 20
/** So many lines are learnt from: more make it slower and hardly better. */
const SAMPLE = 40_000
/** What a symbol may stand after: the beginning of a name, a character, a merged pair. */
const CONTEXTS = 3
/** From this level on a symbol is said to come often: some 90 times in the sample. */
const OFTEN = 18

/** Learns from an even sample of the lines; some characters get no symbol, so that a query with one is noticed. */
export function learnModel(lines: readonly string[], without: ReadonlySet<string>): Model {
  const step = Math.max(1, Math.ceil(lines.length / SAMPLE))
  const sample = lines.filter((_, index) => index % step === 0)
  const characters = frequentCharacters(sample).filter(character => !without.has(character))
  const numbers = new Map(characters.map((character, index) => [character, FIRST + index]))
  const runs = sample.flatMap(line => knownRuns(line, numbers))
  const { merges, sequences } = mergePairs(runs, FIRST + characters.length)
  const others = runs.length - sample.length
  return { characters, merges, ...measure(countSymbols({ characters, merges }, sequences, others)) }
}

function frequentCharacters(lines: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const line of lines)
    for (const character of line) counts.set(character, (counts.get(character) ?? 0) + 1)
  const frequent = [...counts].filter(([, count]) => count >= LEAST).map(([character]) => character)
  return [...new Set([...ALWAYS, ...frequent])].sort((one, other) => placeOf(one) - placeOf(other))
}

/** The line in runs of characters that have symbols: no piece may hold one that has none. */
function knownRuns(line: string, numbers: ReadonlyMap<string, number>): number[][] {
  const runs: number[][] = [[]]
  for (const character of line) {
    const number = numbers.get(character)
    if (number === undefined) runs.push([])
    else runs[runs.length - 1].push(number)
  }
  return runs
}

/** What the sample lacks may come all the same. */
const UNSEEN = 0.25

function countSymbols(
  known: Pick<Model, 'characters' | 'merges'>,
  runs: readonly (readonly number[])[],
  others: number,
): Float64Array[] {
  const counts = Array.from({ length: CONTEXTS }, () =>
    new Float64Array(FIRST + known.characters.length + known.merges.length).fill(UNSEEN),
  )
  const contextOf = contextAfter(known)
  for (const run of runs) {
    let context = 0
    for (const symbol of [...run, END]) {
      const counted = counts[context]
      counted[symbol] += 1
      context = contextOf(symbol)
    }
  }
  for (const counted of counts) counted[OTHER] = UNSEEN + others / CONTEXTS
  return counts
}

function measure(counts: readonly Float64Array[]): Pick<Model, 'levels' | 'ofFrequent' | 'ofOthers'> {
  const all = counts[0].map((_, symbol) => counts.reduce((sum, counted) => sum + counted[symbol], 0))
  const levels = Uint8Array.from(all, levelOf)
  const sumOfOthers = (counted: Float64Array) =>
    counted.reduce((sum, count, symbol) => sum + (levels[symbol] < OFTEN ? count : 0), 0)
  const total = levelOf(sumOfOthers(all))
  return {
    levels,
    ofFrequent: counts.map(counted =>
      Uint8Array.from(
        counted.filter((_, symbol) => levels[symbol] >= OFTEN),
        levelOf,
      ),
    ),
    ofOthers: Uint8Array.from(counts, counted => Math.max(0, total - levelOf(sumOfOthers(counted)))),
  }
}

const levelOf = (count: number): number => Math.max(0, Math.round(5 + 2 * Math.log2(count)))

/** For each context, the level of each symbol. */
export function levelsInContexts({ levels, ofFrequent, ofOthers }: Model): Uint8Array[] {
  return ofFrequent.map((own, context) => {
    let place = 0
    return levels.map(level => (level >= OFTEN ? own[place++] : Math.max(0, level - ofOthers[context])))
  })
}

/** How often a symbol of a level comes, beside others of its context. */
export function weightOf(level: number): number {
  return 2 ** (level >> 1) * (level % 2 === 0 ? 1 : Math.SQRT2)
}

/** The context after a symbol. */
export function contextAfter({ characters }: Pick<Model, 'characters'>): (symbol: number) => number {
  const between = FIRST + characters.indexOf(BETWEEN)
  const merged = FIRST + characters.length
  return symbol => (symbol === END || symbol === between ? 0 : symbol < merged ? 1 : 2)
}

/** What each symbol stands for; '' for END and OTHER. */
export function textsOf({ characters, merges }: Pick<Model, 'characters' | 'merges'>): string[] {
  const texts = ['', '', ...characters]
  for (const [a, b] of merges) texts.push(texts[a] + texts[b])
  return texts
}

export function packModel(model: Model): Uint8Array {
  const coder = new Encoder()
  codeModel(coder, model)
  return coder.finish()
}

export function unpackModel(bytes: Uint8Array): Model {
  return codeModel(new Decoder(bytes))
}

function codeModel(coder: Coder, known?: Model): Model {
  const characters = codeCharacters(coder, known?.characters)
  const codeNumber = numberCoder(coder)
  const merges: Merge[] = []
  const pairs = codeNumber(known?.merges.length)
  while (merges.length < pairs) {
    const symbols = FIRST + characters.length + merges.length
    const [a, b] = known?.merges[merges.length] ?? []
    merges.push([codeEven(coder, symbols, a), codeEven(coder, symbols, b)])
  }
  const symbols = FIRST + characters.length + pairs
  const levels = codeLevels(coder, new Uint8Array(symbols), known?.levels)
  const frequent = levels.filter(level => level >= OFTEN)
  const ofFrequent = Array.from({ length: CONTEXTS }, (_, context) =>
    codeLevels(coder, frequent, known?.ofFrequent[context]),
  )
  return {
    characters,
    merges,
    levels,
    ofFrequent,
    ofOthers: codeLevels(coder, new Uint8Array(CONTEXTS), known?.ofOthers),
  }
}

/** Levels, each expected by another of the same symbol. */
function codeLevels(coder: Coder, by: Uint8Array, known?: Uint8Array): Uint8Array {
  const ppm = new Ppm((_, level) => codeEven(coder, 64, level))
  return by.map((near, symbol) => ppm.code(coder, near, known?.[symbol]))
}
