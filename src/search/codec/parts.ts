// The files of the lookup, each a part that the browser fetches when a query asks for it: what is in them, and out again.

import {
  ENTRY_STATUSES,
  type EntryStatus,
  type NoticeEntry,
  type SearchData,
  type Standing,
} from '../data.ts'
import type { PartName } from '../manifest.ts'
import type { Readings } from '../readings.ts'
import { joinBlocks, splitBlocks } from './blocks.ts'
import { packCodes, unpackCodes } from './credit-codes.ts'
import { packIds, unpackIds } from './ids.ts'
import { packLines, unpackLines } from './lines.ts'
import { type NameLines, packNames, unpackNames } from './names.ts'
import { numbering } from './numbering.ts'
import { packSkewed, packSteps, unpackSkewed, unpackSteps } from './numbers.ts'
import { readStanding, standingsOf } from './standings.ts'

export interface Parts {
  names: NameLines
  readings: Readings
  columns: {
    districts: readonly number[]
    statuses: readonly EntryStatus[]
    standings: readonly Standing[]
  }
  codes: readonly string[]
  /** `names` are all different; each title names an enterprise and one of them. */
  titles: {
    ids: readonly string[]
    enterprises: Uint32Array
    name: Uint32Array
    names: readonly string[]
    statuses: readonly EntryStatus[]
  }
  notices: readonly NoticeEntry[]
}

/** Every part of the lookup as the bytes of its file. */
export function packParts(data: SearchData, readings: Readings): Record<PartName, Uint8Array> {
  const { enterprises, titles, notices } = data
  const titleNames = [...new Set(titles.map(title => title.name))]
  const numberOf = numbering(titleNames)
  const standings = standingsOf(enterprises.map(({ standing }) => standing))
  return {
    names: packNames({
      ids: enterprises.map(({ id }) => id),
      names: enterprises.map(({ names }) => names),
    }),
    readings: packReadings(readings),
    columns: joinBlocks([
      packSkewed(
        enterprises.map(({ district }) => district + 1),
        data.districts.length + 1,
      ),
      packSkewed(
        enterprises.map(({ status }) => ENTRY_STATUSES.indexOf(status)),
        ENTRY_STATUSES.length,
      ),
      packSkewed(standings.numbers, standings.texts.length),
      packLines(standings.texts),
    ]),
    codes: packCodes(enterprises.map(({ code }) => code)),
    titles: joinBlocks([
      packIds(titles.map(({ id }) => id)),
      packSteps(titles.map(({ enterprise }) => enterprise)),
      packSkewed(
        titles.map(({ name }) => numberOf(name)),
        Math.max(1, titleNames.length),
      ),
      packLines(titleNames),
      packSkewed(
        titles.map(({ status }) => ENTRY_STATUSES.indexOf(status)),
        ENTRY_STATUSES.length,
      ),
    ]),
    notices: packNotices(notices),
  }
}

export function packNotices(notices: readonly NoticeEntry[]): Uint8Array {
  return packLines(
    notices.map(({ id, title, number, kind, day, state }) =>
      [id, title, number, kind, day, state].join('\t'),
    ),
  )
}

/** How each part is read. */
export const UNPACK: { [P in PartName]: (bytes: Uint8Array) => Parts[P] } = {
  names: unpackNames,
  readings: unpackReadings,
  columns: bytes => {
    const [districts, statuses, numbers, texts] = splitBlocks(bytes)
    const standings = unpackLines(texts).map(readStanding)
    return {
      districts: Array.from(unpackSkewed(districts), value => value - 1),
      statuses: Array.from(unpackSkewed(statuses), value => ENTRY_STATUSES[value] ?? 'none'),
      standings: Array.from(unpackSkewed(numbers), value => standings[value] ?? {}),
    }
  },
  codes: unpackCodes,
  titles: bytes => {
    const [ids, enterprises, name, names, statuses] = splitBlocks(bytes)
    return {
      ids: unpackIds(ids),
      enterprises: unpackSteps(enterprises),
      name: unpackSkewed(name),
      names: unpackLines(names),
      statuses: Array.from(unpackSkewed(statuses), value => ENTRY_STATUSES[value] ?? 'none'),
    }
  },
  notices: bytes =>
    unpackLines(bytes).map(line => {
      const [id = '', title = '', number = '', kind = '', day = '', state = ''] = line.split('\t')
      return { id, title, number, kind, day, state }
    }),
}

/** A line a syllable with its characters, then a line of traditional characters and one of what they are simplified to. */
export function packReadings({ syllables, simplified }: Readings): Uint8Array {
  const characters = new Map<string, string[]>()
  for (const [character, readings] of syllables)
    for (const reading of readings) characters.set(reading, [...(characters.get(reading) ?? []), character])
  const lines = [...characters].map(([syllable, list]) => syllable + list.sort().join(''))
  const pairs = [...simplified]
  return packLines([
    ...lines.sort(),
    `=${pairs.map(([from]) => from).join('')}`,
    `=${pairs.map(([, to]) => to).join('')}`,
  ])
}

export function unpackReadings(bytes: Uint8Array): Readings {
  const lines = unpackLines(bytes)
  const [to = [], from = []] = [lines.pop(), lines.pop()].map(line => [...(line ?? '')].slice(1))
  const syllables = new Map<string, string[]>()
  for (const line of lines) {
    const syllable = line.match(/^[a-z]+/)?.[0] ?? ''
    for (const character of line.slice(syllable.length)) {
      const known = syllables.get(character)
      if (known) known.push(syllable)
      else syllables.set(character, [syllable])
    }
  }
  return {
    syllables,
    simplified: new Map(from.map((character, index) => [character, to[index] ?? character])),
  }
}
