// In: the register. Out: every row of its tables, with the day from which the public knows it. checks/ ask when a text
// becomes public, releases/ record what was published.
import { type Day, FOREVER, latest } from '../day.ts'
import type { RowPlace } from '../entries/place.ts'
import type { TableName } from '../entries/schema.ts'
import { publicFrom } from './enterprise.ts'
import type { Known } from './known.ts'
import type { Register } from './register.ts'

/** A row under the law: its codes are those of the measures. */
export type Row = Readonly<Record<string, unknown>> & { at: RowPlace }

export interface KnownRow {
  table: TableName
  row: Row
  /** The first day at whose end the public knows it; undefined where it always did. */
  since: Day | undefined
}

/** Every row, whatever its day. */
export function knownRows(register: Register): KnownRow[] {
  const { districts, enterprises, windows, candidates } = register
  const rows = (table: TableName, known: readonly Known<Row>[]): KnownRow[] =>
    known.map(({ row, since }) => ({ table, row, since }))
  return [
    ...districts.map((row): KnownRow => ({ table: 'districts', row, since: undefined })),
    ...enterprises.map(
      (one): KnownRow => ({
        table: 'enterprises',
        row: one.row,
        since: publicFrom(one) ?? FOREVER,
      }),
    ),
    ...rows('notices', register.notices),
    ...rows('windows', windows),
    ...rows(
      'window-changes',
      windows.flatMap(one => one.changes),
    ),
    ...rows('candidates', candidates),
    ...rows(
      'objections',
      candidates.flatMap(one =>
        one.objections.map(({ row, since }) => ({ row, since: latest(since, one.since) ?? since })),
      ),
    ),
    ...rows('certifications', register.titles),
    ...rows('re-evaluations', register.gradings),
    ...rows('proposed-revocations', register.proposals),
    ...rows('revocations', register.revocations),
    ...rows('renames', register.renames),
    ...rows('waivers', register.waivers),
    ...rows('corrections', register.corrections),
  ]
}

/** The rows that the public knows at the end of `day`, as far as it does: an objection may be resolved later. */
export function knownRowsOn(register: Register, day: Day): KnownRow[] {
  const known = knownRows(register).filter(({ since }) => since === undefined || since <= day)
  return known.map(one => {
    const { resolved_on } = one.row
    if (one.table !== 'objections' || typeof resolved_on !== 'string' || resolved_on <= day) return one
    return { ...one, row: { ...one.row, resolved_on: undefined, outcome: undefined } }
  })
}
