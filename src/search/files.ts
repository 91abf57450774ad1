// In: an edition. Out: every file below /search/, ready to be written: an index that never changes its name, and parts
// whose names tell their contents, so that a browser keeps them for good.
import { createHash } from 'node:crypto'
import type { Edition } from '../edition.ts'
import type { OutputFile } from '../output.ts'
import type { SearchData } from './data.ts'
import { makeData } from './make-data.ts'
import { makeReadings } from './make-readings.ts'
import { type Manifest, PARTS, packParts, VERSION } from './parts.ts'

/** The files of the lookup. */
export function searchFiles(edition: Edition): OutputFile[] {
  return packFiles(makeData(edition.snapshot))
}

/** The same for any data. */
export function packFiles(data: SearchData): OutputFile[] {
  const packed = packParts(data, makeReadings(data.enterprises.flatMap(({ names }) => names)))
  const files = PARTS.map(part => {
    const body = packed[part]
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 16)
    return { part, body, path: `search/${part}-${hash}.bin` }
  })
  const manifest: Manifest = {
    version: VERSION,
    as_of: data.day,
    enterprises: data.enterprises.length,
    districts: data.districts,
    files: Object.fromEntries(
      files.map(({ part, path, body }) => [part, { path, bytes: body.length }]),
    ) as Manifest['files'],
  }
  return [
    ...files.map(({ path, body }) => ({ path, body })),
    { path: 'search/index.json', body: `${JSON.stringify(manifest)}\n` },
  ]
}
