// In: entries as written. Out: what the law makes of them: the measures, the rows under them with their codes resolved, and
// all in them that the law does not know. edition.ts applies it once; register/ derives from the result.
import type { Entries } from '../entries/entries.ts'
import { compare } from '../order.ts'
import type { Problem } from '../problem.ts'
import type { Measures } from './measures.ts'
import { readMeasures } from './read-measures.ts'
import { type LawfulTables, resolveCodes } from './resolve-codes.ts'
import { checkWindowEnds } from './window-ends.ts'

/** Entries under the law. Where `problems` has an error, rows may be missing. */
export interface Lawful {
  /** In order of their ids. */
  measures: readonly Measures[]
  tables: LawfulTables
}

export function applyLaw(entries: Pick<Entries, 'tables' | 'measures'>): Lawful & { problems: Problem[] } {
  const { measures, problems } = readMeasures(entries.measures)
  const lawful = holdTo(entries.tables, measures)
  return { ...lawful, problems: [...problems, ...lawful.problems] }
}

/** The tables under measures that are read already. */
export function holdTo(
  written: Entries['tables'],
  measures: ReadonlyMap<string, Measures>,
): Lawful & { problems: Problem[] } {
  const { tables, problems } = resolveCodes(written, measures)
  return {
    measures: [...measures.values()].sort((a, b) => compare(a.id, b.id)),
    tables,
    problems: [...problems, ...checkWindowEnds(tables)],
  }
}
