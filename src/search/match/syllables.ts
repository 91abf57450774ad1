// The syllables that the characters of a table may be read as, as numbers.
import type { Readings } from '../readings.ts'
import type { NameTable } from './name-table.ts'

export interface Syllables {
  /** All that occur. */
  list: readonly string[]
  /** A character's are ids[starts[number]] to ids[starts[number + 1]], places in `list`. */
  ids: Uint16Array
  starts: Uint32Array
}

const known = new WeakMap<NameTable, { readings: Readings; syllables: Syllables }>()

/** Those of a table; found once for as long as the table and the readings stay the same. */
export function syllablesOf(table: NameTable, readings: Readings): Syllables {
  const before = known.get(table)
  if (before?.readings === readings) return before.syllables
  const syllables = number(table, readings)
  known.set(table, { readings, syllables })
  return syllables
}

function number({ characters }: NameTable, readings: Readings): Syllables {
  const list: string[] = []
  const numbers = new Map<string, number>()
  const ids: number[] = []
  const starts = new Uint32Array(characters.length + 1)
  characters.forEach((character, index) => {
    for (const syllable of readings.syllables.get(character) ?? []) {
      const id = numbers.get(syllable) ?? list.push(syllable) - 1
      numbers.set(syllable, id)
      ids.push(id)
    }
    starts[index + 1] = ids.length
  })
  return { list, ids: Uint16Array.from(ids), starts }
}
