// In: what pages say, and a seed. Out: queries in classes, nearly all of them parts of that text.
import { Converter } from 'opencc-js'
import { type Random, seeded } from '../demo/random.ts'
import type { PageText } from './notice-pages.ts'

export interface NoticeQuery {
  kind: string
  text: string
  /** What is looked for by brute force, where it is written in another way. */
  meant: string
}

interface Made {
  text: string
  meant?: string
}

/** Makes a query from one piece of text and the one after it. */
type Make = (
  random: Random,
  piece: readonly string[],
  next: readonly string[],
  pieces: readonly string[],
) => Made | undefined

const toTraditional = Converter({ from: 'cn', to: 't' })
const toSimplified = Converter({ from: 't', to: 'cn' })
const SHORTEST = 2
const LONGEST = 8

const MAKE: Readonly<Record<string, Make>> = {
  'two characters': (random, piece) => only(slice(random, piece, SHORTEST)),
  'two to eight': (random, piece) => only(slice(random, piece, random.integer(SHORTEST, LONGEST))),
  'begins a cell': (random, piece) => only(cut(piece, 0, random.integer(SHORTEST, LONGEST))),
  'ends a cell': (random, piece) => only(cut(piece, -random.integer(SHORTEST, LONGEST))),
  'over the edge': (random, piece, next) => {
    const length = random.integer(1, 3)
    const text = (cut(piece, -length) ?? '') + (cut(next, 0, length) ?? '')
    return /^[\p{L}\p{N}]{2,}$/u.test(text) ? { text } : undefined
  },
  'digits, Latin': (random, piece) =>
    matching(/[a-z0-9]/i, slice(random, piece, random.integer(SHORTEST, LONGEST))),
  'punctuation within': (random, piece) =>
    matching(
      /^[\p{L}\p{N}]+[^\p{L}\p{N}\s]+[\p{L}\p{N}]+$/u,
      slice(random, piece, random.integer(3, LONGEST)),
    ),
  'names of enterprises': (_, piece) => matching(/(?:公司|合作社|厂)$/u, piece.join('')),
  'parts of such names': (random, piece) =>
    matching(/(?:公司|合作社)$/u, piece.join('')) &&
    only(slice(random, piece, random.integer(SHORTEST, LONGEST))),
  'document numbers': (random, piece) => documentNumber(random, piece.join('')),
  traditional: (random, piece) => {
    const meant = slice(random, piece, random.integer(SHORTEST, LONGEST))
    const text = meant && toTraditional(meant)
    // Not 傢俱 for 家具: characters are simplified one by one.
    const back = text && [...text].map(one => toSimplified(one)).join('')
    return text && text !== meant && back === meant ? { text, meant } : undefined
  },
  'full width': (random, piece) => {
    const meant = slice(random, piece, random.integer(SHORTEST, LONGEST))
    return meant && /[a-z0-9]/i.test(meant) ? { text: widen(meant), meant } : undefined
  },
  'several parts': (random, piece, _next, pieces) => {
    const one = slice(random, piece, random.integer(SHORTEST, 4))
    const other = slice(random, [...random.pick(pieces)], random.integer(SHORTEST, 4))
    return one && other ? { text: `${one} ${other}` } : undefined
  },
  'does not occur': (random, piece) => {
    const text = slice(random, piece, random.integer(4, LONGEST))
    return text && /^\p{Script=Han}+$/u.test(text) ? { text: [...text].reverse().join('') } : undefined
  },
}

/** `each` queries of every class, as far as the text has any. */
export function inventNoticeQueries(texts: readonly PageText[], seed: number, each: number): NoticeQuery[] {
  const random = seeded(seed)
  return Object.entries(MAKE).flatMap(([kind, make]) => {
    const made: NoticeQuery[] = []
    for (let tries = 0; made.length < each && tries < each * 400; tries++) {
      const { pieces } = random.pick(texts)
      if (pieces.length < 2) continue
      const place = random.integer(0, pieces.length - 2)
      const query = make(random, [...(pieces[place] ?? '')], [...(pieces[place + 1] ?? '')], pieces)
      if (query) made.push({ kind, text: query.text, meant: query.meant ?? query.text })
    }
    return made
  })
}

/** A part of a text that does not begin or end with a mark or a space. */
function slice(random: Random, piece: readonly string[], length: number): string | undefined {
  if (piece.length < length) return undefined
  const from = random.integer(0, piece.length - length)
  return cut(piece, from, from + length)
}

function cut(piece: readonly string[], from: number, to?: number): string | undefined {
  const text = piece.slice(from, to).join('')
  return /^[\p{L}\p{N}].*[\p{L}\p{N}]$/u.test(text) && !/\s/.test(text) ? text : undefined
}

const only = (text: string | undefined): Made | undefined => (text === undefined ? undefined : { text })
const matching = (pattern: RegExp, text: string | undefined): Made | undefined =>
  text !== undefined && pattern.test(text) ? { text } : undefined

/** 〔2021〕45号 with other brackets, or none. */
function documentNumber(random: Random, text: string): Made | undefined {
  const found = text.match(/(\p{Script=Han}{2,6})[〔[（(](\d{4})[〕\]）)](\d+)号/u)
  if (!found) return undefined
  const [, issuer, year, number] = found
  const written = [
    `〔${year}〕${number}号`,
    `[${year}]${number}号`,
    `(${year})${number}`,
    `${issuer}〔${year}〕${number}号`,
    `${issuer}${year}${number}号`,
  ]
  return { text: random.pick(written) }
}

const widen = (text: string): string =>
  text.replace(/[!-~]/g, one => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
