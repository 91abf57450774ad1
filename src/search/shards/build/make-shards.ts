// In: what the lookup knows, where that is too much to be fetched whole. Out: the files that answer it a page at a time, and
// what the index says of them.
// Who may import: src/search/build.
import { createHash } from 'node:crypto'
import type { OutputFile } from '../../../output.ts'
import { packNotices, packReadings } from '../../codec/parts.ts'
import type { SearchData } from '../../data.ts'
import { foldCharacter } from '../../fold.ts'
import type { Readings } from '../../readings.ts'
import { packCommon } from '../codec/common.ts'
import { lineModel, speller } from '../codec/line-coder.ts'
import { learnModel } from '../codec/model.ts'
import { COMMON, NOTICES, type ShardManifest, TABLES, type TableName, VARIANTS } from '../shard-manifest.ts'
import { recordsOf } from './records.ts'
import { type ShardFile, type ShardSizes, writeTable } from './write-table.ts'

/** Pages of some 5 KB and nodes of less than 1: three of each, the index and what all have in common are about 25 KB. */
const SIZES: ShardSizes = { most: 440, best: 64, fan: 240 }

/** All files, and the part of the index that leads to them. */
export function makeShards(
  data: SearchData,
  readings: Readings,
  sizes: ShardSizes = SIZES,
): { files: OutputFile[]; shards: ShardManifest } {
  const { records, places, standings } = recordsOf(data, readings)
  const { names, titles } = records
  const learnt = learnModel([...names.lines, ...titles.lines], new Set(readings.simplified.keys()))
  const files: ShardFile[] = [
    { path: COMMON, body: packCommon(learnt, occurring(data, readings), places) },
    { path: NOTICES, body: packNotices(data.notices) },
    { path: VARIANTS, body: packReadings({ ...readings, syllables: new Map() }) },
  ]
  const model = lineModel(learnt)
  const spell = speller(learnt)
  const spelt = names.lines.map(spell)
  const write = (file: ShardFile) => void files.push(file)
  const nodes = Object.fromEntries(
    TABLES.map(table => {
      const spellings = table === 'titles' ? titles.lines.map(spell) : spelt
      return [table, writeTable(table, { ...records[table], spellings }, model, sizes, write)]
    }),
  ) as Record<TableName, string[]>
  const folder = `search/${hashOf(files)}`
  return {
    files: files.map(({ path, body }) => ({ path: `${folder}/${path}`, body })),
    shards: { folder, nodes, standings },
  }
}

/** The readings, with those traditional characters alone that names are written with. */
function occurring({ enterprises }: SearchData, { syllables, simplified }: Readings): Readings {
  const characters = new Set<string>()
  for (const { names } of enterprises) for (const raw of names.join('')) characters.add(raw)
  const folded = new Set([...characters].flatMap(foldCharacter))
  return { syllables, simplified: new Map([...simplified].filter(([from]) => folded.has(from))) }
}

/** What all files hold: they keep their names as long as nothing in any of them changes. */
function hashOf(files: readonly ShardFile[]): string {
  const hash = createHash('sha256')
  for (const { path, body } of files) hash.update(`${path}\n${body.length}\n`).update(body)
  return hash.digest('hex').slice(0, 16)
}
