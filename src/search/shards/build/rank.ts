// Which owners of a key are its best, in the order of match/ranking.ts: by how they are found, then whole name · from the
// brand on · from the beginning · inside, then present before former names, then the shorter name.
// Who may import: records.ts.
import type { NameTable } from '../../match/name-table.ts'
import type { RankOf } from './paths.ts'

const LENGTHS = 128
/** A place, and whether the name is a former one. */
const DETAILS = 4 * 2 * LENGTHS

/** The rank of a path among names. */
export function rankOfName(table: NameTable): RankOf {
  const { text, starts, brands, isFormer } = table
  const ranks = new Uint16Array(text.length)
  for (let name = 0; name + 1 < starts.length; name++) {
    const start = starts[name]
    const length = starts[name + 1] - start
    for (let from = 0; from < length; from++) {
      const place = from === brands[name] ? 1 : from === 0 ? 2 : 3
      ranks[start + from] = (2 * place + isFormer[name]) * LENGTHS + Math.min(length, LENGTHS - 1)
    }
  }
  return (begun, kind, isWhole) => {
    const rank = ranks[begun]
    return kind * DETAILS + (isWhole ? rank % (2 * LENGTHS) : rank)
  }
}

/** The rank of a path among codes: all are as good, but for a whole one. */
export const rankOfCode: RankOf = (_begun, _kind, isWhole) => (isWhole ? 0 : 1)
