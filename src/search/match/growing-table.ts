// A name table to which names are added as they arrive.
import { type Lines, spellLines } from '../codec/lines.ts'
import { BETWEEN } from '../codec/names.ts'
import { fold } from '../fold.ts'
import { findBrands, type Places, passPlaces } from './brands.ts'
import type { NameTable } from './name-table.ts'

/** A table of the names of owners 0, 1, …; the first of each is its present one. */
export function makeNameTable(owners: readonly (readonly string[])[]): NameTable {
  const growing = new GrowingTable()
  growing.append(owners)
  return growing.table
}

/** In a spelling, the end of a name after which its owner's next one begins; no character has this number. */
const NEXT = 0xffff

export class GrowingTable {
  private readonly numbers = new Map<string, number>()
  private readonly characters = ['']
  private simplified: ReadonlyMap<string, string> = new Map()
  /** What the symbols of these texts count as: characters by their numbers, NEXT between names; once it was needed. */
  private texts: readonly string[] = []
  private spellings: (Uint16Array | undefined)[] = []
  private text = new Uint16Array(1024)
  private starts = new Uint32Array(64)
  private owners = new Uint32Array(64)
  private isFormer = new Uint8Array(64)
  private count = 0
  private people = 0
  private made: NameTable | undefined

  private readonly places: Places | undefined

  /** `places` are known where the names are a part of a larger table; else they show in the names themselves. */
  constructor(places?: Places) {
    this.places = places
  }

  /** What there is so far; it does not change when names are added. */
  get table(): NameTable {
    this.made ??= this.make()
    return this.made
  }

  /** Adds the names of the next owners; the first of each is its present one. */
  append(owners: readonly (readonly string[])[]): void {
    this.appendLines(spellLines(owners.map(names => names.join(BETWEEN))))
  }

  /** The same from lines, each with the names of one owner. */
  appendLines({ texts, symbols }: Lines): void {
    if (texts !== this.texts) this.spellings = []
    this.texts = texts
    this.made = undefined
    let isFormer = 0
    let at = this.starts[this.count]
    for (const symbol of symbols) {
      if (symbol !== 0) {
        const spelling = this.spellings[symbol] ?? this.spell(symbol)
        if (at + spelling.length > this.text.length) this.text = doubled(this.text, spelling.length)
        for (const number of spelling) {
          if (number !== NEXT) this.text[at++] = number
          else {
            this.end(at, isFormer)
            isFormer = 1
          }
        }
      } else {
        this.end(at, isFormer)
        isFormer = 0
        this.people += 1
      }
    }
  }

  /** From now on some characters count as others: traditional ones as simplified. */
  replace(simplified: ReadonlyMap<string, string>): void {
    this.simplified = simplified
    this.spellings = []
    const replaced = new Map<number, number>()
    for (const [character, number] of [...this.numbers]) {
      const simple = simplified.get(character)
      if (simple !== undefined) replaced.set(number, this.numberOf(simple))
    }
    if (replaced.size === 0) return
    this.text = this.text.map(number => replaced.get(number) ?? number)
    this.made = undefined
  }

  private end(at: number, isFormer: number): void {
    const { count } = this
    if (count + 2 > this.starts.length) {
      this.starts = doubled(this.starts)
      this.owners = doubled(this.owners)
      this.isFormer = doubled(this.isFormer)
    }
    this.owners[count] = this.people
    this.isFormer[count] = isFormer
    this.starts[count + 1] = at
    this.count += 1
  }

  private spell(symbol: number): Uint16Array {
    const parts = this.texts[symbol].split(BETWEEN)
    const numbers = parts.flatMap((part, place) => [
      ...(place > 0 ? [NEXT] : []),
      ...fold(part).map(one => this.numberOf(this.simplified.get(one) ?? one)),
    ])
    const spelling = Uint16Array.from(numbers)
    this.spellings[symbol] = spelling
    return spelling
  }

  private numberOf(character: string): number {
    const known = this.numbers.get(character)
    if (known !== undefined) return known
    const number = this.characters.push(character) - 1
    this.numbers.set(character, number)
    return number
  }

  private make(): NameTable {
    const { count, numbers } = this
    const characters = [...this.characters]
    const starts = this.starts.slice(0, count + 1)
    const text = this.text.slice(0, starts[count])
    return {
      text,
      starts,
      owners: this.owners.slice(0, count),
      isFormer: this.isFormer.slice(0, count),
      numbers: new Map(numbers),
      characters,
      ...invert(text, starts, characters.length),
      brands: this.places
        ? passPlaces({ text, starts, characters }, this.places)
        : findBrands(text, starts, characters),
    }
  }
}

/** In how many names each character occurs, and in which. */
function invert(
  text: Uint16Array,
  starts: Uint32Array,
  characters: number,
): Pick<NameTable, 'frequency' | 'holders' | 'held'> {
  const frequency = new Uint32Array(characters)
  forEachOnce(text, starts, characters, number => {
    frequency[number] += 1
  })
  const holders = new Uint32Array(characters + 1)
  for (let number = 0; number < characters; number++)
    holders[number + 1] = holders[number] + frequency[number]
  const held = new Uint32Array(holders[characters])
  const next = holders.slice()
  forEachOnce(text, starts, characters, (number, name) => {
    held[next[number]] = name
    next[number] += 1
  })
  return { frequency, holders, held }
}

/** Goes through all names, and in each through its different characters. */
function forEachOnce(
  text: Uint16Array,
  starts: Uint32Array,
  characters: number,
  act: (number: number, name: number) => void,
): void {
  const last = new Int32Array(characters).fill(-1)
  for (let name = 0; name + 1 < starts.length; name++)
    for (let at = starts[name]; at < starts[name + 1]; at++) {
      const number = text[at]
      if (last[number] === name) continue
      last[number] = name
      act(number, name)
    }
}

/** A copy of twice the length, and of some more. */
function doubled<T extends Uint8Array | Uint16Array | Uint32Array>(array: T, more = 0): T {
  const next = new (array.constructor as new (length: number) => T)(array.length * 2 + more)
  next.set(array)
  return next
}
