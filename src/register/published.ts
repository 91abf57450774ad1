// What a notice publishes: as of a day in a snapshot, which pages and feeds ask alike; of all records in the register, which
// the rules ask. In: either. Out: its records by the tables that they stand in.
import type { Day } from '../day.ts'
import { OWN_TABLE } from '../entries/codes.ts'
import { findGrade, type Grade } from '../law/measures.ts'
import { compare } from '../order.ts'
import type { KnownNotice } from './known.ts'
import type { WindowStatus } from './window.ts'

/** A table of which a notice may state how many rows it publishes. */
export type StatedTable = (typeof OWN_TABLE)[keyof typeof OWN_TABLE]

interface Publishing<One> extends KnownNotice {
  windows: readonly { candidates: readonly One[]; proposals: readonly One[] }[]
  titles: readonly One[]
  gradings: readonly (One & { grade: Grade })[]
  revocations: readonly One[]
  renames: readonly One[]
  corrections: readonly One[]
}

/** A count that a notice states: of a table, or of one grade alone; and the records that it is of. */
export interface StatedCount<One> {
  table: StatedTable
  grade: Grade | undefined
  stated: number
  records: readonly One[]
}

/** Every count that a notice states, in its order. */
export function statedCounts<One>(notice: Publishing<One>): StatedCount<One>[] {
  const { kind, stated_count } = notice.row
  const published = statedRecords(notice)
  return Object.entries(stated_count ?? {}).map(([name, stated]) => {
    const [table = '', grade] = name.split('/')
    if (grade !== undefined) return { ...ofGrade(notice, grade), stated }
    const counted = (table || OWN_TABLE[kind]) as StatedTable
    return { table: counted, grade: undefined, stated, records: published[counted] }
  })
}

function ofGrade<One>(
  { gradings, measures }: Publishing<One>,
  code: string,
): Omit<StatedCount<One>, 'stated'> {
  const records = gradings.filter(({ grade }) => grade.code === code)
  const known = records[0]?.grade ?? (measures && findGrade(measures, code))
  const grade = known ?? { code, label: { zh: code, en: code }, ends_title: false }
  return { table: 're-evaluations', grade, records }
}

function statedRecords<One>(notice: Publishing<One>): Readonly<Record<StatedTable, readonly One[]>> {
  return {
    // What a publicity notice counts is whom it lists, be it for a title or for its revocation.
    candidates: notice.windows.flatMap(({ candidates, proposals }) => [...candidates, ...proposals]),
    certifications: notice.titles,
    're-evaluations': notice.gradings,
    revocations: notice.revocations,
    renames: notice.renames,
    corrections: notice.corrections,
  }
}

/** What a notice's publicity has come to: the last day of its last window, before and after it; or that all were withdrawn. */
export function publicityState(
  windows: readonly { status: WindowStatus; end: { day: Day } }[],
): Day | 'withdrawn' | undefined {
  const standing = windows.filter(({ status }) => status !== 'withdrawn')
  if (windows.length > 0 && standing.length === 0) return 'withdrawn'
  const ends = standing.map(({ end }) => end.day)
  return ends.sort(compare).at(-1)
}
