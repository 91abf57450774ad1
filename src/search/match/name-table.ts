// Names as numbers: every name folded, every character a small number, all of them in one array that is scanned.

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
  numbers: ReadonlyMap<string, number>
  characters: readonly string[]
  /** In how many names a character occurs, by its number. */
  frequency: Uint32Array
  /** Which names these are, in order: holders[n] to holders[n + 1] of `held`. */
  holders: Uint32Array
  held: Uint32Array
}

/** Some characters of a name that answer a query: which name, from where to where (exclusive), at what cost. */
export interface Match {
  name: number
  from: number
  to: number
  cost: number
}

/** The characters of a query as numbers; NONE for one that no name holds. */
export function numbersOf(table: NameTable, query: readonly string[]): number[] {
  return query.map(character => table.numbers.get(character) ?? NONE)
}

/** The names that hold a character, by its number, in order; each once. */
export function namesWith({ holders, held }: NameTable, number: number): Uint32Array {
  return held.subarray(holders[number], holders[number + 1])
}
