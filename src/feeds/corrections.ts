// In: a snapshot. Out: the corrections that it knows, by the record that they correct, and whom that is about. The
// writers of feeds and calendars import it.
import { type Day, latest } from '../day.ts'
import { correctionsOf, hasCorrections } from '../register/corrections.ts'
import type { Correction } from '../register/known.ts'
import { correctionKey, type RecordName, recordsOfEnterprise, recordsOfTitle } from '../register/records.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type { EnterpriseState } from '../register/states.ts'

/** Whom a row is about: an enterprise, all whom its notice names, or nobody who is public yet. */
export type About = EnterpriseState | 'all' | 'nobody'

/** Whom a record is about, from the day on which it is public. */
interface Owned {
  about: About
  since: Day
}

/** The corrections of a snapshot. */
export interface Corrected {
  /** Those of a record, by the name of its table and its id; the parts of an id have a space between. */
  of: (table: string, id: string) => readonly Correction[]
  /** Whom a correction is about, and since when that can be told; undefined while what it corrects is not public. */
  aboutOf: (correction: Correction) => Owned | undefined
}

/** Gathers the corrections of a snapshot. */
export function correctedIn(snapshot: Snapshot): Corrected {
  let known: ReadonlyMap<string, Owned> | undefined
  return {
    of: (table, id) => correctionsOf(snapshot, table, id),
    aboutOf: ({ row, since }) => {
      if (OF_NOBODY.has(row.table)) return { about: 'nobody', since }
      // Most editions have no correction to ask for.
      known ??= ownersIn(snapshot)
      const record = known.get(correctionKey(row.table, row.record_id))
      return record && { about: record.about, since: latest(since, record.since) ?? since }
    },
  }
}

/** What a correction calls the grade of a title in a round. */
export function gradingId({ round_id, title_id }: { round_id: string; title_id: string }): string {
  return `${round_id} ${title_id}`
}

/** Tables whose records are about nobody. */
const OF_NOBODY: ReadonlySet<string> = new Set(['districts', 'waivers', 'corrections'])

/** Whom the records are about of the tables in which something was corrected, by their keys. */
function ownersIn(snapshot: Snapshot): ReadonlyMap<string, Owned> {
  const owners = new Map<string, Owned>()
  for (const { table, ids, ...owned } of recordsOf(snapshot)) {
    if (hasCorrections(snapshot, table)) owners.set(correctionKey(table, ...ids), owned)
  }
  return owners
}

function* recordsOf(snapshot: Snapshot): Generator<RecordName & Owned> {
  for (const { row, since } of snapshot.notices) {
    yield { table: 'notices', ids: [row.notice_id], about: 'all', since }
  }
  for (const { window, changes } of snapshot.windows) {
    yield { table: 'windows', ids: [window.row.window_id], about: 'all', since: window.since }
    for (const { row, since } of changes) {
      const { window_id, kind, changed_on, new_ends_on } = row
      const ids = [window_id, kind, changed_on, new_ends_on].flatMap(part => part ?? [])
      yield { table: 'window-changes', ids, about: 'all', since }
    }
  }
  for (const { candidate, enterprise, objectionDays } of snapshot.candidates) {
    const owned = { about: enterprise, since: candidate.since }
    for (const { objection_id } of objectionDays) yield { table: 'objections', ids: [objection_id], ...owned }
  }
  for (const { row, since, title } of snapshot.proposals) {
    if (!title) continue
    const day = latest(since, title.title.since) ?? since
    yield { table: 'proposed-revocations', ids: [row.proposal_id], about: title.enterprise, since: day }
  }
  for (const about of snapshot.enterprises) yield* ownedBy(about, about.titles.flatMap(recordsOfTitle))
  // A candidate is its enterprise's, even where rows give the title to another.
  for (const about of snapshot.enterprises) yield* ownedBy(about, recordsOfEnterprise(about))
}

function* ownedBy(about: EnterpriseState, records: readonly RecordName[]): Generator<RecordName & Owned> {
  for (const record of records) yield { ...record, about }
}
