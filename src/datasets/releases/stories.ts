// In: an edition. Out: what its releases changed, in both languages: record by record, in what holds of whom, and from any
// release to the newest. Pages, the feed of changes and the files of all changes tell it.
import type { Day } from '../../day.ts'
import type { Edition } from '../../edition.ts'
import { once } from '../../once.ts'
import type { Words } from '../../problem.ts'
import { correctionsOf } from '../../register/corrections.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import type { Json } from '../../releases/canonical.ts'
import { foldRecords } from '../../releases/chain.ts'
import { type Change, type Counts, countChanges, deltaOf, OPS, type Op } from '../../releases/delta.ts'
import { followInto } from '../../releases/former.ts'
import type { Head, Release } from '../../releases/release.ts'
import { NOTHING, recordIn, type State, textOfCell, type Value } from '../../releases/state.ts'
import { calledOf, headerOf, nameOf, titleOf } from '../../releases/words.ts'
import { type Path, pathOf } from '../../site/addresses.ts'
import { formerIds } from '../../site/former-ids.ts'
import { tablesOf } from '../tables.ts'
import { cellInWords } from './cell-words.ts'
import { rowsOf } from './files.ts'
import { leavesThatDiffer } from './leaves.ts'
import { type StandingChange, standingChanges } from './standing.ts'

/** A cell that a release changed; the reason is that of the correction that says so. */
export interface CellStory {
  header: Words
  /** In words; empty where the cell is. */
  was: Words
  now: Words
  reason: string | undefined
}

/** A record that a release changed; without cells it came or went as a whole. */
export interface RecordStory {
  op: Op
  table: Words
  /** What it is, its key, and what it is called. */
  name: Words
  /** The same without what it is. */
  called: Words
  /** The page that tells of it. */
  page: Path | undefined
  cells: readonly CellStory[]
}

/** A subject of which something else holds since, and its page. */
export interface StandingStory extends StandingChange {
  page: Path | undefined
}

/** What a release changed. Of the first, which has all records, the counts alone are told. */
export interface ReleaseStory {
  number: number
  day: Day
  head: Head
  sha256: string
  /** How many records of each table, in order of the tables' names. */
  counts: readonly { table: Words; counts: Counts }[]
  records: readonly RecordStory[]
  standings: readonly StandingStory[]
}

/** What every release changed, the first first. */
export const storiesOf = once((edition: Edition): readonly ReleaseStory[] => {
  const { releases } = edition
  const records = foldRecords(releases)
  return releases.map((release, at) => storyOf(edition, release, records[at - 1]))
})

function storyOf(edition: Edition, release: Release, before: State | undefined): ReleaseStory {
  const { head, sha256, records } = release
  return {
    number: head.release,
    day: head.day,
    head,
    sha256,
    counts: [...Map.groupBy(records, ({ of }) => of)].map(([of, all]) => ({
      table: titleOf(of),
      counts: countChanges(all),
    })),
    records: before ? inOrder(records).map(change => recordStory(edition, change, before)) : [],
    standings: before ? standingsBetween(edition, head.release - 1, head.release) : [],
  }
}

/** Where subjects stand after release `to` otherwise than after release `from`; both are there. */
function standingsBetween(edition: Edition, from: number, to: number): StandingStory[] {
  const { releases, snapshot, site } = edition
  const states = rowsOf(releases)
  const [before, after] = [states[from - 1] ?? NOTHING, states[to - 1] ?? NOTHING]
  const former = {
    enterprises: formerIds(site.redirects, 'enterprises'),
    titles: formerIds(site.redirects, 'titles'),
  }
  const keys = (of: string) => releases[to - 1]?.head.datasets[of]?.key ?? []
  const changes = deltaOf(before, after, followInto(before, after, keys, former))
  return standingChanges(tablesOf(snapshot), changes, before).map(one => {
    const value = recordIn(after, one.dataset, one.key) ?? {}
    return { ...one, page: pageOf(snapshot, one.dataset, value) }
  })
}

// What came and went stands before what is otherwise.
function inOrder(changes: readonly Change[]): Change[] {
  return OPS.flatMap(op => changes.filter(change => change.op === op))
}

function recordStory({ snapshot }: Edition, change: Change, before: State): RecordStory {
  const { op, of, key, was = key, value } = change
  const old = recordIn(before, of, was)
  const told = {
    ...{ op, table: titleOf(of), name: nameOf(change), called: calledOf(change) },
    page: pageOf(snapshot, of, value),
  }
  if (!old || op === 'removed') return { ...told, cells: [] }
  const columns = [...new Set([...Object.keys(old), ...Object.keys(value)])]
  const cells = columns.flatMap((column): CellStory[] => {
    const reason = reasonOf(snapshot, { of, key, column, now: textOfCell(value[column]) })
    const inWords = (cell: Json | undefined) => cellInWords(snapshot, of, column, cell)
    return leavesThatDiffer(old[column], value[column]).map(({ path, was, now }) => ({
      header: within(headerOf(of, column), path),
      ...{ was: inWords(was), now: inWords(now), reason },
    }))
  })
  return { ...told, cells }
}

/** What a column is called, and where in it: articles › 12 › summary › zh. */
function within({ zh, en }: Words, path: readonly string[]): Words {
  return { zh: [zh, ...path].join(' › '), en: [en, ...path].join(' › ') }
}

/** Why a cell was corrected, as the newest correction that says so puts it. */
function reasonOf(
  snapshot: Snapshot,
  cell: { of: string; key: string; column: string; now: string },
): string | undefined {
  const all = correctionsOf(snapshot, cell.of, ...cell.key.split(' '))
  return all.findLast(({ row }) => row.column === cell.column && (row.now ?? '') === cell.now)?.row.reason
}

/** The section of the page that tells of a record, and the column that names it. */
const PAGES: Readonly<Record<string, readonly [section: string, column: string]>> = {
  certifications: ['titles', 'title_id'],
  titles: ['titles', 'title_id'],
  're-evaluations': ['titles', 'title_id'],
  revocations: ['titles', 'title_id'],
  'proposed-revocations': ['titles', 'title_id'],
  enterprises: ['enterprises', 'enterprise_id'],
  renames: ['enterprises', 'enterprise_id'],
  windows: ['publicity', 'window_id'],
  'window-changes': ['publicity', 'window_id'],
  candidates: ['publicity', 'window_id'],
  notices: ['notices', 'notice_id'],
  texts: ['notices', 'notice_id'],
}

function pageOf({ byId }: Snapshot, of: string, value: Value): Path | undefined {
  const [section, column] = PAGES[of] ?? []
  if (!section || !column) return undefined
  const id = textOfCell(value[column])
  const known = {
    titles: byId.titles,
    enterprises: byId.enterprises,
    publicity: byId.windows,
    notices: byId.notices,
  }
  return known[section as keyof typeof known].has(id) ? pathOf(section, id) : undefined
}

/** What stands otherwise after the newest release than after another; undefined for the newest itself. */
export function standingsSince(
  edition: Edition,
  release: number,
): { latest: number; standings: readonly StandingStory[] } | undefined {
  const latest = edition.releases.length
  if (release === latest) return undefined
  return { latest, standings: standingsBetween(edition, release, latest) }
}

/** The last release of a month before that of the edition's day, and what stands otherwise since; undefined where none is. */
export function monthBefore(
  edition: Edition,
): { from: ReleaseStory; standings: readonly StandingStory[] } | undefined {
  const month = edition.day.slice(0, 7)
  const from = storiesOf(edition).findLast(one => one.day.slice(0, 7) < month)
  return from && { from, standings: standingsBetween(edition, from.number, edition.releases.length) }
}
