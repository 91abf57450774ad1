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

/** Of a large register most are there one at a time: whoever needs them twice keeps them. */
export type GovernedRows = {
  [Name in GovernedName]: Name extends 'notices' | 'windows' | 'certifications'
    ? readonly Governed<Tables[Name][number]>[]
    : Iterable<Governed<Tables[Name][number]>>
}

/**
 * The rows under their measures. One that stands on a notice or on measures that could not be read is left out: what was
 * said of its codes would repeat another mistake.
 */
export function governRows(tables: Tables, measures: ReadonlyMap<string, Measures>): GovernedRows {
  const notices = governNotices(tables.notices, measures)
  const noticeOf = new Map(notices.map(one => [one.row.notice_id, one]))
  const byNotice = (row: { notice_id: string }) => noticeOf.get(row.notice_id)
  const windows = [...under(tables.windows, byNotice)]
  const windowOf = new Map(windows.map(one => [one.row.window_id, one]))
  const byWindow = (row: { window_id: string }) => windowOf.get(row.window_id)
  const certifications = [...under(tables.certifications, byNotice)]
  const titleOf = new Map<string, Governed<unknown>>()
  for (const one of certifications) titleOf.set(one.row.title_id, one)
  const byTitle = (row: { title_id: string }) => titleOf.get(row.title_id)
  return {
    notices,
    windows,
    candidates: under(tables.candidates, byWindow),
    certifications,
    're-evaluations': under(tables['re-evaluations'], byNotice, byTitle),
    'proposed-revocations': under(tables['proposed-revocations'], byWindow, byTitle),
    revocations: under(tables.revocations, byNotice, byTitle),
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

/** Rows under the measures of all that each stands on; without those of which one could not be read. */
function* under<Row>(
  rows: readonly Row[],
  ...grounds: readonly ((row: Row) => Governed<unknown> | undefined)[]
): Generator<Governed<Row>> {
  for (const row of rows) {
    let laws: Laws | undefined = NO_LAWS
    for (const groundOf of grounds) {
      const ground = groundOf(row)
      laws = laws && ground && (laws.length === 0 ? ground.laws : joined(laws).with(ground.laws))
    }
    if (laws) yield { row, laws }
  }
}

type Laws = readonly Measures[]

const NO_LAWS: Laws = []

// Rows of one notice stand under the same measures, and so share one list of them.
const joined = once((first: Laws) => ({
  with: once((second: Laws): Laws => [...first, ...second.filter(one => !first.includes(one))]),
}))
