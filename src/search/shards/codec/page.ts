// In: what a query may be answered with. Out: it as the bytes of a page, and back: some enterprises (or facilities) with
// all that a result shows, and how many there are of a key of which these are only the best.
// Who may import: src/search/shards.
import { joinBlocks, splitBlocks } from '../../codec/blocks.ts'
import { packCodes, unpackCodes } from '../../codec/credit-codes.ts'
import { BETWEEN } from '../../codec/names.ts'
import { numberCoder } from '../../codec/number-coder.ts'
import { Ppm } from '../../codec/ppm.ts'
import { type Coder, codeEven, Decoder, Encoder } from '../../codec/range-coder.ts'
import { keyCoder } from './key-coder.ts'
import { type LineModel, readLine, type Spelling, writeLine } from './line-coder.ts'

/** A page as it is read. Record n has ids[n], lines[n] and so on; ids are in order. */
export interface Page {
  ids: readonly string[]
  /** What stands in a record's line, such as an enterprise's names. */
  lines: readonly (readonly string[])[]
  /** Small numbers of each record, as many as the page was packed with: a district, a status. */
  columns: readonly (readonly number[])[]
  /** Credit codes, where the page has them. */
  codes: readonly string[] | undefined
  /** Keys that more enterprises have than are told, and how many have them. */
  counts: ReadonlyMap<string, number>
}

/** The same before it is packed: lines are spelt already. */
export interface PackedPage extends Omit<Page, 'lines'> {
  spellings: readonly Spelling[]
}

const MOST_IN_COLUMN = 0x10000

export function packPage(model: LineModel, page: PackedPage): Uint8Array {
  const coder = new Encoder()
  const codeNumber = numberCoder(coder)
  codeNumber(page.ids.length)
  codeNumber(page.columns.length)
  codeCounts(coder, model, page.counts)
  const codeId = keyCoder(coder, model)
  for (const id of page.ids) codeId(id)
  for (const column of page.columns) codeColumn(coder, column.length, column)
  for (const spelling of page.spellings) writeLine(coder, model, spelling)
  const body = coder.finish()
  return page.codes ? joinBlocks([body, packCodes(page.codes)]) : joinBlocks([body])
}

export function unpackPage(model: LineModel, bytes: Uint8Array): Page {
  const [body, codes] = splitBlocks(bytes) as [Uint8Array, Uint8Array | undefined]
  const coder = new Decoder(body)
  const codeNumber = numberCoder(coder)
  const size = codeNumber()
  const columns = codeNumber()
  const counts = codeCounts(coder, model)
  const codeId = keyCoder(coder, model)
  return {
    counts,
    ids: Array.from({ length: size }, () => codeId()),
    columns: Array.from({ length: columns }, () => codeColumn(coder, size)),
    lines: Array.from({ length: size }, () => readLine(coder, model).split(BETWEEN)),
    codes: codes && unpackCodes(codes),
  }
}

function codeCounts(
  coder: Coder,
  model: LineModel,
  known?: ReadonlyMap<string, number>,
): Map<string, number> {
  const codeNumber = numberCoder(coder)
  const codeKey = keyCoder(coder, model)
  const told = [...(known ?? [])]
  const size = codeNumber(known && told.length)
  const counts = new Map<string, number>()
  while (counts.size < size) {
    const [key, count] = told[counts.size] ?? []
    counts.set(codeKey(key), codeNumber(count))
  }
  return counts
}

function codeColumn(coder: Coder, size: number, known?: readonly number[]): number[] {
  const ppm = new Ppm((_, value) => codeEven(coder, MOST_IN_COLUMN, value))
  return Array.from({ length: size }, (_, record) => ppm.code(coder, 0, known?.[record]))
}
