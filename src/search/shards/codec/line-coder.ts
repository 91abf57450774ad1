// A line by the model: what it is spelt with, and each of these symbols as a choice of a coder.
// Who may import: src/search/shards.
import { pointOf } from '../../codec/lines.ts'
import type { Coder } from '../../codec/range-coder.ts'
import { codePoint } from './code-point.ts'
import { contextAfter, END, FIRST, levelsInContexts, type Model, OTHER, textsOf, weightOf } from './model.ts'

/** What the weights of a context are scaled to, below the most that a coder takes. */
const TOTAL = 0x18000

/** A line as symbols; a character that has none is -1 less its code point. */
export type Spelling = readonly number[]

/** Pieces of text with their symbols and what each costs, in bits. */
interface Pieces {
  symbols: ReadonlyMap<string, number>
  costs: readonly number[]
  /** Characters of the longest one. */
  longest: number
}

/** More than any piece costs. */
const COST_OF_OTHER = 64

function piecesOf(model: Model): Pieces {
  const texts = textsOf(model)
  const levels = levelsInContexts(model)
  const totals = levels.map(list => list.reduce((sum, level) => sum + weightOf(level), 0))
  const costs = texts.map((_, symbol) =>
    Math.min(...levels.map((list, at) => Math.log2(totals[at] / weightOf(list[symbol])))),
  )
  const symbols = new Map<string, number>()
  // Two pairs may make the same piece.
  texts.forEach((text, symbol) => {
    const before = symbols.get(text)
    if (symbol >= FIRST && (before === undefined || costs[symbol] < costs[before])) symbols.set(text, symbol)
  })
  return { symbols, costs, longest: Math.max(...texts.map(text => [...text].length)) }
}

/** How a line is spelt with the fewest bits, nearly: contexts are left out of account. */
export function speller(model: Model): (line: string) => Spelling {
  const { symbols, costs, longest } = piecesOf(model)
  return line => {
    const characters = [...line]
    const best = new Float64Array(characters.length + 1).fill(Number.POSITIVE_INFINITY)
    /** The symbol that ends at each place, and where it begins. */
    const last: (readonly [symbol: number, from: number])[] = []
    best[0] = 0
    for (let from = 0; from < characters.length; from++) {
      const reach = (to: number, cost: number, symbol: number) => {
        if (best[from] + cost >= best[to]) return
        best[to] = best[from] + cost
        last[to] = [symbol, from]
      }
      const end = Math.min(from + longest, characters.length)
      for (let to = from + 1, text = ''; to <= end; to++) {
        text += characters[to - 1]
        const symbol = symbols.get(text)
        if (symbol !== undefined) reach(to, costs[symbol], symbol)
      }
      reach(from + 1, COST_OF_OTHER, -1 - pointOf(characters[from]))
    }
    return backFrom(characters.length, last)
  }
}

/** The symbols that lead to a place. */
function backFrom(end: number, last: readonly (readonly [symbol: number, from: number])[]): number[] {
  const spelling: number[] = []
  for (let at = end; at > 0; ) {
    const [symbol, from] = last[at]
    spelling.push(symbol)
    at = from
  }
  return spelling.reverse()
}

interface Scale {
  /** Symbol s has the part from bounds[s] to bounds[s + 1]. */
  bounds: Uint32Array
  total: number
}

function scaleOf(levels: Uint8Array): Scale {
  const sum = levels.reduce((total, level) => total + weightOf(level), 0)
  const bounds = new Uint32Array(levels.length + 1)
  levels.forEach((level, symbol) => {
    bounds[symbol + 1] = bounds[symbol] + Math.max(1, Math.floor((weightOf(level) * TOTAL) / sum))
  })
  return { bounds, total: bounds[levels.length] }
}

/** What a coder of lines needs of a model, made once. */
export interface LineModel {
  characters: readonly string[]
  /** Character → its place among them. */
  numbers: ReadonlyMap<string, number>
  texts: readonly string[]
  scales: readonly Scale[]
  contextOf: (symbol: number) => number
}

export function lineModel(model: Model): LineModel {
  return {
    characters: model.characters,
    numbers: new Map(model.characters.map((character, number) => [character, number])),
    texts: textsOf(model),
    scales: levelsInContexts(model).map(scaleOf),
    contextOf: contextAfter(model),
  }
}

/** Writes lines that are spelt already. */
export function writeLine(coder: Coder, { scales, contextOf }: LineModel, spelling: Spelling): void {
  let context = 0
  const write = (symbol: number) => {
    const { bounds, total } = scales[context]
    const low = bounds[symbol]
    coder.settle(low, bounds[symbol + 1] - low, total)
    context = contextOf(symbol)
  }
  for (const symbol of spelling) {
    write(symbol < 0 ? OTHER : symbol)
    if (symbol < 0) codePoint(coder, -1 - symbol)
  }
  write(END)
}

/** Reads one line. */
export function readLine(coder: Coder, { texts, scales, contextOf }: LineModel): string {
  let line = ''
  let context = 0
  for (;;) {
    const { bounds, total } = scales[context]
    const symbol = placeOf(bounds, coder.point(total, 0))
    const low = bounds[symbol]
    coder.settle(low, bounds[symbol + 1] - low, total)
    if (symbol === END) return line
    line += symbol === OTHER ? String.fromCodePoint(codePoint(coder)) : texts[symbol]
    context = contextOf(symbol)
  }
}

/** The symbol whose part holds the point. */
function placeOf(bounds: Uint32Array, point: number): number {
  let low = 0
  let high = bounds.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (bounds[middle] <= point) low = middle
    else high = middle
  }
  return low
}
