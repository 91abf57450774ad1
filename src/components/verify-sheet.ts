// In the browser: what a release said of a title or of an enterprise by its lines in titles.csv and enterprises.csv, whether a
// printed sheet says the same by the hash of those lines, what the register says now, and in which release that came about.
// scripts/ verify a downloaded folder by it.
import { readCsv } from './read-csv.ts'
import { releasesOf, type SiteFiles, sha256 } from './site-files.ts'

/** What a printed sheet shows; of the hash the first characters. */
export interface Sheet {
  id: string
  release: number
  hash: string
}

/** The datasets by whose lines sheets are verified. */
export type Section = 'titles' | 'enterprises'

/** A cell of the line of the sheet itself, or the status of one of an enterprise's titles. */
export interface Place {
  of: Section
  id: string
  column: string
}

/** What a release said in a cell that is not empty. */
export interface SaidCell extends Place {
  text: string
}

/** A cell that is not what it was; without a release it is in none yet. */
export interface CellChange extends Place {
  was: string
  now: string
  release: number | undefined
}

/** What is to be said of a sheet. */
export type SheetVerdict =
  | { kind: 'noRelease' | 'noRecord' }
  | {
      kind: 'matches' | 'mismatch'
      of: Section
      day: string
      /** The hash of its lines, whole. */
      found: string
      /** What the release said. */
      said: readonly SaidCell[]
      /** The id under which the register has it now, and what is otherwise; undefined where it has it no more. */
      present: { id: string; changes: readonly CellChange[] } | undefined
    }

/** Old ids and those that took their place, where no release tells it yet. */
export type FormerIds = Readonly<Record<Section, Readonly<Record<string, string>>>>

/** Verifies a sheet by the files of the site. */
export async function judgeSheet(
  sheet: Sheet,
  files: SiteFiles,
  former: FormerIds = { titles: {}, enterprises: {} },
): Promise<SheetVerdict> {
  const releases = await releasesOf(files)
  const listed = releases.find(({ release }) => release === sheet.release)
  if (!listed) return { kind: 'noRelease' }
  const then = await tablesIn(`releases/${sheet.release}/`, files)
  const candidates = await Promise.all(
    SECTIONS.filter(of => then[of].rows.has(sheet.id)).map(async of => ({
      of,
      found: await sha256(new TextEncoder().encode(linesOf(of, sheet.id, then).join('\n'))),
    })),
  )
  const match = candidates.find(({ found }) => found.startsWith(sheet.hash))
  const [meant] = match ? [match] : candidates
  if (!meant) return { kind: 'noRecord' }
  const { of, found } = meant
  const said = cellsOf(of, sheet.id, then)
  const later = releases.filter(({ release }) => release > sheet.release).map(({ release }) => release)
  const present = await presentOf({ of, id: sheet.id, said }, later, files, former)
  return { kind: match ? 'matches' : 'mismatch', of, day: listed.day, found, said, present }
}

// An id of both is rather that of a title: sheets were printed of those first.
const SECTIONS = ['titles', 'enterprises'] as const

interface Table {
  columns: readonly string[]
  rows: ReadonlyMap<string, { line: string; cells: ReadonlyMap<string, string> }>
}

type Tables = Readonly<Record<Section, Table>>

async function tablesIn(room: string, files: SiteFiles): Promise<Tables> {
  const [titles, enterprises] = await Promise.all(
    SECTIONS.map(async of => readTable((await files.text(`${room}${of}.csv`)) ?? '')),
  )
  return { titles: titles ?? EMPTY, enterprises: enterprises ?? EMPTY }
}

const EMPTY: Table = { columns: [], rows: new Map() }

/** The rows by their ids, which stand first; no cell of these files holds a line break. */
function readTable(csv: string): Table {
  const [header = '', ...lines] = csv.split('\n')
  const [columns = []] = readCsv(`${header}\n`)
  const rows = lines
    .filter(line => line !== '')
    .map(line => {
      const [cells = []] = readCsv(`${line}\n`)
      const byColumn = new Map(columns.map((column, at) => [column, cells[at] ?? '']))
      return [cells[0] ?? '', { line, cells: byColumn }] as const
    })
  return { columns, rows: new Map(rows) }
}

