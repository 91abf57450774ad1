// What all pages are read with, fetched once: how their lines are spelt, how characters are read, where brands begin.
// Who may import: src/search/shards.
import { joinBlocks, splitBlocks } from '../../codec/blocks.ts'
import { packLines, unpackLines } from '../../codec/lines.ts'
import type { Places } from '../../match/brands.ts'
import type { Readings } from '../../readings.ts'
import { type LineModel, lineModel } from './line-coder.ts'
import { type Model, packModel, unpackModel } from './model.ts'
import { packSyllables, unpackSyllables } from './reading-coder.ts'

export interface Common {
  model: LineModel
  /** Simplified are those characters alone that names are written with. */
  readings: Readings
  places: Places
}

export function packCommon(model: Model, readings: Readings, places: Places): Uint8Array {
  const lines = places.map(level => [...level].sort().join(''))
  const simplified = [...readings.simplified].map(pair => pair.join(''))
  return joinBlocks([
    packModel(model),
    packSyllables(readings.syllables),
    packLines([...lines, simplified.join('')]),
  ])
}

export function unpackCommon(bytes: Uint8Array): Common {
  const [model, syllables, rest] = splitBlocks(bytes)
  const lines = unpackLines(rest)
  const simplified = pairsOf([...(lines.pop() ?? '')])
  return {
    model: lineModel(unpackModel(model)),
    readings: {
      syllables: unpackSyllables(syllables),
      simplified: new Map([...simplified].map(pair => [...pair] as [string, string])),
    },
    places: lines.map(line => pairsOf([...line])),
  }
}

const pairsOf = (characters: readonly string[]): Set<string> =>
  new Set(characters.flatMap((one, place) => (place % 2 === 0 ? [one + (characters[place + 1] ?? '')] : [])))
