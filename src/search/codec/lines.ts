// Lines of text as bytes and back, for many short lines that resemble each other: pairs merged, then coded by how
// likely they are after merged symbols or single ones. Names of enterprises take half of what gzip makes of them.
import { type Merge, mergePairs } from './merges.ts'
import { Ppm } from './ppm.ts'
import { type Coder, codeEven, Decoder, Encoder } from './range-coder.ts'

/** A symbol's number: 0 ends a line, then the characters in order of code point, then the merged pairs. */
interface Alphabet {
  characters: readonly string[]
  merges: readonly Merge[]
}

/** Lines as bytes; characters are code points, so surrogate pairs stay whole. */
export function packLines(lines: readonly string[]): Uint8Array {
  const characters = [...new Set(lines.join(''))].sort(byCodePoint)
  const numbers = new Map(characters.map((character, index) => [character, index + 1]))
  const spelt = lines.map(line => [...line].map(character => numbers.get(character) as number))
  const { merges, sequences } = mergePairs(spelt, characters.length + 1)
  const coder = new Encoder()
  codeEven(coder, 2 ** 32, lines.length)
  codeAlphabet(coder, { characters, merges })
  const codeSymbol = symbolCoder(coder, characters.length, merges.length)
  for (const sequence of sequences) for (const symbol of [...sequence, 0]) codeSymbol(symbol)
  return coder.finish()
}

/** What packLines was given. */
export function unpackLines(bytes: Uint8Array): string[] {
  const coder = new Decoder(bytes)
  const lines = new Array<string>(codeEven(coder, 2 ** 32))
  const { characters, merges } = codeAlphabet(coder)
  const texts = ['', ...characters]
  for (const [a, b] of merges) texts.push((texts[a] as string) + (texts[b] as string))
  const codeSymbol = symbolCoder(coder, characters.length, merges.length)
  for (let index = 0; index < lines.length; index++) {
    let line = ''
    for (let symbol = codeSymbol(); symbol !== 0; symbol = codeSymbol()) line += texts[symbol]
    lines[index] = line
  }
  return lines
}

/** Codes symbols in the context of the two before: a merged pair, a single character, the beginning of the line. */
function symbolCoder(coder: Coder, characters: number, merges: number): (symbol?: number) => number {
  const ppm = new Ppm((_, symbol) => codeEven(coder, 1 + characters + merges, symbol))
  let context = 0
  return symbol => {
    const found = ppm.code(coder, context, symbol)
    context = found === 0 ? 0 : (context % 3) * 3 + (found > characters ? 1 : 2)
    return found
  }
}

function codeAlphabet(coder: Coder, known?: Alphabet): Alphabet {
  const codeGap = gapCoder(coder)
  const characters: string[] = []
  const size = codeGap(known?.characters.length)
  for (let last = 0; characters.length < size; ) {
    last += codeGap(known && pointOf(known.characters[characters.length]) - last)
    characters.push(String.fromCodePoint(last))
  }
  const merges: Merge[] = []
  const pairs = codeGap(known?.merges.length)
  while (merges.length < pairs) {
    const symbols = 1 + size + merges.length
    const [a, b] = known?.merges[merges.length] ?? []
    merges.push([codeEven(coder, symbols, a), codeEven(coder, symbols, b)])
  }
  return { characters, merges }
}

/** Codes numbers from 0 that are small more often than not: how many bits they have, then the bits. */
function gapCoder(coder: Coder): (value?: number) => number {
  const lengths = new Ppm((_, symbol) => codeEven(coder, 32, symbol))
  return value => {
    const length = lengths.code(coder, 0, value === undefined ? undefined : 32 - Math.clz32(value))
    if (length === 0) return 0
    const leading = 2 ** (length - 1)
    return leading + codeEven(coder, leading, value === undefined ? undefined : value - leading)
  }
}

const pointOf = (character = ''): number => character.codePointAt(0) ?? 0

function byCodePoint(one: string, other: string): number {
  return pointOf(one) - pointOf(other)
}
