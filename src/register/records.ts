// What names a record: its table and ids. In: a title or an enterprise. Out: all that is on record of it, by which its
// corrections and findings are found, and whom a correction is about. Projections import it.
import { type Day, latest } from '../day.ts'
import type { TableName } from '../entries/schema.ts'
import type { EnterpriseState, TitleState } from './states.ts'

/** A record of the data folder. */
export interface RecordName {
  table: TableName
  /** Of a grade its round and its title. */
  ids: readonly string[]
  /** From this day the public knows it, and whose it is. */
  since: Day
}

/**
 * What corrections of a record are grouped by. A record of several ids (a grade: its round and its title) may be written
 * in corrections.csv in any order, with anything between them.
 */
export function correctionKey(table: string, ...ids: readonly string[]): string {
  const parts = ids.flatMap(id => id.split(/[^a-z0-9-]+/))
  return [table, ...parts.sort()].join(' ')
}

/** All that is on record of a title: its recognition, its candidate, its grades, its revocations. */
export function recordsOfTitle({ title, candidate, gradings, revocations }: TitleState): RecordName[] {
  const known = (since: Day) => latest(since, title.since) ?? since
  return [
    { table: 'certifications', ids: [title.row.title_id], since: title.since },
    ...(candidate ? [recordOfCandidate(candidate)] : []),
    ...gradings.map(
      ({ row, since }): RecordName => ({
        table: 're-evaluations',
        ids: [row.round_id, row.title_id],
        since: known(since),
      }),
    ),
    ...revocations.map(
      ({ row, since }): RecordName => ({
        table: 'revocations',
        ids: [row.revocation_id],
        since: known(since),
      }),
    ),
  ]
}

/** An enterprise, its renames, its candidates and its titles; what befell its titles is theirs. */
export function recordsOfEnterprise(state: EnterpriseState): RecordName[] {
  const { enterprise, renames, titles, candidates } = state
  return [
    { table: 'enterprises', ids: [enterprise.row.enterprise_id], since: state.since },
    ...renames.map(
      ({ row, since }): RecordName => ({
        table: 'renames',
        ids: [row.rename_id],
        since: latest(since, state.since) ?? since,
      }),
    ),
    ...candidates.map(recordOfCandidate),
    ...titles.map(
      ({ title }): RecordName => ({
        table: 'certifications',
        ids: [title.row.title_id],
        since: title.since,
      }),
    ),
  ]
}

function recordOfCandidate({ candidate: { row, since } }: EnterpriseState['candidates'][number]): RecordName {
  return { table: 'candidates', ids: [row.candidate_id], since }
}
