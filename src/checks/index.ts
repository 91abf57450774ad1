// In: the register, what it was made of, and the as-of day. Out: what breaks a rule, and what a waiver
// excuses. edition.ts calls it.
import type { Day } from '../day.ts'
import { articleOn } from '../law/measures.ts'
import { byPlace, type Problem } from '../problem.ts'
import type { Waiver } from '../register/known.ts'
import type { Register } from '../register/register.ts'
import { type History, NO_HISTORY } from '../releases/history.ts'
import { candidateCategoryName } from './candidate-category-name.ts'
import { candidateDistrict } from './candidate-district.ts'
import { eligibilityIndicators } from './eligibility-indicators.ts'
import { eligibilityLevel } from './eligibility-level.ts'
import { eligibilityNcRate } from './eligibility-nc-rate.ts'
import { eligibilityOperatingTime } from './eligibility-operating-time.ts'
import { eligibilityUnmanned } from './eligibility-unmanned.ts'
import { eligibilityWorkshop } from './eligibility-workshop.ts'
import { eligibilityYieldGrade } from './eligibility-yield-grade.ts'
import { enterpriseNearName } from './enterprise-near-name.ts'
import { enterpriseSameName } from './enterprise-same-name.ts'
import { historyChanged } from './history-changed.ts'
import { historyVanished, tellVanished } from './history-vanished.ts'
import { measuresOutsideValidity } from './measures-outside-validity.ts'
import { noticeBatchYear } from './notice-batch-year.ts'
import { noticeCount } from './notice-count.ts'
import { noticeKind } from './notice-kind.ts'
import { personalBank } from './personal-bank.ts'
import { personalEmail } from './personal-email.ts'
import { personalIdentity } from './personal-identity.ts'
import { personalPhone } from './personal-phone.ts'
import { publicityCertifiedEarly } from './publicity-certified-early.ts'
import { publicityMissing } from './publicity-missing.ts'
import { publicityNotACandidate } from './publicity-not-a-candidate.ts'
import { publicityObjectionOpen } from './publicity-objection-open.ts'
import { publicityTooShort } from './publicity-too-short.ts'
import { reEvaluationAfterRevocation } from './re-evaluation-after-revocation.ts'
import { reEvaluationNotRevoked } from './re-evaluation-not-revoked.ts'
import { reEvaluationOmitted } from './re-evaluation-omitted.ts'
import { refusalApplied } from './refusal-applied.ts'
import { renameOutsideRound } from './rename-outside-round.ts'
import { revocationNoGround } from './revocation-no-ground.ts'
import { revocationTwice } from './revocation-twice.ts'
import { type Break, type Evidence, excuses, type Finding, type Rule, type Written } from './rule.ts'
import { waiverUnused } from './waiver-unused.ts'
import { windowBeforeNotice } from './window-before-notice.ts'
import { windowExtendedLate } from './window-extended-late.ts'
import { windowFarFromNotice } from './window-far-from-notice.ts'

/** Every rule between records, in the order of data/README.md, 规则. */
export const RULES: readonly Rule[] = [
  publicityTooShort,
  publicityMissing,
  publicityCertifiedEarly,
  publicityObjectionOpen,
  publicityNotACandidate,
  eligibilityOperatingTime,
  eligibilityIndicators,
  eligibilityNcRate,
  eligibilityUnmanned,
  eligibilityWorkshop,
  eligibilityYieldGrade,
  eligibilityLevel,
  refusalApplied,
  reEvaluationNotRevoked,
  reEvaluationOmitted,
  reEvaluationAfterRevocation,
  revocationNoGround,
  revocationTwice,
  renameOutsideRound,
  measuresOutsideValidity,
  noticeCount,
  noticeKind,
  noticeBatchYear,
  windowBeforeNotice,
  windowExtendedLate,
  windowFarFromNotice,
  enterpriseSameName,
  enterpriseNearName,
  candidateDistrict,
  candidateCategoryName,
  waiverUnused,
  historyVanished,
  historyChanged,
  personalIdentity,
  personalPhone,
  personalBank,
  personalEmail,
]

/** A problem that is not reported because the authority owns up to it. */
export interface Waived {
  problem: Problem
  waiver: Waiver
}

export interface Checked {
  /** What is wrong, in order of place. */
  problems: readonly Problem[]
  /** What would be wrong but for a waiver, in order of place. */
  waived: readonly Waived[]
}

/**
 * Holds the register against every rule: all its records, whatever the day. `day` is the as-of day, for the one
 * rule that asks what is still missing. `history` is what differs from the newest release.
 */
export function checkRegister(
  register: Register,
  written: Written,
  day: Day,
  history: History = NO_HISTORY,
): Checked {
  const ids = RULES.map(({ id }) => id)
  const rules = RULES.filter(rule => rule !== waiverUnused)
  const find = (rule: Rule, on: Day, breaks: readonly Break[]) =>
    findBreaks(rule, register, on, { written, breaks, ids, history })
  const found = rules.flatMap(rule => find(rule, day, []))
  // A waiver is needed if its rule breaks on any day: else an edition of another day could not be built.
  const onOtherDays = rules.flatMap(rule => rule.days?.(register).flatMap(on => find(rule, on, [])) ?? [])
  const unused = find(waiverUnused, day, [...found, ...onOtherDays])
  const { problems, waived } = applyWaivers(found, register.waivers)
  return {
    problems: [...problems, ...unused.map(toProblem)].sort(byPlace),
    waived: waived.sort((a, b) => byPlace(a.problem, b.problem)),
  }
}

function findBreaks(rule: Rule, register: Register, day: Day, evidence: Evidence): Break[] {
  return rule.find(register, day, evidence).map(finding => breakOf(rule, finding))
}

function breakOf({ id, level, topic }: Rule, finding: Finding): Break {
  return {
    ...finding,
    rule: id,
    level: finding.level ?? level,
    article: finding.article ?? (topic && articleOn(finding.measures, topic)),
  }
}

/** What was published and is gone, where entries are not sound enough for a register. */
export function checkVanished(history: History): Problem[] {
  return tellVanished(history).map(finding => toProblem(breakOf(historyVanished, finding)))
}

function applyWaivers(found: readonly Break[], waivers: readonly Waiver[]) {
  const problems: Problem[] = []
  const waived: Waived[] = []
  for (const one of found) {
    const waiver = waivers.find(waiver => excuses(waiver, one))
    if (waiver) waived.push({ problem: toProblem(one), waiver })
    else problems.push(toProblem(one))
  }
  return { problems, waived }
}

function toProblem({ aliases, measures, ...problem }: Break): Problem {
  return problem
}
