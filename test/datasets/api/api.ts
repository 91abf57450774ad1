// The API of an edition as a program meets it: documents by their paths.
import { publishApi } from '../../../src/datasets/api/files.ts'
import { wholeFiles } from '../../../src/datasets/shelf.ts'
import type { Edition } from '../../../src/edition.ts'
import { stringOf } from '../readers.ts'

export const HASH = 'ab'.repeat(32)

// A document is what its schema says; a test reads what it is about.
export type Document = ReturnType<typeof JSON.parse>

/** Every file below api/v1/ by its path from there. */
export async function filesOf(edition: Edition): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>()
  const output = wholeFiles(({ path, body }) => files.set(path.replace(/^api\/v1\//, ''), body))
  await publishApi(edition, HASH, output)
  return files
}

const known = new WeakMap<Edition, Promise<ReadonlyMap<string, Document>>>()

/** Every JSON document below api/v1/, read; once for each edition. */
export function documentsOf(edition: Edition): Promise<ReadonlyMap<string, Document>> {
  const documents = known.get(edition) ?? readDocuments(edition)
  known.set(edition, documents)
  return documents
}

async function readDocuments(edition: Edition): Promise<ReadonlyMap<string, Document>> {
  const documents = new Map<string, Document>()
  for (const [path, body] of await filesOf(edition)) {
    if (path.endsWith('.json')) documents.set(path, JSON.parse(stringOf(body)))
  }
  return documents
}
