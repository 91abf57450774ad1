// Every table of a data folder, by name. Reading, references, docs and JSON Schema iterate over this list.
import { candidates } from './candidates.ts'
import { certifications } from './certifications.ts'
import { corrections } from './corrections.ts'
import { districts } from './districts.ts'
import { enterprises } from './enterprises.ts'
import { notices } from './notices.ts'
import { objections } from './objections.ts'
import { proposedRevocations } from './proposed-revocations.ts'
import { reEvaluations } from './re-evaluations.ts'
import { renames } from './renames.ts'
import { revocations } from './revocations.ts'
import type { Entry } from './schema.ts'
import { waivers } from './waivers.ts'
import { windowChanges } from './window-changes.ts'
import { windows } from './windows.ts'

export const TABLES = {
  districts,
  enterprises,
  notices,
  windows,
  'window-changes': windowChanges,
  candidates,
  objections,
  certifications,
  're-evaluations': reEvaluations,
  'proposed-revocations': proposedRevocations,
  revocations,
  renames,
  waivers,
  corrections,
} as const

/** The typed rows of every table, in the order of their files. */
export type Tables = { [Name in keyof typeof TABLES]: readonly Entry<(typeof TABLES)[Name]['columns']>[] }
