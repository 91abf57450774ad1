// What the desk knows at one moment: the folder as it was read, the papers that lie on it, what follows from them. The door fills
// it; the pages of this room print it. No disk and no clock.
import type { Day } from '../day.ts'
import type { Inspection } from '../edition.ts'
import type { Answers } from '../papers/draft/ask.ts'
import type { Question } from '../papers/notes.ts'
import type { Paper } from '../papers/paper.ts'
import type { Plan } from '../papers/plan.ts'
import type { Register } from '../register/register.ts'

/** A data folder as it stands. */
export interface Standing {
  /** As it was typed. */
  dir: string
  found: Inspection
  /** The day that a build would take. */
  day: Day
  /** Today, which is another one in a demonstration. */
  today: Day
  lastImport: LastImport | undefined
}

/** The import that could be taken back. */
export interface LastImport {
  number: number
  day: string
  papers: readonly string[]
}

/** The papers that lie on the desk, and what was made of them. */
export interface OnDesk {
  papers: readonly Paper[]
  answers: Answers
  /** Every question that was asked of these papers, open or answered, in order. */
  asked: readonly Question[]
  plan: Plan
  /** The register with the rows; undefined while anything is asked or refused. */
  after: Register | undefined
  /** The day on which all of it is public. */
  publicOn: Day
  /** Another one each time that anything of it changes. */
  version: string
}
