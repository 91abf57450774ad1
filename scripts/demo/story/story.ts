// The enterprises of the demonstration that stand for a case of the law each; all others are drawn at random.
// Their names and fates are the same for every seed and size.
import { ENDINGS } from './endings.ts'
import { FINDINGS } from './findings.ts'
import { NAMES } from './names.ts'
import { OBJECTIONS } from './objections.ts'
import type { FirmPlan } from './plan.ts'
import { SUCCESSIONS } from './successions.ts'

/** Every enterprise with a part in the story. */
export const STORY: readonly FirmPlan[] = [...NAMES, ...OBJECTIONS, ...FINDINGS, ...ENDINGS, ...SUCCESSIONS]
