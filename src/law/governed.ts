// In: the tables and the measures. Out: every row that a notice brings, with the measures that govern it: which they are
// follows from its notice, and of what befalls a title also from the title's. resolve-codes.ts asks; register/ reads it.
import type { Notice } from '../entries/notices.ts'
import type { Tables } from '../entries/tables.ts'
import { once } from '../once.ts'
import type { Measures } from './measures.ts'

/** A row, and the measures that may say what its codes mean, the first before the next; none where none are cited. */
export interface Governed<Row> {
  row: Row
  laws: readonly Measures[]
}

/** The tables whose rows stand under measures. */
export type GovernedName =
  | 'notices'
  | 'windows'
  | 'candidates'
  | 'certifications'
  | 're-evaluations'
  | 'proposed-revocations'
  | 'revocations'

export type GovernedRows = { [Name in GovernedName]: readonly Governed<Tables[Name][number]>[] }

/**
 * The rows under their measures. One that stands on a notice or on measures that could not be read is left out: what was
 * said of its codes would repeat another mistake.
 */
export function governRows(tables: Tables, measures: ReadonlyMap<string, Measures>): GovernedRows {
  const notices = governNotices(tables.notices, measures)
  const noticeOf = new Map(notices.map(one => [one.row.notice_id, one]))
  const windows = tables.windows.flatMap(row => under(row, noticeOf.get(row.notice_id)))
  const windowOf = new Map(windows.map(one => [one.row.window_id, one]))
  const certifications = tables.certifications.flatMap(row => under(row, noticeOf.get(row.notice_id)))
  const titleOf = new Map(certifications.map(one => [one.row.title_id, one]))
  const befalls = <Row extends { notice_id: string; title_id: string }>(row: Row) =>
    under(row, noticeOf.get(row.notice_id), titleOf.get(row.title_id))
  return {
    notices,
    windows,
    candidates: tables.candidates.flatMap(row => under(row, windowOf.get(row.window_id))),
    certifications,
    're-evaluations': tables['re-evaluations'].flatMap(befalls),
    'proposed-revocations': tables['proposed-revocations'].flatMap(row =>
      under(row, windowOf.get(row.window_id), titleOf.get(row.title_id)),
    ),
    revocations: tables.revocations.flatMap(befalls),
  }
}

function governNotices(rows: readonly Notice[], measures: ReadonlyMap<string, Measures>): Governed<Notice>[] {
  const isKnown = (cited: string | undefined) => cited === undefined || measures.has(cited)
  // A notice that cites none may use the words of any: they are all known, or it is not judged.
  const isComplete = rows.every(row => isKnown(row.measures))
  return rows
    .filter(row => (row.measures === undefined ? isComplete : isKnown(row.measures)))
    .map(row => ({ row, laws: [measures.get(row.measures ?? '')].filter(one => one !== undefined) }))
}

/** The row under the measures of all that it stands on; nothing where one of them could not be read. */
function under<Row>(row: Row, ...grounds: readonly (Governed<unknown> | undefined)[]): Governed<Row>[] {
  let laws: Laws = NO_LAWS
  for (const ground of grounds) {
    if (!ground) return []
    laws = laws.length === 0 ? ground.laws : joined(laws).with(ground.laws)
  }
  return [{ row, laws }]
}

type Laws = readonly Measures[]

const NO_LAWS: Laws = []

// Rows of one notice stand under the same measures, and so share one list of them.
const joined = once((first: Laws) => ({
  with: once((second: Laws): Laws => [...first, ...second.filter(one => !first.includes(one))]),
}))
