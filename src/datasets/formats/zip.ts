// In: deflated files, one by one. Out: one ZIP archive (PKWARE APPNOTE) of them, in their order, as it is made. Nothing is
// deflated twice.
import { Zip, type ZipInputFile } from 'fflate'
import type { Deflated } from './compress.ts'

const DEFLATE = 8

/** An archive that grows by a file at a time. */
export interface Archive {
  add: (filename: string, file: Deflated) => void
  end: () => void
}

/** Writes `files` by their paths in the archive, in pieces: of each its own bytes, which are not copied. */
export function writeZip(files: ReadonlyMap<string, Deflated>): Uint8Array[] {
  const chunks: Uint8Array[] = []
  const archive = openZip(chunk => chunks.push(chunk))
  for (const [filename, file] of files) archive.add(filename, file)
  archive.end()
  return chunks
}

/** Begins an archive, whose bytes are handed to `write`. */
export function openZip(write: (bytes: Uint8Array) => void): Archive {
  // The first time that ZIP knows; it is written in local time, so no time zone shifts it.
  const mtime = new Date(1980, 0, 1)
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    write(chunk)
  })
  return {
    add: (filename, { size, crc, raw }) => {
      const file: ZipInputFile = { filename, size, crc, compression: DEFLATE, mtime }
      zip.add(file)
      file.ondata?.(null, raw, true)
    },
    end: () => zip.end(),
  }
}
