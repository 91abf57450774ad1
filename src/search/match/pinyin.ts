// Pinyin: what a character of a name may stand for in a query of letters (and of Han characters, in any mix).
import { isLatin } from '../fold.ts'
import type { Readings } from '../readings.ts'
import { findAligned, type Moves } from './lattice.ts'
import type { Match, NameTable } from './name-table.ts'
import { findReachable, findReachableAtAll, type Masks, MOST_PLACES } from './reachable.ts'

/** Costs of findAligned. An initial costs 1, so that a path tells how many characters stand for one. */
const INITIAL = 1
/** Of approximate matches: a sound that is often confused, and a letter that is wrong. */
const SOUND = 1
export const LETTER = 2

/** From a place of the letters, what a syllable may stand for. */
type MovesOfSyllable = (syllable: string, letters: string, place: number) => Moves

/** Names in which characters in a row are read as the query: in full, by initials, in any mix, and the last one cut. */
export function findRead(
  table: NameTable,
  readings: Readings,
  query: readonly string[],
  within?: readonly number[],
): Match[] {
  return findBy(table, readings, query, exactMoves, query.length, within)
}

/** The same with sounds that are confused and letters that are wrong, at a cost of at most `budget`. */
export function findMisread(
  table: NameTable,
  readings: Readings,
  query: readonly string[],
  budget: number,
): Match[] {
  return findBy(table, readings, query, approximateMoves(), budget)
}

const exactMoves: MovesOfSyllable = (syllable, letters, place) => {
  const moves: number[] = []
  const rest = letters.length - place
  if (letters.startsWith(syllable, place)) moves.push(place + syllable.length, 0)
  else if (rest < syllable.length && syllable.startsWith(letters.slice(place))) moves.push(letters.length, 0)
  for (const initial of initialsOf(syllable))
    if (letters.startsWith(initial, place)) moves.push(place + initial.length, INITIAL)
  return moves
}

function approximateMoves(): MovesOfSyllable {
  const likeOf = new Map<string, ReadonlySet<string>>()
  return (syllable, letters, place) => {
    const sounds = likeOf.get(syllable) ?? soundsLike(syllable)
    likeOf.set(syllable, sounds)
    const moves = misspelt(syllable, letters, place).flatMap(to => [to, LETTER])
    const rest = letters.length - place
    for (const sound of sounds) {
      const cost = sound === syllable ? 0 : SOUND
      if (letters.startsWith(sound, place)) moves.push(place + sound.length, cost)
      else if (rest < sound.length && sound.startsWith(letters.slice(place))) moves.push(letters.length, cost)
    }
    return moves
  }
}

function findBy(
  table: NameTable,
  readings: Readings,
  query: readonly string[],
  ofSyllable: MovesOfSyllable,
  budget: number,
  within?: readonly number[],
): Match[] {
  const isCut = query.length > MOST_PLACES
  const masksOf = readerOf(table, readings, query.slice(0, MOST_PLACES), ofSyllable).masksOf
  const length = Math.min(query.length, MOST_PLACES)
  // Any mix of initials is in order, whatever it costs.
  const near =
    budget >= query.length
      ? findReachableAtAll(table, masksOf, length, isCut, within)
      : findReachable(table, masksOf, length, budget, isCut, within)
  const { movesOf } = readerOf(table, readings, query, ofSyllable)
  return findAligned(table, movesOf, query.length, budget, near)
}

/** Stands in the letters for what is none. */
const OTHER = '·'

