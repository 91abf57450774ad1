// In: what a page says (copy.ts) and the phrases that were asked for. Out: the part of it that answers, in pieces, some of
// them marked. Who may import: src/search.
import { BREAK } from './copy.ts'
import type { Phrase } from './phrases.ts'
import { foldToken, piecesOf, type Unit } from './tokens.ts'
import { simplify, type Variants } from './variants.ts'

/** A text in pieces; those that answer the query are marked. */
export type Excerpt = readonly { text: string; isMark: boolean }[]

/** How texts are compared with phrases. */
export interface Reading {
  unit: Unit
  variants: Variants
}

/** Characters of one line, and lines. */
const LENGTH = 72
const LINES = 2
/** A line of fewer characters, such as a cell by itself, tells little: it is shown where no other answers. */
const SHORTEST = 8
/** Characters before a mark, at most, where no sentence begins nearer. */
const BEFORE = 24
const BETWEEN_CELLS = ' · '
const CUT = '…'
/** Words that begin alike are forms of one. */
const SHORTEST_STEM = 4

interface Token {
  text: string
  /** Places in the text, in UTF-16 units. */
  from: number
  to: number
}

type Range = readonly [from: number, to: number]

/** A text with every phrase marked. */
export function markText(text: string, phrases: readonly Phrase[], reading: Reading): Excerpt {
  return cutOut(text, rangesOf(text, phrases, reading), 0, text.length)
}

/** Lines in which the phrases stand, as few as show them all, shortened; a page's first where there is none. */
export function excerptOf(
  lines: readonly (readonly string[])[],
  phrases: readonly Phrase[],
  reading: Reading,
): Excerpt {
  const told: Excerpt[] = []
  const left = new Set(phrases)
  const isTelling = (cells: readonly string[]) => cells.join('').length >= SHORTEST
  for (const cells of [...lines.filter(isTelling), ...lines.filter(line => !isTelling(line))]) {
    if (told.length >= LINES || left.size === 0) break
    const found = [...left].filter(phrase => cells.some(cell => rangesOf(cell, [phrase], reading).length > 0))
    if (found.length === 0) continue
    for (const phrase of found) left.delete(phrase)
    told.push(shorten(cells, phrases, reading))
  }
  if (told.length === 0) told.push(shorten(lines[0] ?? [], [], reading))
  return told.flatMap((line, index) =>
    index > 0 ? [{ text: isCut(told[index - 1]) ? ' ' : ` ${CUT} `, isMark: false }, ...line] : line,
  )
}

const isCut = (line: Excerpt | undefined): boolean => line?.[line.length - 1]?.text.endsWith(CUT) ?? false

/** Cells as one text, from where the sentence of the first mark begins. */
function shorten(cells: readonly string[], phrases: readonly Phrase[], reading: Reading): Excerpt {
  const text = cells.join(BETWEEN_CELLS)
  const ranges: Range[] = []
  let at = 0
  for (const cell of cells) {
    for (const [from, to] of rangesOf(cell, phrases, reading)) ranges.push([at + from, at + to])
    at += cell.length + BETWEEN_CELLS.length
  }
  const from = beginOf(text, ranges[0])
  return cutOut(text, ranges, from, endOf(text, ranges, from))
}

function beginOf(text: string, [first, last]: Range = [0, 0]): number {
  if (last <= LENGTH) return 0
  const nearest = Math.max(0, first - BEFORE)
  const sentence = [...text.slice(0, first).matchAll(/[。；！？]| · |[.;!?] /gu)].pop()
  const begin = sentence ? sentence.index + sentence[0].length : 0
  return begin >= first - LENGTH / 2 ? begin : wholeCharacter(text, nearest)
}

function endOf(text: string, ranges: readonly Range[], from: number): number {
  if (text.length <= from + LENGTH) return text.length
  const end = wholeCharacter(text, from + LENGTH)
  // Neither a mark nor a word is cut in two, as long as it is not a text by itself.
  const mark = ranges.find(range => range[0] < end && range[1] > end)
  if (mark) return mark[1]
  const word = /[\p{L}\p{N}]/u.test(text.charAt(end)) ? text.slice(0, end).match(/[a-z0-9]{1,16}$/i) : null
  return word && /[a-z0-9]/i.test(text.charAt(end)) ? end - word[0].length : end
}

/** The place, or the one before where it is within a surrogate pair. */
function wholeCharacter(text: string, place: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(place)) ? place - 1 : place
}

function cutOut(text: string, ranges: readonly Range[], from: number, to: number): Excerpt {
  const pieces: { text: string; isMark: boolean }[] = []
  const add = (piece: string, isMark: boolean) => {
    if (piece !== '') pieces.push({ text: piece, isMark })
  }
  add(from > 0 ? CUT : '', false)
  let at = from
  for (const [begin, end] of ranges) {
    if (begin < at || end > to) continue
    add(text.slice(at, begin), false)
    add(text.slice(begin, end), true)
    at = end
  }
  add(text.slice(at, to) + (to < text.length ? CUT : ''), false)
  return pieces
}

/** Where a text has any of the phrases; what touches or overlaps is one range. */
function rangesOf(text: string, phrases: readonly Phrase[], reading: Reading): Range[] {
  const tokens = tokensOf(text, reading.unit)
  const found = phrases.flatMap(phrase => placesOf(tokens, phrase, reading))
  const merged: [number, number][] = []
  for (const [from, to] of found.sort((one, other) => one[0] - other[0])) {
    const last = merged[merged.length - 1]
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}

function placesOf(tokens: readonly Token[], phrase: Phrase, { unit, variants }: Reading): Range[] {
  const wanted = phrase.map(token => simplify(token, variants))
  const isThere = (token: Token | undefined, one: string) =>
    token !== undefined &&
    (simplify(token.text, variants) === one || (unit === 'word' && isSameStem(token.text, one)))
  return tokens.flatMap((first, place) => {
    if (!wanted.every((one, index) => isThere(tokens[place + index], one))) return []
    const last = tokens[place + wanted.length - 1] ?? first
    return [[first.from, last.to] as const]
  })
}

function isSameStem(one: string, other: string): boolean {
  const shorter = one.length < other.length ? one : other
  const stem = Math.max(SHORTEST_STEM, shorter.length - 2)
  return shorter.length >= SHORTEST_STEM && one.slice(0, stem) === other.slice(0, stem)
}

/** The tokens and breaks of a text with their places; compatibility forms stand where what they are made of does. */
function tokensOf(text: string, unit: Unit): Token[] {
  const tokens: Token[] = []
  let at = 0
  for (const { kind, text: piece, length } of piecesOf(text, unit)) {
    const to = at + length
    if (kind === 'token') tokens.push({ text: foldToken(piece), from: at, to })
    if (kind === 'break') tokens.push({ text: BREAK, from: at, to })
    at = to
  }
  return tokens
}
