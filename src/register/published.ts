// What a notice publishes: as of a day in a snapshot, which pages and feeds ask alike; of all records in the register, which
// the rules ask. In: either. Out: its records by the tables that they stand in.
import type { Correction, KnownWindowChange } from './known.ts'
import type { GradingState, RenameState, RevocationState, TitleState, WindowState } from './states.ts'

/** A change of a window, as the notice that tells it publishes it. */
export interface PublishedChange {
  window: WindowState
  change: KnownWindowChange
}

/** Everything that a notice publishes, in order of ids. */
export interface Published {
  windows: readonly WindowState[]
  windowChanges: readonly PublishedChange[]
  titles: readonly TitleState[]
  gradings: readonly GradingState[]
  revocations: readonly RevocationState[]
  renames: readonly RenameState[]
  corrections: readonly Correction[]
}

/** The table whose rows a notice of each kind publishes: what a `stated_count` of one number counts (contract §2). */
export const OWN_TABLE = {
  publicity: 'candidates',
  announcement: 'certifications',
  're-evaluation': 're-evaluations',
  revocation: 'revocations',
  rename: 'renames',
  correction: 'corrections',
} as const

/** A table of which a notice may state how many rows it publishes. */
export type StatedTable = (typeof OWN_TABLE)[keyof typeof OWN_TABLE]

interface Publishing<One> {
  windows: readonly { candidates: readonly One[]; proposals: readonly One[] }[]
  titles: readonly One[]
  gradings: readonly One[]
  revocations: readonly One[]
  renames: readonly One[]
  corrections: readonly One[]
}

/** The records that a notice publishes, by the tables of which it may state how many they are. */
export function statedRecords<One>(notice: Publishing<One>): Readonly<Record<StatedTable, readonly One[]>> {
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
