// A fact alone, with the first day at whose end the public knows it: what a snapshot may hand on of it. What it leads to
// may still be to come; facts.ts joins that for register/ and checks/, states.ts as of a day for everyone else.
import type { Day } from '../day.ts'
import type { Candidate as CandidateRow } from '../entries/candidates.ts'
import type { Certification as CertificationRow } from '../entries/certifications.ts'
import type { Correction as CorrectionRow } from '../entries/corrections.ts'
import type { Enterprise as EnterpriseRow } from '../entries/enterprises.ts'
import type { Notice as NoticeRow } from '../entries/notices.ts'
import type { ProposedRevocation as ProposalRow } from '../entries/proposed-revocations.ts'
import type { ReEvaluation as ReEvaluationRow } from '../entries/re-evaluations.ts'
import type { Rename as RenameRow } from '../entries/renames.ts'
import type { Revocation as RevocationRow } from '../entries/revocations.ts'
import type { Waiver as WaiverRow } from '../entries/waivers.ts'
import type { WindowChange as WindowChangeRow } from '../entries/window-changes.ts'
import type { Window as WindowRow } from '../entries/windows.ts'
import type { Category, Grade, Measures, Reason } from '../law/measures.ts'

/** A fact, and the first day at whose end the public knows it (data/README.md, 从哪一天起为公众所知). */
export interface Known<Row> {
  row: Row
  since: Day
}

/** The day that a row gives, or else that of its notice; what the row itself says, empty as it may be, is in `row`. */
export type OwnDay = Day

export interface KnownNotice extends Known<NoticeRow> {
  measures: Measures | undefined
}

export interface KnownWindow extends Known<WindowRow> {
  notice: KnownNotice
  measures: Measures | undefined
}

export interface KnownWindowChange extends Known<WindowChangeRow> {
  changedOn: OwnDay
  notice: KnownNotice | undefined
}

export interface KnownCandidate extends Known<CandidateRow> {
  category: Category
  measures: Measures | undefined
}

/** A title (称号): what a certification gives. */
export interface KnownTitle extends Known<CertificationRow> {
  certifiedOn: OwnDay
  /** The certification's, or its candidate's where it has none. */
  name: string
  batch: string | undefined
  notice: KnownNotice
  category: Category
  measures: Measures | undefined
}

/** The grade of a title in a round of re-evaluation. */
export interface KnownGrading extends Known<ReEvaluationRow> {
  notice: KnownNotice
  /** Those of its notice, or else of the title. */
  measures: Measures | undefined
  grade: Grade
}

/** What a window proposes to revoke; it is known with its window, whatever becomes of the title. */
export interface KnownProposal extends Known<ProposalRow> {
  /** That of its window. */
  notice: KnownNotice
  measures: Measures | undefined
  reasons: readonly Reason[]
}

export interface KnownRevocation extends Known<RevocationRow> {
  revokedOn: OwnDay
  notice: KnownNotice
  /** Those of its notice, or else of the title. */
  measures: Measures | undefined
  reasons: readonly Reason[]
}

export interface KnownRename extends Known<RenameRow> {
  /** Of the registration. */
  changedOn: OwnDay
  /** Undefined until the rename is published. */
  notice: KnownNotice | undefined
}

/** An enterprise has no day of its own: a candidate or a title makes it public. */
export interface KnownEnterprise {
  row: EnterpriseRow
}

export interface Waiver extends Known<WaiverRow> {
  decidedOn: OwnDay
}

export interface Correction extends Known<CorrectionRow> {
  correctedOn: OwnDay
}
