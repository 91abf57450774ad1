// In: a snapshot. Out: the corrections that it knows, by the record that they correct, and whom that is about. The
// writers of feeds and calendars import it.
import { type Day, latest } from '../day.ts'
import { correctionKey } from '../register/correction.ts'
import { publicFrom } from '../register/enterprise.ts'
import type { Correction, Enterprise, Known, Title } from '../register/facts.ts'
import type { Snapshot } from '../register/snapshot.ts'

/** Whom a row is about: an enterprise, all whom its notice names, or nobody who is public yet. */
export type About = Enterprise | 'all' | 'nobody'

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
  for (const { window } of snapshot.windows) {
    yield [correctionKey('windows', window.row.window_id), { about: 'all', since: window.since }]
  }
  for (const { enterprise, span, history } of snapshot.enterprises) {
    const since = history[0]?.from ?? span.from
    yield [correctionKey('enterprises', enterprise.row.enterprise_id), { about: enterprise, since }]
  }
  for (const { candidate } of snapshot.candidates) {
    const owned = { about: candidate.enterprise, since: candidate.since }
    yield [correctionKey('candidates', candidate.row.candidate_id), owned]
    for (const { row } of candidate.objections) yield [correctionKey('objections', row.objection_id), owned]
  }
  for (const { title } of snapshot.titles) yield* ownedBy(title, 'certifications', title.row.title_id, title)
  for (const one of snapshot.gradings) yield* ownedBy(one.title, 're-evaluations', gradingId(one.row), one)
  for (const one of snapshot.revocations) {
    yield* ownedBy(one.title, 'revocations', one.row.revocation_id, one)
  }
  for (const one of snapshot.renames) yield* ownedBy(one, 'renames', one.row.rename_id, one)
}

function* ownedBy(
  { enterprise }: Pick<Title, 'enterprise'>,
  table: string,
  id: string,
  { since }: Known<unknown>,
): Generator<[string, Owned]> {
  const day = latest(since, publicFrom(enterprise))
  if (day !== undefined) yield [correctionKey(table, id), { about: enterprise, since: day }]
}
