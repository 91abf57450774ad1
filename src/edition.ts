// In: a data folder and a day. Out: the edition: the register on that day, opened once for a whole build.
// scripts/ open it; pages ask `edition()` for the one that is open.
import { checkRegister, type Waived } from './checks/index.ts'
import { findingsOn, type PublishedFindings } from './checks/public-findings.ts'
import { type Day, today } from './day.ts'
import { readEntries } from './entries/entries.ts'
import type { Site } from './entries/site.ts'
import type { Tables } from './entries/tables.ts'
import { applyLaw } from './law/apply-law.ts'
import { byPlace, DataError, hasErrors, type Problem } from './problem.ts'
import { joinFacts } from './register/join.ts'
import { deriveRegister, type Register } from './register/register.ts'
import { type Snapshot, snapshotOn } from './register/snapshot.ts'
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
}

/** What was found in a data folder: all its problems, and the register unless there are errors. */
export interface Inspection {
  site: Site | undefined
  register: Register | undefined
  texts: ReadonlyMap<string, NoticeText>
  records: Readonly<Record<string, number>>
  problems: readonly Problem[]
  waived: readonly Waived[]
}

/**
 * Validates what readFolder read, applies the law, derives and checks. `dayOf` chooses the as-of day once site.json is
 * read.
 */
export function inspect(files: Files, dayOf: (site: Site | undefined) => Day): Inspection {
  const entries = readEntries(files)
  const lawful = applyLaw(entries)
  const problems = [...entries.problems, ...lawful.problems].sort(byPlace)
  const read = { site: entries.site, texts: entries.texts, records: countRows(entries.tables) }
  // Rules between records that could not be read would name consequences, not mistakes.
  if (hasErrors(problems)) return { ...read, register: undefined, problems, waived: [] }
  const register = deriveRegister(joinFacts(lawful))
  const checked = checkRegister(register, entries, dayOf(entries.site))
  return {
    ...read,
    register,
    problems: [...problems, ...checked.problems].sort(byPlace),
    waived: checked.waived,
  }
}

/** Where an edition comes from; what is left out is as site.json says. */
export interface Source {
  dir: string
  asOf?: Day | undefined
  url?: string | undefined
  base?: string | undefined
}

/** An edition with what it was made of, for those who tell how it was made. */
export interface Opened extends Edition {
  register: Register
  problems: readonly Problem[]
}

/** Opens an edition. Throws DataError with every problem where there is an error, and what the file system throws. */
export function openEdition(source: Source, now: Day): Opened {
  const dayOf = (site: Site | undefined) => source.asOf ?? site?.as_of ?? now
  const found = inspect(readFolder(source.dir), dayOf)
  const { site, register, texts, records, problems } = found
  if (!site || !register || hasErrors(problems)) throw new DataError(problems)
  const day = dayOf(site)
  const base = source.base ?? site.base
  return {
    site,
    day,
    isLive: day === now,
    base,
    url: new URL(base, source.url ?? site.url).href,
    snapshot: snapshotOn(register, day),
    ...findingsOn(problems, found.waived, day),
    texts,
    records,
    register,
    problems,
  }
}

function countRows(tables: Tables): Record<string, number> {
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.length]))
}

// Astro bundles its own copy of this module, so the open edition stands where both copies find it.
const OPEN = Symbol.for('register.edition')
const place = globalThis as { [OPEN]?: Edition }

/** Makes an edition the one that pages are rendered from. */
export function setEdition(edition: Edition): void {
  place[OPEN] = edition
}

/** The edition that is open; for `astro dev`, which has no script before it, that of `data/`. */
export function edition(): Edition {
  place[OPEN] ??= openEdition({ dir: process.env.DATA_DIR ?? 'data' }, today())
  return place[OPEN]
}
