// Names that resemble a query of Han characters: a filter that weighs shared characters by how rare they are, then an
// alignment (Damerau 1964) in which homophones and characters left out of the query cost little.
import type { Readings } from '../readings.ts'
import { type Match, type NameTable, NONE } from './name-table.ts'
import { nearness } from './nearly-contiguous.ts'
import { syllablesOf } from './syllables.ts'

/** A mask has a bit for each place of the query that is looked at. */
const PLACES = 30
const CANDIDATES = 600
/** The share of what a query says that a name must have. */
const LEAST = 0.45
const HOMOPHONE = 0.35
const SWAP = 0.5
const GAP = 0.3
/** Two characters far from each other are no abbreviation. */
const GAP_OF_TWO = 1
const GAP_MORE = 0.08
/** Costs are added up in 32 bits. */
const ROUNDING = 0.001

/** What the query says, place by place. */
interface Pattern {
  /** The characters' numbers; NONE for one that no name holds. */
  numbers: readonly number[]
  /** How much each place says. */
  weights: readonly number[]
  /** For each character, by its number, the places (bits) where it stands, and those that are read as it may be. */
  exact: Uint32Array
  alike: Uint32Array
  /** How much difference is allowed. */
  allowed: number
}

/** The names nearest to the query, with what their differences cost; none that differs too much. */
export function findSimilar(table: NameTable, readings: Readings, query: readonly string[]): Match[] {
  const places = query.slice(0, PLACES)
  const numbers = places.map(character => table.numbers.get(character) ?? NONE)
  const weights = weigh(table, numbers)
  const pattern: Pattern = {
    numbers,
    weights,
    exact: exactMasks(table, numbers),
    alike: homophoneMasks(table, readings, places),
    allowed: allowance(query.length, weights),
  }
  const aligner = new Aligner(table, pattern)
  return shortlist(table, pattern)
    .map(name => aligner.align(name))
    .filter(({ cost }) => cost <= pattern.allowed + ROUNDING)
}

/** How much difference a query of some length bears: of three characters or more, any one at least. */
function allowance(length: number, weights: readonly number[]): number {
  if (length <= 2) return 0.75
  return Math.max(...weights, length === 3 ? 1.25 : Math.min(4, 0.36 * length))
}

/** How much each place says: the logarithm of rarity, about 1 on average; of two characters neither can be missed. */
function weigh({ frequency, starts }: NameTable, numbers: readonly number[]): number[] {
  if (numbers.length <= 2) return numbers.map(() => 1)
  const raw = numbers.map(number => Math.log(2 + starts.length / (1 + frequency[number])))
  const mean = raw.reduce((sum, value) => sum + value, 0) / raw.length
  return raw.map(value => Math.min(1.5, Math.max(0.4, value / mean)))
}

function exactMasks({ characters }: NameTable, numbers: readonly number[]): Uint32Array {
  const masks = new Uint32Array(characters.length)
  for (const [place, number] of numbers.entries()) if (number !== NONE) masks[number] |= 1 << place
  return masks
}

function homophoneMasks(table: NameTable, readings: Readings, query: readonly string[]): Uint32Array {
  const { list, ids, starts } = syllablesOf(table, readings)
  const ofSyllable = new Map<string, number>()
  query.forEach((character, place) => {
    for (const syllable of readings.syllables.get(character) ?? [])
      ofSyllable.set(syllable, (ofSyllable.get(syllable) ?? 0) | (1 << place))
  })
  const masks = list.map(syllable => ofSyllable.get(syllable) ?? 0)
  return Uint32Array.from(table.characters, (_, number) => {
    let mask = 0
    for (let at = starts[number]; at < starts[number + 1]; at++) mask |= masks[ids[at]]
    return mask
  })
}

/**
 * The names that share enough characters, or their sounds, in any order: what a place lacks an alignment costs at least,
 * so that none is left out that could cost less than is allowed. Of too many, those come first in which the query stands
 * nearly as it is: the characters of a short one stand in some order in hundreds.
 */
function shortlist(table: NameTable, pattern: Pattern): number[] {
  const near = nearness(table, pattern.exact, pattern.alike, pattern.numbers.length)
  const { names, scores } = sharing(table, pattern, near)
  if (names.length <= CANDIDATES) return names
  const all = sumOf(pattern.weights)
  const best = names.map((name, index) => ({ name, score: near[name] * all + scores[index] }))
  best.sort((one, other) => other.score - one.score || one.name - other.name)
  return best.slice(0, CANDIDATES).map(({ name }) => name)
}

