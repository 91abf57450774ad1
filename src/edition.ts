// In: a data folder and a day. Out: the edition: the register on that day, opened once for a whole build.
// scripts/ open it; pages ask open-edition.ts for the one that is open.
import { checkRegister, checkVanished, type Waived } from './checks/index.ts'
import { findingsOn, type PublishedFindings } from './checks/public-findings.ts'
import type { Day } from './day.ts'
import { type Entries, readEntries } from './entries/entries.ts'
import type { TableName } from './entries/schema.ts'
import type { Site } from './entries/site.ts'
import type { Tables } from './entries/tables.ts'
import { applyLaw } from './law/apply-law.ts'
import { byPlace, DataError, hasErrors, onScreen, type Problem } from './problem.ts'
import { joinFacts } from './register/join.ts'
import { deriveRegister, type Register } from './register/register.ts'
import { type Snapshot, snapshotOn } from './register/snapshot.ts'
import { foldRecords, releasesOn } from './releases/chain.ts'
import { deltaOf } from './releases/delta.ts'
import { type FormerIds, followInto } from './releases/former.ts'
import { historyOf, type Released, vanishedRows } from './releases/history.ts'
import { everReleased, type OpenReleases, openReleases, proofsOf } from './releases/open.ts'
import { keyColumnsOf, recordsOn } from './releases/records.ts'
import type { Release } from './releases/release.ts'
import { NOTHING, type State } from './releases/state.ts'
import { formerIds } from './site/former-ids.ts'
import { type Files, readFolder } from './source/folder.ts'
import type { NoticeText } from './texts/text.ts'

/** Everything that is published of a register on a day. */
export interface Edition extends PublishedFindings {
  site: Site
  /** The last day it knows. */
  day: Day
  /** Whether it was built for today; any other edition is dated and says so. */
  isLive: boolean
  /** The address of the site with its base, ending in a slash: every absolute link begins with it. */
  url: string
  /** The path under which the site lies, from slash to slash. */
  base: string
  snapshot: Snapshot
  /** The text of a notice, by its id. */
  texts: ReadonlyMap<string, NoticeText>
  /** How many rows were read, a table. */
  records: Readonly<Record<string, number>>
  /** The releases that the public knows on the day, the first first. */
  releases: readonly Release[]
  /** How many records differ from the newest of them. */
  unreleased: number
  /** The checkpoint over them, signed where the data folder has a signed one; undefined where there are none. */
  checkpoint: string | undefined
  /** The key that verifies its signature (C2SP signed-note); undefined where none was ever used. */
  verifierKey: string | undefined
}

/** What was found in a data folder: all its problems, and the register unless there are errors. */
export interface Inspection {
  site: Site | undefined
  register: Register | undefined
  texts: ReadonlyMap<string, NoticeText>
  records: Readonly<Record<string, number>>
  problems: readonly Problem[]
  waived: readonly Waived[]
  releases: OpenReleases
  /** What its records are on a day, as a release holds them; undefined as `register` is. */
  recordsOn: ((day: Day) => State) | undefined
  former: FormerIds
}

/**
 * Validates what readFolder read, applies the law, derives and checks. `dayOf` chooses the as-of day once site.json is
 * read.
 */
export function inspect(files: Files, dayOf: (site: Site | undefined) => Day): Inspection {
  const releases = openReleases(files)
  const entries = readEntries(files, table => everReleased(releases.chain, table))
  const { problems, register } = derive(entries, releases.problems)
  const former = formerOf(entries.site)
  const { site, texts, tables } = entries
  const read = { site, texts, records: countRows(tables), releases, former }
  const day = dayOf(site)
  const released = releasedBy(releases, former)
  // Rules between records that could not be read would name consequences, not mistakes; but a record that vanished may be
  // the mistake.
  if (!register) {
    const history = vanishedRows(released, tables, table => isRead(table, problems), day)
    const all = [...problems, ...checkVanished(history).map(onScreen)].sort(byPlace)
    return { ...read, register: undefined, recordsOn: undefined, problems: all, waived: [] }
  }
  const checked = checkRegister(register, entries, day, historyOf(released, register, entries, day))
  return {
    ...read,
    register,
    recordsOn: day => recordsOn(register, entries, day),
    problems: [...problems, ...checked.problems.map(onScreen)].sort(byPlace),
    waived: checked.waived,
  }
}

/** The register, unless something is wrong; what the law made of the rows is let go: a large register has it only once. */
function derive(entries: Entries, others: readonly Problem[]): Pick<Inspection, 'problems' | 'register'> {
  const lawful = applyLaw(entries)
  const problems = [...others, ...entries.problems, ...lawful.problems].map(onScreen).sort(byPlace)
  return { problems, register: hasErrors(problems) ? undefined : deriveRegister(joinFacts(lawful)) }
}

function formerOf(site: Site | undefined): FormerIds {
  const redirects = site?.redirects ?? {}
  return { enterprises: formerIds(redirects, 'enterprises'), titles: formerIds(redirects, 'titles') }
}

function releasedBy({ chain, records }: OpenReleases, former: FormerIds): Released | undefined {
  const release = chain.releases.at(-1)
  return release && !chain.fault ? { release, records, former } : undefined
}

/** Whether every row of a table could be read: what is wrong with it, if anything, is what it refers to. */
function isRead(table: TableName, problems: readonly Problem[]): boolean {
  return problems.every(
    ({ file, rule, level }) =>
      level !== 'error' || !file.startsWith(`${table}.`) || rule.startsWith('reference/'),
  )
}

/** How an edition is opened; what is left out is as site.json says. */
export interface Source {
  asOf?: Day | undefined
  url?: string | undefined
  base?: string | undefined
}

/** An edition with what it was made of, for those who tell how it was made. */
export interface Opened extends Edition {
  register: Register
  problems: readonly Problem[]
  /** The releases of the data folder, those after the day too. */
  allReleases: readonly Release[]
}

/** Opens an edition. Throws DataError with every problem where there is an error, and what the file system throws. */
export function openEdition({ dir, ...settings }: Source & { dir: string }, now: Day): Opened {
  return editionOf(readFolder(dir), settings, now)
}

/** Opens an edition of files that were read. Throws DataError with every problem where there is an error. */
export function editionOf(files: Files, source: Source, now: Day): Opened {
  const dayOf = (site: Site | undefined) => source.asOf ?? site?.as_of ?? now
  const found = inspect(files, dayOf)
  const { site, register, texts, records, problems } = found
  if (!site || !register || hasErrors(problems)) throw new DataError(problems)
  const day = dayOf(site)
  const base = source.base ?? site.base
  const releases = releasesOn(found.releases.chain, day)
  const url = new URL(base, source.url ?? site.url).href
  return {
    site,
    day,
    isLive: day === now,
    base,
    url,
    ...proofsOf(files, releases),
    snapshot: snapshotOn(register, day),
    ...findingsOn(problems, found.waived, day),
    texts,
    records,
    releases,
    unreleased: unreleasedOn(found, releases, day),
    register,
    problems,
    allReleases: found.releases.chain.releases,
  }
}

/** How many records of that day differ from the newest of the releases. */
function unreleasedOn({ recordsOn, former }: Inspection, releases: readonly Release[], day: Day): number {
  if (!recordsOn || releases.length === 0) return 0
  const [before, now] = [foldRecords(releases).at(-1) ?? NOTHING, recordsOn(day)]
  return deltaOf(before, now, followInto(before, now, keyColumnsOf, former)).length
}

function countRows(tables: Tables): Record<string, number> {
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.length]))
}
