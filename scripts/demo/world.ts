// The world of the demonstration: enterprises, and what became of their workshops.
import type { Day } from '../../src/day.ts'
import type { BatchPlan, RoundPlan } from './calendar.ts'
import type { Category } from './figures.ts'
import type { Trade } from './names.ts'
import { type Random, seeded } from './random.ts'
import type { EntryPlan, Grade, RenamePlan } from './story/plan.ts'
import { STORY } from './story/story.ts'

export interface Firm {
  id: string
  /** The name as first recorded, and the registered one now. */
  recorded: string
  present: string
  uscc: string
  district: string
  industry: string
  established: Day
  /** The day of its first batch or of its last change of name. */
  since: Day
  /** The last day on which it may not apply again; '' if never. */
  refusedUntil: string
  entries: Entry[]
  /** None: it has a part in the story, and nothing befalls it by chance. */
  trade?: Trade
}

/** A workshop or factory that a firm put forward, and what came of it so far. */
export interface Entry {
  firm: Firm
  batch: BatchPlan
  plan: EntryPlan
  category: string
  candidates: { window: string; id: string; workshop: string }[]
  title?: string
  /** The day of its revocation, which may lie ahead. */
  revoked?: Day
}

export interface Grading {
  round: RoundPlan
  entry: Entry
  grade: Grade
}

interface Ending {
  entry: Entry
  notice: string
  on: Day
  reasons: string
  note: string
}

export interface Change extends Omit<RenamePlan, 'notice'> {
  firm: Firm
  from: string
  notice: string
}

/** All that happened in the demonstration. */
export interface World {
  random: Random
  size: number
  categories: readonly Category[]
  names: Set<string>
  firms: Firm[]
  /** Firms that are drawn at random, in order of appearance. */
  crowd: Firm[]
  entries: Entry[]
  gradings: Grading[]
  endings: Ending[]
  changes: Change[]
}

/** A world in which nothing has happened; the names of the story are taken. */
export function createWorld(size: number, seed: number, categories: readonly Category[]): World {
  const names = STORY.flatMap(firm => [firm.name, ...(firm.renames ?? []).map(change => change.to)])
  return {
    random: seeded(seed),
    size,
    categories,
    names: new Set(names),
    firms: [],
    crowd: [],
    entries: [],
    gradings: [],
    endings: [],
    changes: [],
  }
}
