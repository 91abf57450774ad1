// In: a snapshot. Out: the corrections that it knows, by the record that they correct, and whom that is about. The
// writers of feeds and calendars import it.
import { type Day, latest } from '../day.ts'
import { correctionKey } from '../register/correction.ts'
import type { Correction } from '../register/known.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type { EnterpriseState, GradingState, ProposalState, RevocationState } from '../register/states.ts'

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
  const byRecord = Map.groupBy(snapshot.corrections, ({ row }) => correctionKey(row.table, row.record_id))
  let known: ReadonlyMap<string, Owned> | undefined
  return {
    of: (table, id) => byRecord.get(correctionKey(table, id)) ?? [],
    aboutOf: ({ row, since }) => {
      if (OF_NOBODY.has(row.table)) return { about: 'nobody', since }
      // Most editions have no correction to ask for.
      known ??= new Map(recordsOf(snapshot))
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

function* recordsOf(snapshot: Snapshot): Generator<[string, Owned]> {
  for (const { row, since } of snapshot.notices) {
    yield [correctionKey('notices', row.notice_id), { about: 'all', since }]
  }
  for (const { window, changes } of snapshot.windows) {
    yield [correctionKey('windows', window.row.window_id), { about: 'all', since: window.since }]
    for (const { row, since } of changes) {
      const { window_id, kind, changed_on, new_ends_on } = row
      const parts = [window_id, kind, changed_on, new_ends_on].flatMap(part => part ?? [])
      yield [correctionKey('window-changes', ...parts), { about: 'all', since }]
    }
  }
  for (const one of snapshot.enterprises) {
    yield [correctionKey('enterprises', one.enterprise.row.enterprise_id), { about: one, since: one.since }]
  }
  for (const { candidate, enterprise, objectionDays } of snapshot.candidates) {
    const owned = { about: enterprise, since: candidate.since }
    yield [correctionKey('candidates', candidate.row.candidate_id), owned]
    for (const { objection_id } of objectionDays) yield [correctionKey('objections', objection_id), owned]
  }
  for (const { title, enterprise } of snapshot.titles) {
    yield [correctionKey('certifications', title.row.title_id), { about: enterprise, since: title.since }]
  }
  for (const one of snapshot.gradings) yield* ownedBy(one, 're-evaluations', gradingId(one.row))
  for (const one of snapshot.proposals) yield* ownedBy(one, 'proposed-revocations', one.row.proposal_id)
  for (const one of snapshot.revocations) yield* ownedBy(one, 'revocations', one.row.revocation_id)
  for (const { row, since, enterprise } of snapshot.renames) {
    if (!enterprise) continue
    const day = latest(since, enterprise.since) ?? since
    yield [correctionKey('renames', row.rename_id), { about: enterprise, since: day }]
  }
}

function* ownedBy(
  { since, title }: GradingState | ProposalState | RevocationState,
  table: string,
  id: string,
): Generator<[string, Owned]> {
  if (!title) return
  const day = latest(since, title.title.since) ?? since
  yield [correctionKey(table, id), { about: title.enterprise, since: day }]
}
