// In the browser: what a release said of a title by the line of its titles.csv, whether a printed sheet says the same by the
// hash of that line, what the register says now, and in which release that came about.
import { readCsv } from './read-csv.ts'
import { releasesOf, type SiteFiles, sha256 } from './site-files.ts'

/** What a printed sheet shows; of the hash the first characters. */
export interface Sheet {
  id: string
  release: number
  hash: string
}

/** A cell that is not what it was; without a release it is in none yet. */
export interface CellChange {
  column: string
  was: string
  now: string
  release: number | undefined
}

/** What is to be said of a sheet. */
export type SheetVerdict =
  | { kind: 'noRelease' | 'noTitle' }
  | {
      kind: 'matches' | 'mismatch'
      day: string
      /** The hash of the line, whole. */
      found: string
      /** What the release said, by column. */
      said: ReadonlyMap<string, string>
      /** What is otherwise now; undefined where the register has no such title. */
      changes: readonly CellChange[] | undefined
    }

/** Verifies a sheet by the files of the site. */
export async function judgeSheet(sheet: Sheet, files: SiteFiles): Promise<SheetVerdict> {
  const releases = await releasesOf(files)
  const listed = releases.find(({ release }) => release === sheet.release)
  const then = listed && (await files.text(`releases/${sheet.release}/titles.csv`))
  if (!listed || then === undefined) return { kind: 'noRelease' }
  const line = lineOf(then, sheet.id)
  if (line === undefined) return { kind: 'noTitle' }
  const found = await sha256(new TextEncoder().encode(line))
  const said = rowOf(then, line)
  const now = (await files.text('datasets/titles.csv')) ?? ''
  const present = lineOf(now, sheet.id)
  const later = releases.filter(({ release }) => release > sheet.release).map(({ release }) => release)
  return {
    kind: found.startsWith(sheet.hash) ? 'matches' : 'mismatch',
    day: listed.day,
    found,
    said,
    changes:
      present === undefined ? undefined : await changesOf(sheet.id, said, rowOf(now, present), later, files),
  }
}

/** The line of a title: ids stand first, and no cell of this file holds a line break. */
function lineOf(csv: string, id: string): string | undefined {
  return csv.split('\n').find(line => line.startsWith(`${id},`))
}

function rowOf(csv: string, line: string): ReadonlyMap<string, string> {
  const [header = []] = readCsv(csv.slice(0, csv.indexOf('\n')))
  const [cells = []] = readCsv(line)
  return new Map(header.map((column, at) => [column, cells[at] ?? '']))
}

async function changesOf(
  id: string,
  said: ReadonlyMap<string, string>,
  present: ReadonlyMap<string, string>,
  later: readonly number[],
  files: SiteFiles,
): Promise<CellChange[]> {
  const columns = [...new Set([...said.keys(), ...present.keys()])]
  const differing = columns.filter(column => (said.get(column) ?? '') !== (present.get(column) ?? ''))
  const since = differing.length > 0 ? await sinceWhich(id, later, files) : new Map<string, SetBy>()
  return differing.map(column => {
    const now = present.get(column) ?? ''
    const set = since.get(column)
    return { column, was: said.get(column) ?? '', now, release: set?.now === now ? set.release : undefined }
  })
}

interface SetBy {
  release: number
  now: string
}

/** By column the last of some releases (the newest first) that set the cell of a title, and to what. */
async function sinceWhich(
  id: string,
  releases: readonly number[],
  files: SiteFiles,
): Promise<ReadonlyMap<string, SetBy>> {
  const since = new Map<string, SetBy>()
  for (const release of releases) {
    const delta = readCsv((await files.text(`releases/${release}/delta.csv`)) ?? '')
    for (const [, dataset, key, column = '', , now = ''] of delta) {
      if (dataset === 'titles' && key === id && !since.has(column)) since.set(column, { release, now })
    }
  }
  return since
}