/** The names that share enough, or are near, and how much what they share weighs. */
function sharing(table: NameTable, { weights, exact, alike, allowed }: Pattern, near: Uint8Array) {
  const { text, starts } = table
  const all = sumOf(weights)
  const least = Math.max(LEAST * all, all - allowed)
  const scoreOf = scorer(weights)
  const scores: number[] = []
  const names: number[] = []
  for (let name = 0; name + 1 < starts.length; name++) {
    let same = 0
    let like = 0
    for (let at = starts[name]; at < starts[name + 1]; at++) {
      const number = text[at]
      same |= exact[number]
      like |= alike[number]
    }
    const score = scoreOf(same) + (1 - HOMOPHONE) * scoreOf(like & ~same)
    if (score < least && near[name] === 0) continue
    scores.push(score)
    names.push(name)
  }
  return { names, scores }
}

const sumOf = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0)

/** What the places of a mask weigh together: looked up half by half. */
function scorer(weights: readonly number[]): (mask: number) => number {
  const half = Math.ceil(weights.length / 2)
  const low = sumsOf(weights.slice(0, half))
  const high = sumsOf(weights.slice(half))
  return mask => low[mask & (low.length - 1)] + high[(mask >>> half) & (high.length - 1)]
}

/** For every set of places, as bits, what they weigh together. */
function sumsOf(weights: readonly number[]): Float32Array {
  const sums = new Float32Array(2 ** weights.length)
  weights.forEach((weight, place) => {
    const bit = 2 ** place
    for (let mask = 0; mask < bit; mask++) sums[bit + mask] = sums[mask] + weight
  })
  return sums
}

/** Finds the cheapest alignment of the whole query to a part of a name; what stands before and after the part is free. */
class Aligner {
  private readonly table: NameTable
  private readonly pattern: Pattern
  // cost[i][j]: i of the query are used, j of the name; gap[i][j]: and the last of the name was left out.
  private cost = new Float32Array()
  private gap = new Float32Array()

  constructor(table: NameTable, pattern: Pattern) {
    this.table = table
    this.pattern = pattern
  }

  align(name: number): Match {
    const { numbers } = this.pattern
    const start = this.table.starts[name]
    const length = this.table.starts[name + 1] - start
    const width = length + 1
    if (this.cost.length < (numbers.length + 1) * width) {
      this.cost = new Float32Array((numbers.length + 1) * width * 2)
      this.gap = new Float32Array(this.cost.length)
    }
    this.cost.fill(0, 0, width)
    for (let used = 1; used <= numbers.length; used++) this.useOne(used, start, width)
    const row = numbers.length * width
    let to = 0
    for (let at = 0; at <= length; at++) if (this.cost[row + at] < this.cost[row + to]) to = at
    return { name, from: Math.max(0, to - numbers.length), to, cost: this.cost[row + to] }
  }

  /** Fills the row in which so many of the query are used. */
  private useOne(used: number, start: number, width: number): void {
    const { cost, gap } = this
    const { numbers, weights, alike } = this.pattern
    const { text } = this.table
    const weight = weights[used - 1]
    const row = used * width
    const isLast = used === numbers.length
    const gapCost = numbers.length > 2 ? GAP : GAP_OF_TWO
    const wanted = numbers[used - 1]
    const before = used > 1 ? numbers[used - 2] : NONE
    const bit = 1 << (used - 1)
    cost[row] = cost[row - width] + weight
    gap[row] = Number.POSITIVE_INFINITY
    for (let at = 1; at < width; at++) {
      const here = text[start + at - 1]
      const step = here === wanted ? 0 : alike[here] & bit ? HOMOPHONE * weight : weight
      const left = Math.min(cost[row + at - 1] + gapCost, gap[row + at - 1] + GAP_MORE)
      gap[row + at] = left
      let best = Math.min(cost[row - width + at - 1] + step, cost[row - width + at] + weight)
      if (!isLast && left < best) best = left
      if (here === before && here !== NONE && at > 1 && text[start + at - 2] === wanted)
        best = Math.min(best, cost[row - 2 * width + at - 2] + SWAP)
      cost[row + at] = best
    }
  }
}