/** What the characters of names, by their numbers, may stand for in a query. */
function readerOf(
  table: NameTable,
  readings: Readings,
  query: readonly string[],
  ofSyllable: MovesOfSyllable,
): { movesOf: (number: number, place: number) => Moves; masksOf: (number: number) => Masks } {
  // One UTF-16 unit a place, so that places in the string and in the query are the same.
  const letters = query.map(character => (isLatin(character) ? character : OTHER)).join('')
  const knownMasks = new Map<string, Masks>()
  const movesOfReading = (syllable: string, place: number): number[] => {
    const moves = ofSyllable(syllable, letters, place)
    return moves.filter((_, index) => !letters.slice(place, moves[index - (index % 2)]).includes(OTHER))
  }
  const masksOfReading = (syllable: string): Masks => {
    const masks: number[] = []
    for (let place = 0; place < letters.length; place++) {
      const moves = movesOfReading(syllable, place)
      for (let step = 0; step < moves.length; step += 2)
        addMask(masks, place, (moves[step] as number) - place, moves[step + 1] as number)
    }
    knownMasks.set(syllable, masks)
    return masks
  }
  const syllablesOf = (number: number) => readings.syllables.get(table.characters[number] ?? '') ?? []
  return {
    movesOf: (number, place) => [
      ...(table.characters[number] === query[place] ? [place + 1, 0] : []),
      ...syllablesOf(number).flatMap(syllable => movesOfReading(syllable, place)),
    ],
    masksOf: number => {
      const masks = syllablesOf(number).flatMap(one => knownMasks.get(one) ?? masksOfReading(one))
      query.forEach((character, place) => {
        if (table.characters[number] === character) addMask(masks, place, 1, 0)
      })
      return masks
    },
  }
}

function addMask(masks: number[], place: number, shift: number, cost: number): void {
  for (let step = 0; step < masks.length; step += 3)
    if (masks[step] === shift && masks[step + 1] === cost) {
      masks[step + 2] = (masks[step + 2] as number) | (1 << place)
      return
    }
  masks.push(shift, cost, 1 << place)
}

function initialsOf(syllable: string): string[] {
  const first = syllable.charAt(0)
  return syllable.length > 2 && syllable.charAt(1) === 'h'
    ? [first, `${first}h`]
    : syllable.length > 1
      ? [first]
      : []
}

/** Sounds that speakers confuse, either way: at the beginning and at the end of a syllable. */
const BEGINNINGS: readonly (readonly [string, string])[] = [
  ['zh', 'z'],
  ['ch', 'c'],
  ['sh', 's'],
  ['l', 'n'],
  ['l', 'r'],
  ['h', 'f'],
]
const ENDS: readonly (readonly [string, string])[] = [
  ['ang', 'an'],
  ['eng', 'en'],
  ['ing', 'in'],
  ['v', 'u'],
  ['ve', 'ue'],
  ['v', 'yu'],
]

/** The syllable, and what it may be taken for: 张 zhang zang zhan zan. */
function soundsLike(syllable: string): Set<string> {
  const sounds = new Set([syllable])
  for (const [one, other] of BEGINNINGS) {
    if (syllable.startsWith(one) && !syllable.startsWith(`${one}h`))
      sounds.add(other + syllable.slice(one.length))
    if (syllable.startsWith(other) && !syllable.startsWith(`${other}h`))
      sounds.add(one + syllable.slice(other.length))
  }
  for (const sound of [...sounds])
    for (const [one, other] of ENDS) {
      if (sound.endsWith(one)) sounds.add(sound.slice(0, -one.length) + other)
      if (sound.endsWith(other)) sounds.add(sound.slice(0, -other.length) + one)
    }
  return sounds
}

/** Where a syllable ends that begins at a place and has one letter wrong, missing, too much, or two swapped. */
function misspelt(syllable: string, letters: string, place: number): number[] {
  const { length } = syllable
  if (length < 2) return []
  let same = 0
  while (same < length && letters.charAt(place + same) === syllable.charAt(same)) same += 1
  if (same === length) return []
  const ends: number[] = []
  const at = place + same
  const rest = syllable.slice(same + 1)
  if (letters.startsWith(rest, at + 1) && at < letters.length) ends.push(place + length)
  if (letters.startsWith(syllable.slice(same), at + 1)) ends.push(place + length + 1)
  if (letters.startsWith(rest, at)) ends.push(place + length - 1)
  const swapped = rest.charAt(0) + syllable.charAt(same) + rest.slice(1)
  if (rest !== '' && letters.startsWith(swapped, at)) ends.push(place + length)
  return ends.filter(end => end <= letters.length && end > place)
}
