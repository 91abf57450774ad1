// Names as numbers: every name folded, every character a small number, all of them in one array that is scanned.
import { foldCharacter } from '../fold.ts'

/** Nothing: what no name holds. No character has this number. */
export const NONE = 0

export interface NameTable {
  /** The characters of all names, one name after another. */
  text: Uint16Array
  /** Name n is text[starts[n]] to text[starts[n + 1]]. */
  starts: Uint32Array
  /** Whose name it is. */
  owners: Uint32Array
  /** 1 where it is not its owner's first name. */
  isFormer: Uint8Array
  /** Where the brand begins: how many characters of place names stand before it. */
  brands: Uint8Array
  /** Character → number, and back. */
  numbers: Map<string, number>
  characters: string[]
  /** In how many names a character occurs, by its number. */
  frequency: Uint32Array
}

/** Some characters of a name that answer a query: which name, from where to where (exclusive), at what cost. */
export interface Match {
  name: number
  from: number
  to: number
  cost: number
}

/** Reads the names of owners 0, 1, …; the first of each is its present one. */
export function makeNameTable(owners: readonly (readonly string[])[]): NameTable {
  const count = owners.reduce((sum, names) => sum + names.length, 0)
  const numbers = new Map<string, number>()
  const characters = ['']
  const starts = new Uint32Array(count + 1)
  const table = { owners: new Uint32Array(count), isFormer: new Uint8Array(count) }
  let text = new Uint16Array(count * 16 + 16)
  let at = 0
  let name = 0
  const folded = new Map<string, number[]>()
  // Nearly every character is one UTF-16 unit that counts as one character: found without a string being made.
  const single = new Uint16Array(0x10000)
  const numbersOf = (raw: string): number[] => {
    const list = foldCharacter(raw).map(character => {
      let number = numbers.get(character)
      if (number === undefined) {
        number = characters.push(character) - 1
        numbers.set(character, number)
      }
      return number
    })
    folded.set(raw, list)
    if (raw.length === 1 && list.length === 1) single[raw.charCodeAt(0)] = list[0] as number
    return list
  }
  owners.forEach((names, owner) => {
    names.forEach((one, index) => {
      while (at + 4 * one.length > text.length) text = doubled(text)
      for (let unit = 0; unit < one.length; unit++) {
        const known = single[one.charCodeAt(unit)] as number
        if (known !== NONE) {
          text[at++] = known
          continue
        }
        const raw = String.fromCodePoint(one.codePointAt(unit) as number)
        for (const number of folded.get(raw) ?? numbersOf(raw)) {
          if (at === text.length) text = doubled(text)
          text[at++] = number
        }
        unit += raw.length - 1
      }
      table.owners[name] = owner
      table.isFormer[name] = index > 0 ? 1 : 0
      starts[++name] = at
    })
  })
  return { ...table, ...measure(text.slice(0, at), starts, characters), starts, numbers, characters }
}

/** The same table with some characters counting as others: traditional ones as simplified. */
export function replaceCharacters(table: NameTable, simplified: ReadonlyMap<string, string>): NameTable {
  const { numbers, characters, text } = table
  const replaced = new Map<number, number>()
  for (const [character, number] of [...numbers]) {
    const simple = simplified.get(character)
    if (simple === undefined) continue
    const target = numbers.get(simple) ?? characters.push(simple) - 1
    numbers.set(simple, target)
    replaced.set(number, target)
  }
  if (replaced.size === 0) return table
  return {
    ...table,
    ...measure(
      text.map(number => replaced.get(number) ?? number),
      table.starts,
      characters,
    ),
  }
}

/** The characters of a query as numbers; NONE for one that no name holds. */
export function numbersOf(table: NameTable, query: readonly string[]): number[] {
  return query.map(character => table.numbers.get(character) ?? NONE)
}

function measure(text: Uint16Array<ArrayBuffer>, starts: Uint32Array, characters: readonly string[]) {
  const frequency = new Uint32Array(characters.length)
  const last = new Int32Array(characters.length).fill(-1)
  for (let name = 0; name + 1 < starts.length; name++)
    for (let at = starts[name] as number; at < (starts[name + 1] as number); at++) {
      const number = text[at] as number
      if (last[number] === name) continue
      last[number] = name
      frequency[number] = (frequency[number] as number) + 1
    }
  return { text, frequency, brands: findBrands(text, starts, characters) }
}

/** A pair of characters with which this share of names begins is taken for a place, and passed over. */
const PLACE_SHARE = 0.02
const PLACE_LEAST = 4
const LEVELS = 3
const DIVISIONS = '市省区县'

/** Names begin with places: 山东, 威海市, 荣成. Which ones shows in the names themselves. */
function findBrands(text: Uint16Array, starts: Uint32Array, characters: readonly string[]): Uint8Array {
  const count = starts.length - 1
  const brands = new Uint8Array(count)
  const least = Math.max(PLACE_LEAST, count * PLACE_SHARE)
  const pairAt = (name: number): number => {
    const at = (starts[name] as number) + (brands[name] as number)
    return at + 3 < (starts[name + 1] as number)
      ? (text[at] as number) * 0x10000 + (text[at + 1] as number)
      : -1
  }
  for (let level = 0; level < LEVELS; level++) {
    const counts = new Map<number, number>()
    for (let name = 0; name < count; name++) {
      const pair = pairAt(name)
      if (pair >= 0) counts.set(pair, (counts.get(pair) ?? 0) + 1)
    }
    for (let name = 0; name < count; name++) {
      if ((counts.get(pairAt(name)) ?? 0) < least) continue
      const brand = (brands[name] as number) + 2
      const next = characters[text[(starts[name] as number) + brand] as number] ?? ''
      brands[name] = brand + (next !== '' && DIVISIONS.includes(next) ? 1 : 0)
    }
  }
  return brands
}

function doubled(array: Uint16Array): Uint16Array<ArrayBuffer> {
  const next = new Uint16Array(array.length * 2)
  next.set(array)
  return next
}
