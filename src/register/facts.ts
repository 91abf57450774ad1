// The facts of a register, joined to each other, whatever their day: register/ and checks/ alone may walk them, everyone
// else asks a snapshot. join.ts makes them of sound entries; what follows from them is in register.ts.
import type { District } from '../entries/districts.ts'
import type { Objection as ObjectionRow } from '../entries/objections.ts'
import type { Measures } from '../law/measures.ts'
import type {
  Correction,
  Known,
  KnownCandidate,
  KnownEnterprise,
  KnownGrading,
  KnownNotice,
  KnownProposal,
  KnownRename,
  KnownRevocation,
  KnownTitle,
  KnownWindow,
  KnownWindowChange,
  Waiver,
} from './known.ts'

/** A notice and all that it publishes. */
export interface Notice extends KnownNotice {
  windows: Window[]
  titles: Title[]
  gradings: Grading[]
  revocations: Revocation[]
  renames: Rename[]
  corrections: Correction[]
}

export interface Window extends KnownWindow {
  notice: Notice
  changes: WindowChange[]
  candidates: Candidate[]
  proposals: Proposal[]
}

export interface WindowChange extends KnownWindowChange {
  notice: Notice | undefined
}

export interface Candidate extends KnownCandidate {
  window: Window
  enterprise: Enterprise
  objections: Objection[]
  titles: Title[]
}

export type Objection = Known<ObjectionRow>

export interface Title extends KnownTitle {
  notice: Notice
  candidate: Candidate | undefined
  enterprise: Enterprise
  /** Oldest first. */
  gradings: Grading[]
  revocations: Revocation[]
}

export interface Grading extends KnownGrading {
  notice: Notice
  title: Title
}

/** A title that a window proposes to revoke. */
export interface Proposal extends KnownProposal {
  notice: Notice
  window: Window
  title: Title
}

export interface Revocation extends KnownRevocation {
  notice: Notice
  title: Title
}

export interface Rename extends KnownRename {
  notice: Notice | undefined
  enterprise: Enterprise
  successor: Enterprise | undefined
}

export interface Enterprise extends KnownEnterprise {
  candidates: Candidate[]
  titles: Title[]
  /** In order of the day of registration. */
  renames: Rename[]
  /** Renames, mergers … of other enterprises by whose row this one succeeds them. */
  succeeds: Rename[]
}

export interface Facts {
  measures: readonly Measures[]
  districts: readonly District[]
  enterprises: readonly Enterprise[]
  notices: readonly Notice[]
  windows: readonly Window[]
  candidates: readonly Candidate[]
  titles: readonly Title[]
  gradings: readonly Grading[]
  proposals: readonly Proposal[]
  revocations: readonly Revocation[]
  renames: readonly Rename[]
  waivers: readonly Waiver[]
  corrections: readonly Correction[]
  /** The announcements of each batch, oldest first: what a batch left out is not certified. */
  announcements: ReadonlyMap<string, readonly Notice[]>
}
