// In: deflated files, one by one. Out: one ZIP archive (PKWARE APPNOTE) of them, in their order. Nothing is deflated twice.
import { Zip, type ZipInputFile } from 'fflate'
import type { Deflated } from './compress.ts'

const DEFLATE = 8

/** An archive that grows by a file at a time. */
export interface Archive {
  add: (filename: string, file: Deflated) => void
  /** Ends the archive; gives its bytes. */
  end: () => Uint8Array
}

/** Writes `files` by their paths in the archive. */
export function writeZip(files: ReadonlyMap<string, Deflated>): Uint8Array {
  const archive = openZip()
  for (const [filename, file] of files) archive.add(filename, file)
  return archive.end()
}

/** Begins an archive. */
export function openZip(): Archive {
  const chunks: Uint8Array[] = []
  // The first time that ZIP knows; it is written in local time, so no time zone shifts it.
  const mtime = new Date(1980, 0, 1)
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  return {
    add: (filename, { size, crc, raw }) => {
      const file: ZipInputFile = { filename, size, crc, compression: DEFLATE, mtime }
      zip.add(file)
      file.ondata?.(null, raw, true)
    },
    end: () => {
      zip.end()
      return Buffer.concat(chunks)
    },
  }
}
