// What a snapshot hands out: every subject with what holds of it at the end of a day, and what it leads to, as far as that
// is public by then. snapshot.ts makes them; whoever has one need not, and cannot, ask what was still to come.
import type { Day } from '../day.ts'
import type { CandidateStatus, ObjectionDay, ObjectionState } from './candidate.ts'
import type { EnterpriseStatus, NameUse, Refusal } from './enterprise.ts'
import type {
  Correction,
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
} from './known.ts'
import type { Span, Timeline } from './timeline.ts'
import type { TitleStatus } from './title.ts'
import type { WindowEnd, WindowStatus } from './window.ts'

/** A subject's status on the day, and its history up to it. */
export interface Standing<S> {
  status: S
  span: Span<S>
  history: Timeline<S>
}

/** A change of a window, as the notice that tells it publishes it. */
export interface PublishedChange {
  window: WindowState
  change: KnownWindowChange
}

/** Everything that a notice publishes, in order of ids. */
export interface Published {
  windows: readonly WindowState[]
  windowChanges: readonly PublishedChange[]
  titles: readonly TitleState[]
  gradings: readonly GradingState[]
  revocations: readonly RevocationState[]
  renames: readonly RenameState[]
  corrections: readonly Correction[]
}

/** A notice, and what it publishes. */
export interface NoticeState extends KnownNotice, Published {}

export interface WindowState extends Standing<WindowStatus> {
  window: KnownWindow
  end: WindowEnd
  /** Its last day before any extension. */
  firstEnd: Day
  changes: readonly KnownWindowChange[]
  withdrawal: KnownWindowChange | undefined
  candidates: readonly CandidateState[]
  /** The titles that it proposes to revoke. */
  proposals: readonly ProposalState[]
}

export interface CandidateState extends Standing<CandidateStatus> {
  candidate: KnownCandidate
  window: WindowState
  enterprise: EnterpriseState
  objections: ObjectionState
  objectionDays: readonly ObjectionDay[]
  title: TitleState | undefined
}

export interface TitleState extends Standing<TitleStatus> {
  title: KnownTitle
  candidate: CandidateState | undefined
  enterprise: EnterpriseState
  latest: GradingState | undefined
  /** Oldest first. */
  gradings: readonly GradingState[]
  /** The one that counts, and all that there are. */
  revocation: RevocationState | undefined
  revocations: readonly RevocationState[]
  measuresStatus: 'in-force' | 'expired' | undefined
}

/** A grade; a notice may be out before the title that it grades: of that nothing but its id is told. */
export interface GradingState extends KnownGrading {
  title: TitleState | undefined
}

/** A proposed revocation; its title is undefined as that of a grade is. */
export interface ProposalState extends KnownProposal {
  title: TitleState | undefined
}

/** A revocation; its title is undefined as that of a grade is. */
export interface RevocationState extends KnownRevocation {
  title: TitleState | undefined
}

/** A rename, merger …; of an enterprise that is not yet public nothing but its id is told. */
export interface RenameState extends KnownRename {
  enterprise: EnterpriseState | undefined
  successor: EnterpriseState | undefined
}

export interface EnterpriseState extends Standing<EnterpriseStatus> {
  enterprise: KnownEnterprise
  /** From this day it is public. */
  since: Day
  name: string
  /** Oldest first, the present name last. */
  names: readonly NameUse[]
  registeredName: string
  titles: readonly TitleState[]
  candidates: readonly CandidateState[]
  /** In order of the day of registration. */
  renames: readonly RenameState[]
  /** Renames, mergers … of other enterprises by whose row this one succeeds them. */
  succeeds: readonly RenameState[]
  /** Of this and of those that it succeeds; the one that lasts longest last. */
  refusals: readonly Refusal<RevocationState>[]
  refusedUntil: Day | undefined
  mayReapplyFrom: Day | undefined
}
