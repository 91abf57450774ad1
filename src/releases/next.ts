// In: the releases so far, and what is published on a day. Out: the next release, ready to be written. Scripts ask it.
import type { Day } from '../day.ts'
import type { Chain } from './chain.ts'
import { foldRecords, foldRows } from './chain.ts'
import { type Change, countChanges, deltaOf } from './delta.ts'
import { type FormerIds, followInto } from './former.ts'
import { keyColumnsOf } from './records.ts'
import { type Draft, type ReleasedDataset, type ReleasedFile, sha256, writeRelease } from './release.ts'
import { NOTHING, type State, sizeOf, writeState } from './state.ts'

/** The datasets of an edition, as a release keeps them. */
export interface Published {
  datasets: Readonly<Record<string, ReleasedDataset>>
  /** Their rows, cells as CSV has them. */
  rows: State
  files: readonly ReleasedFile[]
}

/** What is published on a day. */
export interface Present {
  day: Day
  /** The name of the log, where it has none yet. */
  origin: string
  demo: boolean
  records: State
  published: Published
  former: FormerIds
}

/** A release that is not written yet. */
export interface Next {
  head: Draft
  records: readonly Change[]
  rows: readonly Change[]
  /** The records and rows of the release before. */
  before: { records: State; rows: State }
}

/** What the next release would be. The releases have no fault, and none is of a later day. */
export function nextRelease({ releases }: Chain, present: Present): Next {
  const { day, demo, records, published, former } = present
  const last = releases.at(-1)
  const before = {
    records: foldRecords(releases).at(-1) ?? NOTHING,
    rows: foldRows(releases).at(-1) ?? NOTHING,
  }
  const columnsOf = (of: string) =>
    (published.datasets[of] ?? last?.head.datasets[of])?.key ?? keyColumnsOf(of)
  const changes = deltaOf(before.records, records, followInto(before.records, records, keyColumnsOf, former))
  const rows = deltaOf(
    before.rows,
    published.rows,
    followInto(before.rows, published.rows, columnsOf, former),
  )
  const head: Draft = {
    format: 1,
    // Whatever address the site has later, the log is the same.
    origin: last?.head.origin ?? present.origin,
    release: releases.length + 1,
    day,
    demo,
    counts: { records: countChanges(changes), rows: countChanges(rows) },
    previous: last?.sha256 ?? null,
    records: { count: sizeOf(records), sha256: sha256(writeState(records)) },
    datasets: published.datasets,
    files: published.files,
  }
  return { head, records: changes, rows, before }
}

/** Whether there is anything to release. */
export function isEmpty({ records, rows }: Next): boolean {
  return records.length + rows.length === 0
}

/** The text of its file. */
export function fileOf({ head, records, rows }: Next): string {
  return writeRelease(head, records, rows)
}
