// In: a long text as many short ones. Out: its bytes, in pieces that are worth a call; the text is never there as a
// whole, which would take several times its bytes while it is made.

/** Bytes that are worth a call: few texts are long. */
const PIECE = 1 << 21

/** Characters that are encoded at once: texts that were added to a longer one are joined far from the processor's cache. */
const AT_ONCE = 1 << 13

/** UTF-8 takes no more bytes for a unit of UTF-16. */
const MOST_BYTES = 3

/** The same texts in UTF-8, joined to pieces; one at least. */
export function* inPieces(texts: Iterable<string>): Generator<Buffer> {
  let [piece, end] = [Buffer.allocUnsafe(PIECE), 0]
  for (const text of joined(texts)) {
    const most = text.length * MOST_BYTES
    if (end + most > piece.length && end > 0) {
      yield piece.subarray(0, end)
      ;[piece, end] = [Buffer.allocUnsafe(Math.max(PIECE, most)), 0]
    } else if (most > piece.length) piece = Buffer.allocUnsafe(most)
    end += piece.write(text, end)
  }
  yield piece.subarray(0, end)
}

function* joined(texts: Iterable<string>): Generator<string> {
  let some = ''
  for (const text of texts) {
    some += text
    if (some.length < AT_ONCE) continue
    yield some
    some = ''
  }
  yield some
}
