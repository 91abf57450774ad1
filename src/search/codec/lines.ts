// Lines of text as bytes and back, for many short lines that resemble each other: pairs merged, then coded by how
// likely they are after merged symbols or single ones. Names of enterprises take half of what gzip makes of them.
// The lines come back as their bytes arrive: nobody has to wait for the last byte to read the first line.
import { joinBlocks, splitBlocks } from './blocks.ts'
import { type Merge, mergePairs } from './merges.ts'
import { numberCoder } from './number-coder.ts'
import { numbering } from './numbering.ts'
import { Ppm } from './ppm.ts'
import { type Coder, codeEven, Decoder, Encoder } from './range-coder.ts'

/** A symbol's number: 0 ends a line, then the characters in order of code point, then the merged pairs. */
interface Alphabet {
  characters: readonly string[]
  merges: readonly Merge[]
}

/** Lines as bytes; characters are code points, so surrogate pairs stay whole. */
export function packLines(lines: readonly string[]): Uint8Array {
  return joinBlocks(lineBlocks(lines))
}

/** What packLines was given. */
export function unpackLines(bytes: Uint8Array): string[] {
  const [alphabet, symbols] = splitBlocks(bytes)
  return textsOf(openLines(alphabet, symbols)(symbols.length))
}

/** Lines as two byte strings, for openLines: their alphabet, and all of them as symbols of it. */
export function lineBlocks(lines: readonly string[]): [alphabet: Uint8Array, symbols: Uint8Array] {
  const characters = [...new Set(lines.join(''))].sort(byCodePoint)
  const numberOf = numbering(['', ...characters])
  const spelt = lines.map(line => [...line].map(numberOf))
  const { merges, sequences } = mergePairs(spelt, characters.length + 1)
  const coder = new Encoder()
  codeEven(coder, 2 ** 32, lines.length)
  const codeSymbol = symbolCoder(coder, characters.length, merges.length)
  for (const sequence of sequences) for (const symbol of [...sequence, 0]) codeSymbol(symbol)
  return [packAlphabet({ characters, merges }), coder.finish()]
}

/** More bytes than any one symbol takes, with those that the decoder has read ahead. */
const MARGIN = 16

/**
 * Reads lines while `bytes` is still being filled: told how many of them have arrived, it returns the lines that have
 * become whole since it was told last.
 */
export function openLines(alphabet: Uint8Array, bytes: Uint8Array): (arrived: number) => Lines {
  const { characters, merges } = codeAlphabet(new Decoder(alphabet))
  const texts = ['', ...characters]
  for (const [a, b] of merges) texts.push(texts[a] + texts[b])
  let coder: Decoder | undefined
  let codeSymbol: () => number = () => 0
  let left = 0
  let symbols = new Uint16Array(1024)
  let used = 0
  return arrived => {
    const isAll = arrived >= bytes.length
    if (!coder && (isAll || arrived >= MARGIN)) {
      coder = new Decoder(bytes)
      left = codeEven(coder, 2 ** 32)
      codeSymbol = symbolCoder(coder, characters.length, merges.length)
    }
    let whole = 0
    while (coder && left > 0 && (isAll || coder.used + MARGIN <= arrived)) {
      if (used === symbols.length) symbols = doubled(symbols)
      const symbol = codeSymbol()
      symbols[used++] = symbol
      if (symbol !== 0) continue
      whole = used
      left -= 1
    }
    const lines = { texts, symbols: symbols.slice(0, whole) }
    symbols.copyWithin(0, whole, used)
    used -= whole
    return lines
  }
}

/** Lines as they stand in a file, before they are spelt out. */
export interface Lines {
  /** What each symbol stands for. */
  texts: readonly string[]
  /** One line after another; 0 ends each. */
  symbols: Uint16Array
}

/** The lines spelt out. */
export function textsOf({ texts, symbols }: Lines): string[] {
  const lines: string[] = []
  let line = ''
  for (const symbol of symbols) {
    line += texts[symbol]
    if (symbol !== 0) continue
    lines.push(line)
    line = ''
  }
  return lines
}

/** Lines that come from no file: a symbol is a character. */
export function spellLines(lines: readonly string[]): Lines {
  const texts = ['']
  const numbers = new Map<string, number>()
  const symbols: number[] = []
  for (const line of lines) {
    for (const character of line) {
      const number = numbers.get(character) ?? texts.push(character) - 1
      numbers.set(character, number)
      symbols.push(number)
    }
    symbols.push(0)
  }
  return { texts, symbols: Uint16Array.from(symbols) }
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

function packAlphabet(alphabet: Alphabet): Uint8Array {
  const coder = new Encoder()
  codeAlphabet(coder, alphabet)
  return coder.finish()
}

function codeAlphabet(coder: Coder, known?: Alphabet): Alphabet {
  const codeGap = numberCoder(coder)
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

/** The code point of a character; 0 for none. */
export const pointOf = (character = ''): number => character.codePointAt(0) ?? 0

function byCodePoint(one: string, other: string): number {
  return pointOf(one) - pointOf(other)
}

function doubled(array: Uint16Array): Uint16Array<ArrayBuffer> {
  const next = new Uint16Array(array.length * 2)
  next.set(array)
  return next
}
