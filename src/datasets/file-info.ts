// A published file as the metadata tell of it.
import { createHash } from 'node:crypto'
import type { GrowingFile } from '../output.ts'

/** What is known of a file below datasets/. */
export interface FileInfo {
  /** From datasets/. */
  path: string
  mediaType: string
  bytes: number
  /** In hexadecimal. */
  sha256: string
  /** The dataset that it holds, alone. */
  dataset?: string
  /** The dataset of which it holds a part (parts.ts). */
  partOf?: string
  /** How many records it holds. */
  rows?: number
}

/** A file, and what is known of it. */
export interface DataFile {
  info: FileInfo
  body: Uint8Array
}

/** The extensions that are published, and what they are (IANA media types; NDJSON has none). */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  jsonld: 'application/ld+json',
  md: 'text/markdown',
  ndjson: 'application/x-ndjson',
  parquet: 'application/vnd.apache.parquet',
  sqlite: 'application/vnd.sqlite3',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
}

/** A file of a body. */
export function dataFile(
  path: string,
  body: string | Uint8Array,
  holds: Pick<FileInfo, 'dataset' | 'partOf' | 'rows'> = {},
): DataFile {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  return {
    info: { path, mediaType: mediaTypeOf(path), bytes: bytes.length, sha256: sha256(bytes), ...holds },
    body: bytes,
  }
}

/** A file that grows, and in the end what is known of it. */
export function growingFile(
  path: string,
  file: GrowingFile,
): Pick<GrowingFile, 'write'> & { end: () => FileInfo } {
  const hash = createHash('sha256')
  let bytes = 0
  return {
    write: chunk => {
      hash.update(chunk)
      bytes += chunk.length
      file.write(chunk)
    },
    end: () => {
      file.end()
      return { path, mediaType: mediaTypeOf(path), bytes, sha256: hash.digest('hex') }
    },
  }
}

function mediaTypeOf(path: string): string {
  return MEDIA_TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain'
}

/** A file of JSON. */
export function jsonFile(path: string, value: unknown): DataFile {
  return dataFile(path, `${JSON.stringify(value, null, 2)}\n`)
}

/** The SHA-256 of some bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
