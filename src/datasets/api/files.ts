// In: an edition, and the hash of its manifest. Out: every file below api/, ready to be written: the index, the OpenAPI
// description, and a document for each enterprise, title and credit code, also under the ids and codes they once had.
import type { Edition } from '../../edition.ts'
import type { OutputFile } from '../../output.ts'
import { has } from '../../site/families.ts'
import { brotli, deflate, gzip } from '../formats/compress.ts'
import { inPieces } from '../formats/pieces.ts'
import { API, fileOf } from './addresses.ts'
import { enterpriseResource } from './enterprise.ts'
import { indexDocument } from './index-document.ts'
import { type Moved, movedOf, presentFile } from './moved.ts'
import { openApi } from './openapi.ts'
import { printDocument, printPieces } from './print.ts'
import { documentOf, type Move } from './resource.ts'
import { titleResource } from './title.ts'

/** The API of an edition; `manifestHash` is the SHA-256 of its manifest.json. */
export async function apiFiles(edition: Edition, manifestHash: string): Promise<Iterable<OutputFile>> {
  if (!has(edition.site, 'api')) return []
  const moved = movedOf(edition)
  const index = indexDocument(edition, moved, manifestHash)
  const shared = await withCopies([
    { path: `${API}index.json`, body: Buffer.concat([...inPieces(printPieces(index))]) },
    { path: `${API}openapi.json`, body: `${JSON.stringify(openApi(edition, index), null, 2)}\n` },
  ])
  return resourceFiles(edition, moved, shared)
}

function* resourceFiles(
  edition: Edition,
  moved: readonly Moved[],
  shared: OutputFile[],
): Generator<OutputFile> {
  // The index of a large register has fifty megabytes: once it is written it goes.
  yield* shared.splice(0)
  const { enterprises, titles } = edition.snapshot
  for (const state of enterprises) {
    const body = printDocument(documentOf(edition, enterpriseResource, state))
    const { enterprise_id, uscc } = state.enterprise.row
    yield { path: fileOf('enterprises', enterprise_id), body }
    if (uscc !== undefined) yield { path: fileOf('uscc', uscc), body }
  }
  for (const state of titles) {
    yield {
      path: fileOf('titles', titleResource.idOf(state)),
      body: printDocument(documentOf(edition, titleResource, state)),
    }
  }
  for (const one of moved)
    yield { path: fileOf(one.kind, one.old), body: printDocument(movedDocument(edition, one)) }
}

/** What stands at an old address: the whole resource, which says where it is now. */
function movedDocument(edition: Edition, one: Moved) {
  const { url } = edition
  const move: Move = {
    from: url + fileOf(one.kind, one.old),
    to: url + presentFile(one),
    correction_id: one.correction?.row.correction_id ?? null,
  }
  return one.kind === 'titles'
    ? documentOf(edition, titleResource, one.state, move)
    : documentOf(edition, enterpriseResource, one.state, move)
}

/** Beside what everyone asks for, the same compressed, for servers that send a ready-made copy. */
async function withCopies(files: readonly OutputFile[]): Promise<OutputFile[]> {
  const each = files.map(async ({ path, body }) => {
    const bytes = Buffer.from(body)
    const [br, gz] = await Promise.all([brotli(bytes), deflate(bytes)])
    return [
      { path, body: bytes },
      { path: `${path}.br`, body: br },
      { path: `${path}.gz`, body: gzip(gz) },
    ]
  })
  return (await Promise.all(each)).flat()
}