/** The titles of an enterprise, in the order of the file. */
function titlesOf(id: string, { titles }: Tables): string[] {
  return [...titles.rows].filter(([, { cells }]) => cells.get('enterprise_id') === id).map(([title]) => title)
}

function linesOf(of: Section, id: string, tables: Tables): string[] {
  const line = tables[of].rows.get(id)?.line ?? ''
  if (of === 'titles') return [line]
  return [line, ...titlesOf(id, tables).map(title => tables.titles.rows.get(title)?.line ?? '')]
}

function cellsOf(of: Section, id: string, tables: Tables): SaidCell[] {
  const cells = [...(tables[of].rows.get(id)?.cells ?? [])]
  const own = cells.flatMap(([column, text]) => (text === '' ? [] : [{ of, id, column, text }]))
  if (of === 'titles') return own
  return [...own, ...titlesOf(id, tables).map(title => statusOf(title, tables))]
}

function statusOf(id: string, { titles }: Tables): SaidCell {
  return { of: 'titles', id, column: 'status', text: titles.rows.get(id)?.cells.get('status') ?? '' }
}

interface Subject {
  of: Section
  id: string
  said: readonly SaidCell[]
}

async function presentOf(
  { of, id, said }: Subject,
  later: readonly number[],
  files: SiteFiles,
  former: FormerIds,
): Promise<{ id: string; changes: CellChange[] } | undefined> {
  const tables = await tablesIn('datasets/', files)
  const isSame = said.every(one => tables[one.of].rows.get(one.id)?.cells.get(one.column) === one.text)
  const deltas = isSame && tables[of].rows.has(id) ? [] : await deltasOf(later, files)
  const follow = (section: Section, old: string) => {
    const known = followId(section, old, deltas)
    return tables[section].rows.has(known) ? known : (former[section][known] ?? known)
  }
  const now = follow(of, id)
  if (!tables[of].rows.has(now)) return undefined
  const moved = said.map(one => ({ ...one, id: follow(one.of, one.id) }))
  return { id: now, changes: changesOf(moved, cellsOf(of, now, tables), deltas) }
}

/** What some releases changed, the newest first: a line a cell. */
type Delta = readonly { release: number; lines: readonly (readonly string[])[] }[]

function deltasOf(releases: readonly number[], files: SiteFiles): Promise<Delta> {
  return Promise.all(
    releases.map(async release => ({
      release,
      lines: readCsv((await files.text(`releases/${release}/delta.csv`)) ?? ''),
    })),
  )
}

/** The id that a record has after some releases. */
function followId(of: Section, id: string, deltas: Delta): string {
  return deltas.reduceRight((now, { lines }) => {
    const moved = lines.find(
      ([op, dataset, , column, was]) => op === 'renamed' && dataset === of && column === '' && was === now,
    )
    return moved?.[5] ?? now
  }, id)
}

function changesOf(said: readonly SaidCell[], present: readonly SaidCell[], deltas: Delta): CellChange[] {
  const nameOf = ({ of, id, column }: Place) => `${of} ${id} ${column}`
  const [then, now] = [said, present].map(all => new Map(all.map(one => [nameOf(one), one] as const)))
  const places = [...new Map([...(then ?? []), ...(now ?? [])]).entries()]
  return places.flatMap(([name, { of, id, column }]) => {
    const [was, is] = [then?.get(name)?.text ?? '', now?.get(name)?.text ?? '']
    if (was === is) return []
    return [{ of, id, column, was, now: is, release: sinceWhich({ of, id, column }, is, deltas) }]
  })
}

/** The last release that set a cell; undefined where it did not set it to what it is. */
function sinceWhich({ of, id, column }: Place, now: string, deltas: Delta): number | undefined {
  let known = id
  for (const { release, lines } of deltas) {
    const own = lines.filter(([, dataset]) => dataset === of)
    const set = own.find(([, , key, named]) => key === known && named === column)
    if (set) return set[5] === now ? release : undefined
    // Before that release it had another id.
    known =
      own.find(([op, , , named, , next]) => op === 'renamed' && named === '' && next === known)?.[4] ?? known
  }
  return undefined
}
