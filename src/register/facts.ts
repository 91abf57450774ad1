// The facts of a register, joined to each other, each with the day from which the public knows it (`since`). join.ts makes
// them of sound entries; what follows from them is in register.ts.
import type { Day } from '../day.ts'
import type { Candidate as CandidateRow } from '../entries/candidates.ts'
import type { Certification as CertificationRow } from '../entries/certifications.ts'
import type { Correction as CorrectionRow } from '../entries/corrections.ts'
import type { District } from '../entries/districts.ts'
import type { Enterprise as EnterpriseRow } from '../entries/enterprises.ts'
import type { Notice as NoticeRow } from '../entries/notices.ts'
import type { Objection as ObjectionRow } from '../entries/objections.ts'
import type { ReEvaluation as ReEvaluationRow } from '../entries/re-evaluations.ts'
import type { Rename as RenameRow } from '../entries/renames.ts'
import type { Revocation as RevocationRow } from '../entries/revocations.ts'
import type { Waiver as WaiverRow } from '../entries/waivers.ts'
import type { WindowChange as WindowChangeRow } from '../entries/window-changes.ts'
import type { Window as WindowRow } from '../entries/windows.ts'
import type { Category, Grade, Measures, Reason } from '../law/measures.ts'

/** A fact, and the first day at whose end the public knows it (contract §3: its own day and its notice's). */
export interface Known<Row> {
  row: Row
  since: Day
}

/** A notice and all that it publishes. */
export interface Notice extends Known<NoticeRow> {
  measures: Measures | undefined
  windows: Window[]
  titles: Title[]
  gradings: Grading[]
  revocations: Revocation[]
  renames: Rename[]
  corrections: Correction[]
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

export type Counted = (typeof OWN_TABLE)[keyof typeof OWN_TABLE]

export interface Window extends Known<WindowRow> {
  notice: Notice
  measures: Measures | undefined
  changes: WindowChange[]
  candidates: Candidate[]
}

export interface WindowChange extends Known<WindowChangeRow> {
  notice: Notice | undefined
}

export interface Candidate extends Known<CandidateRow> {
  window: Window
  enterprise: Enterprise
  category: Category
  measures: Measures | undefined
  objections: Objection[]
  titles: Title[]
}

export type Objection = Known<ObjectionRow>

/** A title (称号): what a certification gives. */
export interface Title extends Known<CertificationRow> {
  /** The certification's, or its candidate's where it has none. */
  name: string
  batch: string | undefined
  notice: Notice
  candidate: Candidate | undefined
  enterprise: Enterprise
  category: Category
  measures: Measures | undefined
  /** Oldest first. */
  gradings: Grading[]
  revocations: Revocation[]
}

/** The grade of a title in a round of re-evaluation. */
export interface Grading extends Known<ReEvaluationRow> {
  notice: Notice
  title: Title
  /** Those of its notice, or else of the title. */
  measures: Measures | undefined
  grade: Grade
}

export interface Revocation extends Known<RevocationRow> {
  notice: Notice
  title: Title
  /** Those of its notice, or else of the title. */
  measures: Measures | undefined
  reasons: readonly Reason[]
}

export interface Rename extends Known<RenameRow> {
  /** Undefined until the rename is published. */
  notice: Notice | undefined
  enterprise: Enterprise
  successor: Enterprise | undefined
}

export interface Enterprise {
  row: EnterpriseRow
  candidates: Candidate[]
  titles: Title[]
  /** In order of the day of registration. */
  renames: Rename[]
  /** Renames, mergers … of other enterprises by whose row this one succeeds them. */
  succeeds: Rename[]
}

export type Waiver = Known<WaiverRow>
export type Correction = Known<CorrectionRow>

export interface Facts {
  measures: readonly Measures[]
  districts: readonly District[]
  enterprises: readonly Enterprise[]
  notices: readonly Notice[]
  windows: readonly Window[]
  candidates: readonly Candidate[]
  titles: readonly Title[]
  gradings: readonly Grading[]
  revocations: readonly Revocation[]
  renames: readonly Rename[]
  waivers: readonly Waiver[]
  corrections: readonly Correction[]
  /** The announcements of each batch, oldest first: what a batch left out is not certified. */
  announcements: ReadonlyMap<string, readonly Notice[]>
}
