// An enterprise: its names (Article 18) and whether its applications are refused (Article 17), on a day.
import { addDays, addYears, type Day, FOREVER } from '../day.ts'
import { compare } from '../order.ts'
import { causeOf } from './cause.ts'
import type { Enterprise, Rename, Revocation } from './facts.ts'
import type { KnownEnterprise, KnownRename, KnownRevocation } from './known.ts'
import { deriveTimeline, type Holding, type Timeline } from './timeline.ts'

export type EnterpriseStatus = 'may-apply' | 'refused'

/** Days on which applications of an enterprise are not accepted because of one revocation, both inclusive. */
export interface Refusal<R extends KnownRevocation = Revocation> {
  revocation: R
  /** The longest of the reasons' years. */
  years: number
  /** From the day of the revocation … */
  from: Day
  /** … to the corresponding day `years` years later (data/README.md, 不予受理). */
  until: Day
}

/** The refusal that a revocation brings; undefined where its reasons bring none. */
export function refusalOf<R extends KnownRevocation>(revocation: R): Refusal<R> | undefined {
  const years = Math.max(0, ...revocation.reasons.map(reason => reason.refusal_years))
  if (years === 0) return undefined
  const from = revocation.revokedOn
  return { revocation, years, from, until: addYears(from, years) }
}

/** From the first day on which a candidate or a title of it exists an enterprise is public. */
export function publicFrom(enterprise: Enterprise): Day | undefined {
  let first: Day | undefined
  for (const known of [enterprise.candidates, enterprise.titles]) {
    for (const { since } of known) if (first === undefined || since < first) first = since
  }
  return first
}

/**
 * Every refusal known at the end of `day`: of the enterprise's own titles, and of those that it succeeds by a row of
 * `renames` that hands the refusal on (`isHandedOn`: known by the day); the one that lasts longest last.
 */
export function refusalsOn(
  enterprise: Enterprise,
  day: Day,
  isHandedOn = (rename: Rename) => rename.since <= day,
): Refusal[] {
  const refusals: Refusal[] = []
  for (const { titles } of inherited(enterprise, isHandedOn)) {
    for (const { revocations } of titles) {
      for (const revocation of revocations) {
        const refusal = revocation.since <= day ? refusalOf(revocation) : undefined
        if (refusal) refusals.push(refusal)
      }
    }
  }
  return refusals.sort((a, b) => compare(a.until, b.until))
}

/** The enterprise, and all whose refusals it inherits through rows that count. */
function inherited(
  enterprise: Enterprise,
  counts: (rename: Rename) => boolean,
  seen: Set<Enterprise> = new Set(),
): Set<Enterprise> {
  if (seen.has(enterprise)) return seen
  seen.add(enterprise)
  for (const rename of enterprise.succeeds) {
    if (rename.row.inherits_refusal && counts(rename)) inherited(rename.enterprise, counts, seen)
  }
  return seen
}

/** The refusals that make up one period with the one that lasts longest: no day lies between them. Earliest first. */
export function joinedRefusals<R extends KnownRevocation>(refusals: readonly Refusal<R>[]): Refusal<R>[] {
  const [last, ...others] = refusals.toReversed()
  if (!last) return []
  const joined = [last]
  let { from } = last
  for (const one of others) {
    if (addDays(one.until, 1) < from) break
    joined.push(one)
    if (one.from < from) from = one.from
  }
  return joined.sort((a, b) => compare(a.from, b.from))
}

/** Whether the enterprise's applications are refused, from the day that it is public. */
export function deriveEnterprise(enterprise: Enterprise): Timeline<EnterpriseStatus> {
  const since = publicFrom(enterprise)
  if (since === undefined) return []
  const refusals = refusalsOn(enterprise, FOREVER)
  const days = [
    since,
    ...refusals.flatMap(({ revocation, until }) => [revocation.since, addDays(until, 1)]),
    ...[...inherited(enterprise, () => true)].flatMap(({ succeeds }) => succeeds.map(one => one.since)),
  ]
  return deriveTimeline(
    days.filter(day => day >= since),
    day => enterpriseOn(enterprise, day),
  )
}

const UNBARRED: Holding<EnterpriseStatus> = { status: 'may-apply', because: {} }

function enterpriseOn(enterprise: Enterprise, day: Day): Holding<EnterpriseStatus> {
  const refusal = refusalsOn(enterprise, day).at(-1)
  if (!refusal) return UNBARRED
  const { row, measures } = refusal.revocation
  const because = causeOf(measures, 'refusal', row.notice_id)
  return { status: day <= refusal.until ? 'refused' : 'may-apply', because }
}

/** A name, with the rename that brought it; without one it is the name first recorded. */
export interface NameUse {
  name: string
  rename: KnownRename | undefined
}

/** What its names are told by: an enterprise, and its renames in order of the day of registration. */
interface Named extends KnownEnterprise {
  renames: readonly KnownRename[]
}

/**
 * The official names up to the end of `day`, oldest first, the present one last. A registered change enters the list
 * when its notice is published (Article 18), be it after one that was registered later: the list is never rewritten.
 */
export function officialNamesOn({ row, renames }: Named, day: Day): NameUse[] {
  const published = renames.filter(({ notice, since }) => notice !== undefined && since <= day)
  return namesBy(
    row.name,
    published.sort((a, b) => compare(a.since, b.since)),
  )
}

/** The present official name at the end of `day`: of an enterprise and the renames of it that are known by then. */
export function officialNameOn(
  { enterprise, renames }: { enterprise: KnownEnterprise; renames: readonly KnownRename[] },
  day: Day,
): string {
  return officialNamesOn({ ...enterprise, renames }, day).at(-1)?.name ?? enterprise.row.name
}

/** The registered name at the end of `day`: that of the newest change by then, published or not. */
export function registeredNameOn({ row, renames }: Named, day: Day): string {
  const registered = renames.filter(({ changedOn }) => changedOn <= day)
  return namesBy(row.name, registered).at(-1)?.name ?? row.name
}

/** The name first recorded, and each that one of the renames brought, in their order. */
function namesBy(first: string, renames: readonly KnownRename[]): NameUse[] {
  const names: NameUse[] = [{ name: first, rename: undefined }]
  for (const rename of renames) {
    const name = rename.row.new_name
    if (name !== undefined && name !== names.at(-1)?.name) names.push({ name, rename })
  }
  return names
}
