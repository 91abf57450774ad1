// Names begin with places: 山东, 威海市, 荣成. Which ones shows in the names themselves.
import type { NameTable } from './name-table.ts'

/** A pair of characters with which this share of names begins is taken for a place, and passed over. */
const PLACE_SHARE = 0.02
const PLACE_LEAST = 4
const LEVELS = 3
const DIVISIONS = '市省区县'

/** For each name how many of its characters are places that stand before its brand; tables as in name-table.ts. */
export function findBrands(
  text: Uint16Array,
  starts: Uint32Array,
  characters: readonly string[],
): Uint8Array {
  const count = starts.length - 1
  const brands = new Uint8Array(count)
  const least = Math.max(PLACE_LEAST, count * PLACE_SHARE)
  const divisions = new Set([...DIVISIONS].map(one => characters.indexOf(one)))
  /** Where a name's next pair begins, or -1 where too little would be left. */
  const placeAt = (name: number): number => {
    const at = starts[name] + brands[name]
    return at + 3 < starts[name + 1] ? at : -1
  }
  for (let level = 0; level < LEVELS; level++) {
    const pairs = countPairs(text, count, placeAt, characters.length, least)
    for (let name = 0; name < count; name++) {
      const at = placeAt(name)
      if (at < 0 || pairs(text[at], text[at + 1]) < least) continue
      const brand = brands[name] + 2
      brands[name] = brand + (divisions.has(text[starts[name] + brand]) ? 1 : 0)
    }
  }
  return brands
}

/** Pairs of characters that are taken for places: where a name begins, after one place, after two. */
export type Places = readonly ReadonlySet<string>[]

type Spelt = Pick<NameTable, 'text' | 'starts' | 'characters'>

/** The places that stand before the brands of a table. */
export function placesOf({ text, starts, characters, brands }: Spelt & Pick<NameTable, 'brands'>): Places {
  const places = Array.from({ length: LEVELS }, () => new Set<string>())
  brands.forEach((brand, name) => {
    let at = starts[name]
    for (const level of places) {
      if (at >= starts[name] + brand) return
      level.add(pairAt(text, characters, at))
      at = passPlace(text, characters, at)
    }
  })
  return places
}

/** As findBrands, by places that are known from a larger table of which this one is a part. */
export function passPlaces({ text, starts, characters }: Spelt, places: Places): Uint8Array {
  return Uint8Array.from({ length: starts.length - 1 }, (_, name) => {
    const start = starts[name]
    let at = start
    for (const level of places) {
      if (at + 3 >= starts[name + 1] || !level.has(pairAt(text, characters, at))) break
      at = passPlace(text, characters, at)
    }
    return at - start
  })
}

const pairAt = (text: Uint16Array, characters: readonly string[], at: number): string =>
  `${characters[text[at]]}${characters[text[at + 1]]}`

/** Where a name goes on after a place, and what kind of place that is. */
function passPlace(text: Uint16Array, characters: readonly string[], at: number): number {
  const next = characters[text[at + 2]] ?? ''
  return at + 2 + (next !== '' && DIVISIONS.includes(next) ? 1 : 0)
}

/** How often pairs occur at the places, for those whose first character alone is frequent enough; 0 for others. */
function countPairs(
  text: Uint16Array,
  count: number,
  placeAt: (name: number) => number,
  characters: number,
  least: number,
): (one: number, other: number) => number {
  const firsts = new Uint32Array(characters)
  for (let name = 0; name < count; name++) {
    const at = placeAt(name)
    if (at >= 0) firsts[text[at]] += 1
  }
  // At most one character in fifty names: a row each.
  const rows = new Int32Array(characters).fill(-1)
  let size = 0
  for (let number = 0; number < characters; number++)
    if (firsts[number] >= least) rows[number] = characters * size++
  const counts = new Uint32Array(characters * size)
  for (let name = 0; name < count; name++) {
    const at = placeAt(name)
    const row = at < 0 ? -1 : rows[text[at]]
    if (row < 0) continue
    const cell = row + text[at + 1]
    counts[cell] += 1
  }
  return (one, other) => (rows[one] < 0 ? 0 : counts[rows[one] + other])
}
