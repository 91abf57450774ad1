// Names that resemble a query of Han characters: a filter that weighs shared characters by how rare they are, then an
// alignment (Damerau 1964) in which homophones and characters left out of the query cost little.
import type { Readings } from '../readings.ts'
import { type Match, type NameTable, NONE } from './name-table.ts'

/** A mask has a bit for each place of the query that is looked at. */
const PLACES = 30
const CANDIDATES = 600
const HOMOPHONE = 0.35
const SWAP = 0.5
const GAP = 0.3
/** Two characters far from each other are no abbreviation. */
const GAP_OF_TWO = 1
const GAP_MORE = 0.08

/** The names nearest to the query, with what their differences cost; none that differs too much. */
export function findSimilar(
  table: NameTable,
  readings: Readings,
  query: readonly string[],
  costAllowed = allowance(query.length),
): Match[] {
  const places = query.slice(0, PLACES)
  const numbers = places.map(character => table.numbers.get(character) ?? NONE)
  const weights = weigh(table, numbers)
  const homophones = homophoneMasks(table, readings, places)
  return shortlist(table, numbers, weights, homophones)
    .map(name => align(table, name, numbers, weights, homophones))
    .filter(({ cost }) => cost <= costAllowed)
}

/** How much difference a query of some length bears. */
function allowance(length: number): number {
  if (length <= 2) return 0.75
  if (length === 3) return 1.25
  return Math.min(4, 0.36 * length)
}

/** How much each place says: the logarithm of rarity, about 1 on average; of two characters neither can be missed. */
function weigh({ frequency, starts }: NameTable, numbers: readonly number[]): number[] {
  if (numbers.length <= 2) return numbers.map(() => 1)
  const raw = numbers.map(number => Math.log(2 + starts.length / (1 + (frequency[number] ?? 0))))
  const mean = raw.reduce((sum, value) => sum + value, 0) / raw.length
  return raw.map(value => Math.min(1.5, Math.max(0.4, value / mean)))
}

/** For each character, by its number, the places of the query that are read as it may be. */
function homophoneMasks(table: NameTable, readings: Readings, query: readonly string[]): Uint32Array {
  const ofSyllable = new Map<string, number>()
  query.forEach((character, place) => {
    for (const syllable of readings.syllables.get(character) ?? [])
      ofSyllable.set(syllable, (ofSyllable.get(syllable) ?? 0) | (1 << place))
  })
  return Uint32Array.from(table.characters, character => {
    let mask = 0
    for (const syllable of readings.syllables.get(character) ?? []) mask |= ofSyllable.get(syllable) ?? 0
    return mask
  })
}

function shortlist(
  table: NameTable,
  numbers: readonly number[],
  weights: readonly number[],
  homophones: Uint32Array,
): number[] {
  const { text, starts } = table
  const exact = new Uint32Array(table.characters.length)
  numbers.forEach((number, place) => {
    if (number !== NONE) exact[number] = (exact[number] as number) | (1 << place)
  })
  const least = 0.45 * weights.reduce((sum, weight) => sum + weight, 0)
  const scores = new Float32Array(starts.length - 1)
  const reached: number[] = []
  for (let name = 0; name + 1 < starts.length; name++) {
    let same = 0
    let like = 0
    for (let at = starts[name] as number; at < (starts[name + 1] as number); at++) {
      same |= exact[text[at] as number] as number
      like |= homophones[text[at] as number] as number
    }
    if ((same | like) === 0) continue
    let score = 0
    for (let place = 0; place < weights.length; place++) {
      const bit = 1 << place
      if (same & bit) score += weights[place] as number
      else if (like & bit) score += (1 - HOMOPHONE) * (weights[place] as number)
    }
    if (score < least) continue
    scores[name] = score
    reached.push(name)
  }
  if (reached.length <= CANDIDATES) return reached
  const cut = reached.map(name => scores[name] as number).sort((a, b) => b - a)[CANDIDATES] as number
  return reached.filter(name => (scores[name] as number) > cut)
}

/** The cheapest alignment of the whole query to a part of the name; what stands before and after the part is free. */
function align(
  table: NameTable,
  name: number,
  query: readonly number[],
  weights: readonly number[],
  homophones: Uint32Array,
): Match {
  const start = table.starts[name] as number
  const length = (table.starts[name + 1] as number) - start
  const width = length + 1
  const gapCost = query.length > 2 ? GAP : GAP_OF_TWO
  // cost[i][j]: i of the query are used, j of the name; gap[i][j]: and the last of the name was left out.
  const cost = new Float32Array((query.length + 1) * width)
  const gap = new Float32Array((query.length + 1) * width).fill(Number.POSITIVE_INFINITY)
  for (let used = 1; used <= query.length; used++) {
    const weight = weights[used - 1] as number
    const row = used * width
    cost[row] = (cost[row - width] as number) + weight
    for (let at = 1; at <= length; at++) {
      const here = table.text[start + at - 1] as number
      const isSame = here === query[used - 1]
      const isLike = ((homophones[here] as number) & (1 << (used - 1))) !== 0
      const step = isSame ? 0 : isLike ? HOMOPHONE * weight : weight
      const left = Math.min(
        (cost[row + at - 1] as number) + gapCost,
        (gap[row + at - 1] as number) + GAP_MORE,
      )
      gap[row + at] = left
      let best = Math.min(
        (cost[row - width + at - 1] as number) + step,
        (cost[row - width + at] as number) + weight,
        used === query.length ? Number.POSITIVE_INFINITY : left,
      )
      const isSwapped =
        used > 1 && at > 1 && here === query[used - 2] && table.text[start + at - 2] === query[used - 1]
      if (isSwapped) best = Math.min(best, (cost[row - 2 * width + at - 2] as number) + SWAP)
      cost[row + at] = best
    }
  }
  const row = query.length * width
  let to = 0
  for (let at = 0; at <= length; at++) if ((cost[row + at] as number) < (cost[row + to] as number)) to = at
  return { name, from: Math.max(0, to - query.length), to, cost: cost[row + to] as number }
}
