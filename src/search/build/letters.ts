// In: a snapshot. Out: its enterprises by the letter that their name begins with in pinyin, once the places at its
// beginning are passed over: 威海示例海锐 is under H. At build time; pages import it.
import { pinyin } from 'pinyin-pro'
import { once } from '../../once.ts'
import { compare } from '../../order.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import type { EnterpriseState } from '../../register/states.ts'
import { districtNames } from '../districts.ts'
import { fold, isHan } from '../fold.ts'

/** Ids of the lists, `a` to `z` and `other` (digits, and characters that no dictionary reads). */
export type Letters = ReadonlyMap<string, readonly EnterpriseState[]>

const OTHER = 'other'
/** What one name in so many begins with is a place, or what a place is as good as. */
const COMMON = 12
const FEWEST = 5
/** A place is told in two characters, and sometimes what it is in a third. */
const CHUNK = 2
const DEPTH = 3
const KIND_OF_PLACE = /^[省市县区]$/u

/** The lists that are not empty, in order; within each in order of the letters of the names. */
export const lettersOf = once(({ enterprises, districts }: Snapshot): Letters => {
  const places = districts.flatMap(({ district, name }) => districtNames({ id: district, name, nameEn: '' }))
  const lists = [
    ...listByLetter(
      enterprises.map(({ name }) => name),
      places,
    ),
  ]
  return new Map(lists.map(([letter, list]) => [letter, list.flatMap(place => enterprises[place] ?? [])]))
})

/** The same for names, by their places in the list; `places` are folded. */
export function listByLetter(names: readonly string[], places: readonly string[]): Map<string, number[]> {
  const folded = names.map(fold)
  const known = new Set(places)
  const counts = countChunks(folded)
  const fewest = Math.max(FEWEST, names.length / COMMON)
  const isPlace = (chunk: string) => known.has(chunk) || (counts.get(chunk) ?? 0) >= fewest
  const initials = folded.map(name => initialsOf(brandOf(name, isPlace)))
  const order = names
    .map((_, place) => place)
    .sort((one, other) => compare(initials[one] ?? '', initials[other] ?? '') || one - other)
  const lists = Map.groupBy(order, place => initials[place]?.match(/^[a-z]/)?.[0] ?? OTHER)
  const inOrder = [...lists].sort(([one], [other]) => compare(rank(one), rank(other)))
  return new Map(inOrder)
}

/** How many names have two characters among their first six, at a place where two are looked at. */
function countChunks(names: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) {
    const chunks = Array.from({ length: DEPTH }, (_, place) => name.slice(place * CHUNK, (place + 1) * CHUNK))
    for (const chunk of new Set(chunks.map(one => one.join(''))))
      counts.set(chunk, (counts.get(chunk) ?? 0) + 1)
  }
  return counts
}

/** A name without the places that it begins with, and what is as common as they are. */
function brandOf(name: readonly string[], isPlace: (chunk: string) => boolean): readonly string[] {
  let at = 0
  while (name.length > at + 2 * CHUNK && isPlace(name.slice(at, at + CHUNK).join(''))) {
    at += CHUNK
    if (KIND_OF_PLACE.test(name[at] ?? '')) at += 1
  }
  return name.slice(at)
}

/** The first letters of a text's syllables; letters and digits stand for themselves. */
function initialsOf(text: readonly string[]): string {
  const syllables = pinyin(text.join(''), { toneType: 'none', type: 'array', pattern: 'first', v: true })
  return text
    .map((character, index) => (isHan(character) ? (syllables[index] ?? '') : character))
    .join('')
    .toLowerCase()
}

const rank = (letter: string): string => (letter === OTHER ? '~' : letter)
