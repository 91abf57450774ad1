// What a syllable may stand for in the letters of a query: itself, its beginning, its initial; a sound that is confused
// with it; itself with a letter wrong.
import type { Moves } from './lattice.ts'

/** Costs of findAligned. An initial costs 1, so that a path tells how many characters stand for one; zh as one costs more. */
const INITIAL = 1
const LONG_INITIAL = 3
/** Of approximate matches: a sound that is often confused, and a letter that is wrong. */
const SOUND = 1
export const LETTER = 2

/** From a place of the letters, what a syllable may stand for. */
export type MovesOfSyllable = (syllable: string, letters: string, place: number) => Moves

/** In full, cut where the query ends, or by its initial. */
export const exactMoves: MovesOfSyllable = (syllable, letters, place) => {
  // Everything that a syllable may stand for begins as it does.
  if (letters.charCodeAt(place) !== syllable.charCodeAt(0)) return []
  const moves: number[] = []
  const rest = letters.length - place
  if (letters.startsWith(syllable, place)) moves.push(place + syllable.length, 0)
  else if (rest < syllable.length && syllable.startsWith(letters.slice(place))) moves.push(letters.length, 0)
  if (syllable.length > 1) moves.push(place + 1, INITIAL)
  if (syllable.length > 2 && syllable.charAt(1) === 'h' && letters.charAt(place + 1) === 'h')
    moves.push(place + 2, LONG_INITIAL)
  return moves
}

/** In full, or cut; with sounds that are confused at a cost of 1 and a letter that is wrong at a cost of 2. */
export const approximateMoves: MovesOfSyllable = (syllable, letters, place) => {
  const moves = misspelt(syllable, letters, place).flatMap(to => [to, LETTER])
  const rest = letters.length - place
  for (const sound of soundsLike(syllable)) {
    if (letters.charCodeAt(place) !== sound.charCodeAt(0)) continue
    const cost = sound === syllable ? 0 : SOUND
    if (letters.startsWith(sound, place)) moves.push(place + sound.length, cost)
    else if (rest < sound.length && sound.startsWith(letters.slice(place))) moves.push(letters.length, cost)
  }
  return moves
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

/** There are some four hundred syllables. */
const sounds = new Map<string, readonly string[]>()

/** A syllable, and what it is confused with. */
function soundsLike(syllable: string): readonly string[] {
  const known = sounds.get(syllable)
  if (known) return known
  const found = new Set([syllable])
  for (const [one, other] of BEGINNINGS) {
    if (syllable.startsWith(one) && !syllable.startsWith(`${one}h`))
      found.add(other + syllable.slice(one.length))
    if (syllable.startsWith(other) && !syllable.startsWith(`${other}h`))
      found.add(one + syllable.slice(other.length))
  }
  for (const sound of [...found])
    for (const [one, other] of ENDS) {
      if (sound.endsWith(one)) found.add(sound.slice(0, -one.length) + other)
      if (sound.endsWith(other)) found.add(sound.slice(0, -other.length) + one)
    }
  const list = [...found]
  sounds.set(syllable, list)
  return list
}

/** Where a syllable ends that begins at a place and has one letter wrong, missing, too much, or two swapped. */
function misspelt(syllable: string, letters: string, place: number): number[] {
  const { length } = syllable
  // 饿 is a single letter, and missing it leaves nothing.
  if (length === 1) return place > 0 ? [place] : []
  if (!isNear(syllable, letters, place)) return []
  let same = 0
  while (same < length && letters.charCodeAt(place + same) === syllable.charCodeAt(same)) same += 1
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

/** Most syllables are not: one of the first two letters stands at one of the first two places. */
function isNear(syllable: string, letters: string, place: number): boolean {
  const [one, other] = [letters.charCodeAt(place), letters.charCodeAt(place + 1)]
  const [first, second] = [syllable.charCodeAt(0), syllable.charCodeAt(1)]
  return one === first || other === first || one === second || other === second
}

/**
 * What a letter or digit of a name may stand for where a letter may be wrong: itself, anything else, nothing, or itself
 * after one too many. Letters in order of the query, one UTF-16 unit each.
 */
export function movesOfLetter(letter: string, letters: string, place: number): Moves {
  const moves = place > 0 ? [place, LETTER] : []
  if (letters.charAt(place) !== letter && place < letters.length) moves.push(place + 1, LETTER)
  if (letters.charAt(place + 1) === letter) moves.push(place + 2, LETTER)
  return moves
}
