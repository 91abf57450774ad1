// A file of an edition that is written as it is made, and is as large as it will: the datasets of a large register, their archive.
import { createHash, randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { GrowingFile, Output } from '../../src/output.ts'
import { type EditionWriter, put, takeWritten } from './edition-writer.ts'

/** An edition as projections write into it. */
export function outputOf(writer: EditionWriter): Output {
  return {
    put: file => put(writer, file),
    begin: path => begin(writer, path),
    scratch: () => join(writer.dir, `.${randomUUID()}`),
  }
}

function begin(writer: EditionWriter, path: string): GrowingFile {
  const file = join(writer.dir, path)
  const hash = createHash('sha256')
  let bytes = 0
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, '')
  return {
    write: chunk => {
      hash.update(chunk)
      bytes += chunk.length
      appendFileSync(file, chunk)
    },
    end: () => takeWritten(writer, path, hash.digest('hex'), bytes),
  }
}
