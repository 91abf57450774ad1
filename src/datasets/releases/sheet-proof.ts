// In: an edition and the id of a title or of an enterprise. Out: what a printed sheet carries to be checked by: the release in
// which its lines became what they are, and the SHA-256 of them. Pages hand it to the view; /verify/ checks it.
import type { Day } from '../../day.ts'
import type { Edition } from '../../edition.ts'
import { once } from '../../once.ts'
import { isSame } from '../../releases/delta.ts'
import { type Release, sha256 } from '../../releases/release.ts'
import { NOTHING, recordIn, textOfCell, type Value } from '../../releases/state.ts'
import type { Dataset } from '../dataset.ts'
import { enterprises } from '../enterprises.ts'
import { cellText } from '../formats/csv.ts'
import { titles } from '../titles.ts'
import { rowsOf } from './files.ts'
import { csvOf } from './table.ts'

/** What the releases say of a title or of an enterprise. */
export interface Released {
  /** The release in which its lines became what they have been since. */
  release: number
  day: Day
  /**
   * Of its line in titles.csv of that release; of an enterprise that in enterprises.csv and those of its titles in
   * titles.csv, in the order of the files. A line feed stands between lines, none at the end. In hexadecimal.
   */
  hash: string
  /** Whether the edition says the same; else something happened that no release holds yet. */
  isPresent: boolean
}

/** What the releases say of a title; undefined where none has it. */
export function releasedTitle(edition: Edition, id: string): Released | undefined {
  return releasedAs(edition, id, lastTouched(edition.releases).titles, titleOnly)
}

/** What the releases say of an enterprise and of its titles; undefined where none has it. */
export function releasedEnterprise(edition: Edition, id: string): Released | undefined {
  return releasedAs(edition, id, lastTouched(edition.releases).enterprises, withTitles)
}

/** The rows of a sheet, by the dataset in which they are. */
type Rows = ReadonlyMap<string, ReadonlyMap<string, Value>>
type RowsOf = (all: Rows, id: string) => Rows | undefined

function releasedAs(
  edition: Edition,
  id: string,
  touched: ReadonlyMap<string, Release>,
  rowsOfSheet: RowsOf,
): Released | undefined {
  const release = touched.get(id)
  const rows = release && rowsOfSheet(rowsOf(edition.releases)[release.head.release - 1] ?? NOTHING, id)
  if (!release || !rows) return undefined
  const { head } = release
  const now = rowsOfSheet(presentRows(edition), id)
  const isPresent = now !== undefined && areSame(rows, now)
  return { release: head.release, day: head.day, hash: sha256(linesOf(release, rows)), isPresent }
}

const titleOnly: RowsOf = (all, id) => {
  const row = recordIn(all, titles.name, id)
  return row && new Map([[titles.name, new Map([[id, row]])]])
}

const withTitles: RowsOf = (all, id) => {
  const row = recordIn(all, enterprises.name, id)
  return (
    row &&
    new Map([
      [enterprises.name, new Map([[id, row]])],
      [titles.name, new Map(titlesByEnterprise(all).get(id))],
    ])
  )
}

const titlesByEnterprise = once((all: Rows) =>
  Map.groupBy(all.get(titles.name) ?? [], ([, { enterprise_id }]) => textOfCell(enterprise_id)),
)

function areSame(one: Rows, other: Rows): boolean {
  return [...one].every(([of, rows]) => {
    const others = other.get(of)
    return rows.size === others?.size && [...rows].every(([key, row]) => isSame(row, others.get(key) ?? {}))
  })
}

function linesOf({ head }: Release, rows: Rows): string {
  const lines = [...rows].flatMap(([of, own]) => {
    const dataset = head.datasets[of]
    const keys = dataset?.keys?.filter(key => own.has(key))
    return dataset
      ? csvOf({ ...dataset, ...(keys && { keys }) }, own)
          .split('\n')
          .slice(1, -1)
      : []
  })
  return lines.join('\n')
}

/** For each title and each enterprise the last release that changed a line of its sheet. */
const lastTouched = once((releases: readonly Release[]) => {
  const touched = { titles: new Map<string, Release>(), enterprises: new Map<string, Release>() }
  for (const [at, release] of releases.entries()) {
    const before = rowsOf(releases)[at - 1] ?? NOTHING
    for (const { of, key, was = key, value } of release.rows()) {
      if (of === enterprises.name) touched.enterprises.set(key, release)
      if (of !== titles.name) continue
      touched.titles.set(key, release)
      // It may have been another's before.
      for (const row of [value, recordIn(before, of, was) ?? value])
        touched.enterprises.set(textOfCell(row.enterprise_id), release)
    }
  }
  return touched
})

const presentRows = once(({ snapshot }: Edition): Rows => {
  const rowsByKey = ({ rows, columns }: Dataset) =>
    new Map(
      rows(snapshot).map((row): [string, Value] => {
        const cells = row.map((cell, at) => [columns[at]?.name ?? '', cellText(cell)] as const)
        return [cellText(row[0]), Object.fromEntries(cells.filter(([, text]) => text !== ''))]
      }),
    )
  return new Map([enterprises, titles].map(dataset => [dataset.name, rowsByKey(dataset)]))
})
