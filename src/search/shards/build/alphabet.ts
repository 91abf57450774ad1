// In: names as numbers, and readings. Out: what the keys of the tree are made of: characters and letters in the order of
// strings, and for each character of a name the letters that it may be read as, letter by letter.
// Who may import: this folder.
import { numbering } from '../../codec/numbering.ts'
import type { NameTable } from '../../match/name-table.ts'
import type { Readings } from '../../readings.ts'

export interface Alphabet {
  /** Symbol → character, in the order in which strings are compared. */
  symbols: readonly string[]
  /** A character of the table, by its number → its symbol. */
  plain: Uint16Array
  /** Reading r begins with the symbol first[r] and goes on as reading next[r]; 0 is none. */
  first: Uint16Array
  next: Uint16Array
  /** Character c may be read as readings[starts[c]] to readings[starts[c + 1]] (exclusive), and so on for initials. */
  readings: Lists
  initials: Lists
}

interface Lists {
  starts: Uint32Array
  values: Uint16Array
}

export function makeAlphabet({ characters }: NameTable, { syllables }: Readings): Alphabet {
  const letters = [...syllables.values()].flatMap(list => list.flatMap(syllable => [...syllable]))
  const symbols = [...new Set([...characters.slice(1), ...letters])].sort()
  const symbolOf = numbering(symbols)
  const first = [0]
  const next = [0]
  const known = new Map<string, number>([['', 0]])
  const numberOf = (reading: string): number => {
    const before = known.get(reading)
    if (before !== undefined) return before
    const rest = numberOf(reading.slice(1))
    known.set(reading, first.push(symbolOf(reading.charAt(0))) - 1)
    next.push(rest)
    return first.length - 1
  }
  const read = characters.map(character => syllables.get(character) ?? [])
  return {
    symbols,
    plain: Uint16Array.from(characters, (character, number) => (number === 0 ? 0 : symbolOf(character))),
    readings: listsOf(read.map(list => list.map(numberOf))),
    initials: listsOf(read.map(list => [...new Set(list.map(one => symbolOf(one.charAt(0))))])),
    first: Uint16Array.from(first),
    next: Uint16Array.from(next),
  }
}

function listsOf(lists: readonly (readonly number[])[]): Lists {
  const starts = new Uint32Array(lists.length + 1)
  lists.forEach((list, index) => {
    starts[index + 1] = starts[index] + list.length
  })
  return { starts, values: Uint16Array.from(lists.flat()) }
}
