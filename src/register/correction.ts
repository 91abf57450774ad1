// In: what names a record: its table and ids. Out: the key by which its corrections are found, and the keys of all that is
// on record of a title or an enterprise. Projections import it.
import type { EnterpriseState, TitleState } from './states.ts'

/**
 * What corrections of a record are grouped by. A record of several ids (a grade: its round and its title) may be written
 * in corrections.csv in any order, with anything between them.
 */
export function correctionKey(table: string, ...ids: readonly string[]): string {
  const parts = ids.flatMap(id => id.split(/[^a-z0-9-]+/))
  return [table, ...parts.sort()].join(' ')
}

/** The keys of all that is on record of a title: its recognition, its candidate, its grades, its revocations. */
export function recordsOfTitle({ title, candidate, gradings, revocations }: TitleState): string[] {
  return [
    correctionKey('certifications', title.row.title_id),
    ...(candidate ? [correctionKey('candidates', candidate.candidate.row.candidate_id)] : []),
    ...gradings.map(({ row }) => correctionKey('re-evaluations', row.round_id, row.title_id)),
    ...revocations.map(({ row }) => correctionKey('revocations', row.revocation_id)),
  ]
}

/** The keys of an enterprise, its renames, its candidates and its titles; what befell its titles is theirs. */
export function recordsOfEnterprise({ enterprise, renames, titles, candidates }: EnterpriseState): string[] {
  return [
    correctionKey('enterprises', enterprise.row.enterprise_id),
    ...renames.map(({ row }) => correctionKey('renames', row.rename_id)),
    ...candidates.map(({ candidate }) => correctionKey('candidates', candidate.row.candidate_id)),
    ...titles.map(({ title }) => correctionKey('certifications', title.row.title_id)),
  ]
}
