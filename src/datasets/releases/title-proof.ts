// In: an edition and the id of a title. Out: what a printed sheet carries to be checked by: the release in which the line of
// the title became what it is, and the SHA-256 of that line. Pages hand it to the view; /verify/ checks it.
import type { Day } from '../../day.ts'
import type { Edition } from '../../edition.ts'
import { once } from '../../once.ts'
import { isSame } from '../../releases/delta.ts'
import { type Release, sha256 } from '../../releases/release.ts'
import { textOfCell, type Value } from '../../releases/state.ts'
import { cellText, writeCsv } from '../formats/csv.ts'
import { titles } from '../titles.ts'

/** What the releases say of a title. */
export interface ReleasedTitle {
  /** The release in which its line became what it has been since. */
  release: number
  day: Day
  /** Of its line in titles.csv of that release, without the line feed, in hexadecimal. */
  hash: string
  /** Whether the edition says the same; else something happened that no release holds yet. */
  isPresent: boolean
}

/** What the releases say of a title; undefined where none has it. */
export function releasedTitle(edition: Edition, id: string): ReleasedTitle | undefined {
  const found = lastLines(edition.releases).get(id)
  if (!found) return undefined
  const { release, value } = found
  const now = presentRows(edition).get(id)
  return {
    release: release.head.release,
    day: release.head.day,
    hash: sha256(lineOf(release, value)),
    isPresent: now !== undefined && isSame(now, value),
  }
}

interface Line {
  release: Release
  value: Value
}

/** For each title the last release that changed its line. */
const lastLines = once((releases: readonly Release[]) => {
  const lines = new Map<string, Line>()
  for (const release of releases)
    for (const { of, op, key, was, value } of release.rows()) {
      if (of !== titles.name) continue
      if (was !== undefined) lines.delete(was)
      if (op === 'removed') lines.delete(key)
      else lines.set(key, { release, value })
    }
  return lines
})

const presentRows = once(({ snapshot }: Edition): ReadonlyMap<string, Value> => {
  const rows = titles.rows(snapshot).map((row): [string, Value] => {
    const cells = row.map((cell, at) => [titles.columns[at]?.name ?? '', cellText(cell)] as const)
    return [cellText(row[0]), Object.fromEntries(cells.filter(([, text]) => text !== ''))]
  })
  return new Map(rows)
})

function lineOf({ head }: Release, value: Value): string {
  const columns = (head.datasets[titles.name]?.columns ?? []).map(name => ({ name }))
  const [, line = ''] = writeCsv({ columns }, [
    columns.map(({ name }) => textOfCell(value[name]) || undefined),
  ]).split('\n')
  return line
}
