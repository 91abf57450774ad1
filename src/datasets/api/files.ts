// In: an edition, and the hash of its manifest. Out: every file below api/, handed on one by one: the index, the OpenAPI
// description, and a document for each enterprise, title and credit code, also under the ids and codes they once had.
import type { Edition } from '../../edition.ts'
import type { Output, OutputFile } from '../../output.ts'
import { has } from '../../site/families.ts'
import { beginBrotli, beginDeflate, gzip } from '../formats/compress.ts'
import { inPieces } from '../formats/pieces.ts'
import { API, fileOf } from './addresses.ts'
import { enterpriseResource } from './enterprise.ts'
import { indexDocument } from './index-document.ts'
import { type Moved, movedOf, presentFile } from './moved.ts'
import { openApi } from './openapi.ts'
import { printDocument, printPieces } from './print.ts'
import { documentOf, type Move } from './resource.ts'
import { titleResource } from './title.ts'

/** Writes the API of an edition; `manifestHash` is the SHA-256 of its manifest.json. */
export async function publishApi(
  edition: Edition,
  manifestHash: string,
  output: Pick<Output, 'put' | 'begin'>,
): Promise<void> {
  if (!has(edition.site, 'api')) return
  const moved = movedOf(edition)
  await putIndex(edition, moved, manifestHash, output)
  for (const file of resourceFiles(edition, moved)) output.put(file)
}

/** What everyone asks for. The index names all that there is: it is gone before the resources are made. */
async function putIndex(
  edition: Edition,
  moved: readonly Moved[],
  manifestHash: string,
  output: Pick<Output, 'put' | 'begin'>,
): Promise<void> {
  const index = indexDocument(edition, moved, manifestHash)
  await putWithCopies(`${API}index.json`, printPieces(index), output)
  await putWithCopies(`${API}openapi.json`, [`${JSON.stringify(openApi(edition, index), null, 2)}\n`], output)
}

function* resourceFiles(edition: Edition, moved: readonly Moved[]): Generator<OutputFile> {
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

/** Writes a text in pieces, for the index has fifty megabytes, and beside it the same compressed, for servers that send that. */
async function putWithCopies(
  path: string,
  texts: Iterable<string>,
  { put, begin }: Pick<Output, 'put' | 'begin'>,
): Promise<void> {
  const [file, compressing, deflating] = [begin(path), beginBrotli(), beginDeflate()]
  for (const piece of inPieces(texts)) {
    file.write(piece)
    await Promise.all([compressing.write(piece), deflating.write(piece)])
  }
  file.end()
  put({ path: `${path}.br`, body: await compressing.end() })
  put({ path: `${path}.gz`, body: gzip(await deflating.end()) })
}
