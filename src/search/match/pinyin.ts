// Names that are read as a query of letters (and of Han characters, in any mix).
import type { Readings } from '../readings.ts'
import { covering } from './covering.ts'
import { findAligned, type Moves } from './lattice.ts'
import { approximateMoves, exactMoves, LETTER, type MovesOfSyllable, movesOfLetter } from './moves.ts'
import type { Match, NameTable } from './name-table.ts'
import { findReachable, findReachableAtAll, type Masks, MOST_PLACES, type Steps } from './reachable.ts'
import { syllablesOf } from './syllables.ts'

/** No letter of an exact reading costs more. */
const DEAREST = 2

/** Names in which characters in a row are read as the query: in full, by initials, in any mix, and the last one cut. */
export function findRead(
  table: NameTable,
  readings: Readings,
  query: readonly string[],
  within?: readonly number[],
): Match[] {
  const reader = new Reader(table, readings, query, exactMoves, () => [])
  // Any mix of initials is in order, whatever it costs.
  const near = findReachableAtAll(table, reader.steps(), reader.length, reader.isCut, within)
  const budget = DEAREST * query.length
  return findAligned(table, (number, place) => reader.movesOf(number, place), query.length, budget, near)
}

/** The same without initials, with sounds that are confused (one at most) and so many letters that are wrong. */
export function findMisread(
  table: NameTable,
  readings: Readings,
  query: readonly string[],
  letters: number,
): Match[] {
  const reader = new Reader(table, readings, query, approximateMoves, movesOfLetter)
  const budget = letters * LETTER + 1
  const steps = reader.steps()
  const within = covering(table, steps, reader.length, letters)
  const near = findReachable(table, steps, reader.length, budget, reader.isCut, within)
  return findAligned(table, (number, place) => reader.movesOf(number, place), query.length, budget, near)
}

/** Stands in the letters for what is none. */
const OTHER = '·'

/** What the characters of a table, by their numbers, may stand for in a query. */
class Reader {
  readonly length: number
  /** The query has more places than can be looked at all at once. */
  readonly isCut: boolean
  private readonly table: NameTable
  private readonly readings: Readings
  private readonly query: readonly string[]
  private readonly letters: string
  private readonly isMixed: boolean
  private readonly ofSyllable: MovesOfSyllable
  private readonly ofLetter: MovesOfSyllable

  constructor(
    table: NameTable,
    readings: Readings,
    query: readonly string[],
    ofSyllable: MovesOfSyllable,
    ofLetter: MovesOfSyllable,
  ) {
    this.table = table
    this.readings = readings
    this.query = query
    this.ofSyllable = ofSyllable
    this.ofLetter = ofLetter
    this.length = Math.min(query.length, MOST_PLACES)
    this.isCut = query.length > MOST_PLACES
    // One UTF-16 unit a place, so that places in the string and in the query are the same.
    this.letters = query.map(character => (isTyped(character) ? character : OTHER)).join('')
    this.isMixed = this.letters.includes(OTHER)
  }

  movesOf(number: number, place: number): Moves {
    const { list, ids, starts } = syllablesOf(this.table, this.readings)
    const moves = this.movesOfItself(this.table.characters[number], place)
    for (let at = starts[number]; at < starts[number + 1]; at++)
      moves.push(...this.movesOfSyllable(list[ids[at]], place))
    return moves
  }

  /** The moves of all characters from the first places, at once. */
  steps(): Steps {
    const { list, ids, starts } = syllablesOf(this.table, this.readings)
    const ofSyllables = list.map(syllable => this.masksOf(place => this.movesOfSyllable(syllable, place)))
    const steps: number[] = []
    const offsets = new Uint32Array(starts.length)
    this.table.characters.forEach((character, number) => {
      for (let at = starts[number]; at < starts[number + 1]; at++)
        for (const value of ofSyllables[ids[at]]) steps.push(value)
      if (isTyped(character) || this.query.includes(character))
        steps.push(...this.masksOf(place => this.movesOfItself(character, place)))
      offsets[number + 1] = steps.length
    })
    return { steps: Int32Array.from(steps), offsets }
  }

  /** Moves from each of the first places to another of them. */
  private masksOf(movesFrom: (place: number) => Moves): Masks {
    const masks: number[] = []
    for (let place = 0; place < this.length; place++) {
      const moves = movesFrom(place)
      for (let step = 0; step < moves.length; step += 2) {
        const to = moves[step]
        if (to <= this.length) addMask(masks, place, to - place, moves[step + 1])
      }
    }
    return masks
  }

  private movesOfItself(character: string, place: number): number[] {
    const own = this.query[place] === character ? [place + 1, 0] : []
    return isTyped(character) ? [...own, ...this.ofLetter(character, this.letters, place)] : own
  }

  /** A syllable stands for letters alone. */
  private movesOfSyllable(syllable: string, place: number): Moves {
    const { letters } = this
    const moves = this.ofSyllable(syllable, letters, place)
    if (moves.length === 0 || !this.isMixed) return moves
    return moves.filter((_, index) => !letters.slice(place, moves[index - (index % 2)]).includes(OTHER))
  }
}

/** What is typed as it stands. */
const isTyped = (character: string): boolean => /^[0-9a-z]$/.test(character)

function addMask(masks: number[], place: number, shift: number, cost: number): void {
  for (let step = 0; step < masks.length; step += 3)
    if (masks[step] === shift && masks[step + 1] === cost) {
      masks[step + 2] |= 1 << place
      return
    }
  masks.push(shift, cost, 1 << place)
}
