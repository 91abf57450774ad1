// Opens the edition that a command line asks for, and says what the report of problems does not.
import { type Day, daysBetween, FOREVER } from '../../src/day.ts'
import { editionOf, type Opened } from '../../src/edition.ts'
import type { Problem } from '../../src/problem.ts'
import { publicFrom } from '../../src/register/enterprise.ts'
import type { Register } from '../../src/register/register.ts'
import { securityExpires } from '../../src/site/security-txt.ts'
import { type CommonOptions, requirePast } from './arguments.ts'
import type { Opening } from './opening.ts'

/** The edition, with its warnings said; throws UsageError and DataError. */
export function openForPublication(
  { files, settings, now }: Opening,
  { allowFuture }: CommonOptions,
): Opened {
  const edition = editionOf(files, settings, now)
  requirePast(edition.day, allowFuture)
  const { problems, register, day, site } = edition
  const notes = [...notesOn(problems, register, day), ...(site.demo ? [] : expiryNotes(day, now))]
  for (const note of notes) console.error(`  ${note}`)
  return edition
}

/** What the report of problems does not say: what waits for its day, and what no page will show. */
export function notesOn(problems: readonly Problem[], register: Register | undefined, day: Day): string[] {
  const later = problems.filter(({ since }) => since !== undefined && since > day).length
  const unlisted = (register?.enterprises ?? []).filter(one => (publicFrom(one) ?? FOREVER) > day).length
  const shown = problems.length - later
  return [
    ...(register && shown > 0 ? [`${shown} 处提醒，随登记簿公开在 /findings/；逐条见 npm run check。`] : []),
    ...(later > 0 ? [`${later} 处涉及 ${day} 之后才公开的记录，这一版不公开。`] : []),
    ...(unlisted > 0 ? [`${unlisted} 家企业到 ${day} 还没有公开的候选或称号，未列入名单。`] : []),
  ]
}

/** Days before its end from which a security.txt is told to end: a site that is built now and then is built again by then. */
const SOON = 31

/** That the security.txt of an edition counts no more, or soon: whoever finds a weakness would not trust it. */
export function expiryNotes(day: Day, now: Day): string[] {
  const ends = securityExpires(day)
  if (daysBetween(now, ends) > SOON) return []
  return [
    `/.well-known/security.txt 只到 ${ends}（按这一版的日期 ${day} 推算）；要公开使用的网站请用今天的日期生成 / ` +
      `ends on ${ends}: build a site that is in use as of today.`,
  ]
}
