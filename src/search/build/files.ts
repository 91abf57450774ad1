// In: an edition. Out: every file below /search/, ready to be written: an index that never changes its name, and parts
// whose names tell their contents, so that a browser keeps them for good.
import { createHash } from 'node:crypto'
import type { Edition } from '../../edition.ts'
import type { OutputFile } from '../../output.ts'
import { packParts } from '../codec/parts.ts'
import type { SearchData } from '../data.ts'
import { type ListManifest, type Manifest, PARTS, VERSION } from '../manifest.ts'
import type { Readings } from '../readings.ts'
import { makeShards } from '../shards/build/make-shards.ts'
import { makeData } from './make-data.ts'
import { makeReadings } from './make-readings.ts'
import { wordFiles } from './words.ts'

/** The files of the lookup, and the words of the boxes that ask it. */
export function searchFiles(edition: Edition): OutputFile[] {
  return [...packFiles(makeData(edition.snapshot)), ...wordFiles(edition)]
}

/** A list of more would take over 300 KB before it answers anything: it is cut into pages. */
export const MOST_IN_LIST = 50_000

/** The same for any data. */
export function packFiles(data: SearchData, most = MOST_IN_LIST): OutputFile[] {
  const readings = makeReadings(data.enterprises.flatMap(({ names }) => names))
  const { files, index } = data.enterprises.length > most ? pagesOf(data, readings) : listOf(data, readings)
  const manifest: Manifest = {
    version: VERSION,
    as_of: data.day,
    enterprises: data.enterprises.length,
    districts: data.districts,
    ...index,
  }
  return [...files, { path: 'search/index.json', body: `${JSON.stringify(manifest)}\n` }]
}

function pagesOf(data: SearchData, readings: Readings) {
  const { files, shards } = makeShards(data, readings)
  return { files, index: { shards } }
}

function listOf(data: SearchData, readings: Readings) {
  const packed = packParts(data, readings)
  const files = PARTS.map(part => {
    const body = packed[part]
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 16)
    return { part, body, path: `search/${part}-${hash}.bin` }
  })
  const named = files.map(({ part, path, body }) => [part, { path, bytes: body.length }])
  return { files, index: { files: Object.fromEntries(named) as ListManifest['files'] } }
}
