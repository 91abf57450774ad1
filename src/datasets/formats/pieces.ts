// In: a long text as many short ones. Out: the same in pieces that are worth a call, or as bytes; the text is never there as a
// whole, which would take several times its bytes while it is made.

/** Characters that are worth a call: few texts are long. */
const PIECE = 1 << 18

/** The same texts, joined to pieces; one at least. */
export function* inPieces(texts: Iterable<string>): Generator<string> {
  let piece = ''
  for (const text of texts) {
    piece += text
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield piece
}

/** All of them in UTF-8. */
export function bytesOf(texts: Iterable<string>): Uint8Array {
  const chunks: Uint8Array[] = []
  for (const piece of inPieces(texts)) chunks.push(Buffer.from(piece))
  return Buffer.concat(chunks)
}
