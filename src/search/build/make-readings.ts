// At build time: the readings of the characters that occur, from pinyin-pro, and their traditional forms, from OpenCC.
import { Converter } from 'opencc-js'
import { polyphonic } from 'pinyin-pro'
import { foldCharacter } from '../fold.ts'
import type { Readings } from '../readings.ts'

/** Blocks of Han characters that have simplified forms: the common one, extension A, compatibility ideographs. */
const TRADITIONAL_FROM = 0x3400
const TRADITIONAL_TO = 0x9fff

/** Readings no dictionary of single characters gives, but place names have. */
const PLACES: Readonly<Record<string, readonly string[]>> = { 厦: ['xia'], 莘: ['shen'], 乐: ['lao', 'yue'] }

/** Simplified within a word alone, which no map of characters tells: 傢俱 is 家具. */
const WITHIN_WORDS: readonly (readonly [from: string, to: string])[] = [['俱', '具']]

/** All readings of the characters of some texts, and what is simplified to one of them. */
export function makeReadings(texts: Iterable<string>): Readings {
  const simplify = Converter({ from: 't', to: 'cn' })
  const characters = new Set<string>()
  for (const text of texts) for (const raw of text) for (const one of foldCharacter(raw)) characters.add(one)
  const han = [...characters].filter(character => /\p{Script=Han}/u.test(character)).sort()
  const occurring = new Set(han.map(simplify))
  const simplified = new Map<string, string>()
  for (let point = TRADITIONAL_FROM; point <= TRADITIONAL_TO; point++) {
    const character = String.fromCodePoint(point)
    const simple = simplify(character)
    if (simple !== character && occurring.has(simple)) simplified.set(character, simple)
  }
  for (const [from, to] of WITHIN_WORDS) if (occurring.has(to)) simplified.set(from, to)
  const syllables = new Map(
    [...new Set([...han, ...occurring])].sort().map(character => [character, readingsOf(character)] as const),
  )
  // 乾 counts as 干 and is still read qian.
  for (const character of han) {
    const [simple, own] = [simplify(character), syllables.get(character) ?? []]
    syllables.set(simple, [...new Set([...(syllables.get(simple) ?? []), ...own])].sort())
  }
  return { syllables: new Map([...syllables].filter(([, readings]) => readings.length > 0)), simplified }
}

function readingsOf(character: string): string[] {
  const [readings = []] = polyphonic(character, { toneType: 'none', type: 'array' })
  const plain = [...readings, ...(PLACES[character] ?? [])].map(reading => reading.replaceAll('ü', 'v'))
  return [...new Set(plain)].filter(reading => /^[a-z]{1,6}$/.test(reading)).sort()
}
