// In: deflated files. Out: one ZIP archive (PKWARE APPNOTE) of them, in their order. Nothing is deflated twice.
import { Zip, type ZipInputFile } from 'fflate'
import type { Deflated } from './compress.ts'

const DEFLATE = 8

/** Writes `files` by their paths in the archive. */
export function writeZip(files: ReadonlyMap<string, Deflated>): Uint8Array {
  const chunks: Uint8Array[] = []
  // The first time that ZIP knows; it is written in local time, so no time zone shifts it.
  const mtime = new Date(1980, 0, 1)
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  for (const [filename, { size, crc, raw }] of files) {
    const file: ZipInputFile = { filename, size, crc, compression: DEFLATE, mtime }
    zip.add(file)
    file.ondata?.(null, raw, true)
  }
  zip.end()
  return Buffer.concat(chunks)
}
