// In what words a story is told: an enterprise, what it puts forward, and what becomes of that. The other files of this folder
// tell them; the rest of demo/ makes rows of them.

/** The grades of a round, as the measures of the demonstration name them. */
export type Grade = 'excellent' | 'qualified' | 'unqualified' | 'absent' | 'exempt'

/** What becomes of an objection; without `resolved` it is still open. */
interface ObjectionPlan {
  received: string
  resolved?: string
  outcome?: 'rejected' | 'upheld' | 'withdrawn'
}

/** The figures of an application, by column of `candidates.csv`. */
export type Figures = Readonly<Record<string, string | number>>

/** A workshop or factory put forward in a batch, and its fate. Grades that are not named are 合格. */
export interface EntryPlan {
  batch: string
  name: string
  category?: 'digital-workshop' | 'smart-factory'
  unmanned?: true
  figures?: Figures
  objection?: ObjectionPlan
  /** Left out of the announcement, no reason given. */
  leftOut?: true
  /** Left out when a withdrawn window was published again. */
  dropped?: true
  /** What the notice printed before it was corrected. */
  misprint?: string
  grades?: Readonly<Record<string, Grade>>
  revoked?: { notice: string; reasons: string; note?: string }
}

/** A registered change; without `notice` it is not yet published. */
export interface RenamePlan {
  kind: 'rename' | 'merger' | 'split' | 'reorganisation'
  on: string
  to: string
  notice?: string
  /** The name, as first recorded, of the enterprise that succeeds. */
  successor?: string
  /** A decision says that the successor's applications are refused too. */
  inherits?: true
  /** The list does not print the day of registration. */
  undated?: true
}

export interface FirmPlan {
  name: string
  district: string
  industry: string
  established: string
  /** No credit code is on record. */
  withoutCode?: true
  entries: readonly EntryPlan[]
  renames?: readonly RenamePlan[]
}

/** The grades of one that is praised in every round. */
export const EXCELLENT_THRICE = { 2022: 'excellent', 2023: 'excellent', 2024: 'excellent' } as const
