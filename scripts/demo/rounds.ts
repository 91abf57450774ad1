// In: a round of the calendar. Out: grades, revocations and changes of name.
import { addDays, addYears, type Day } from '../../src/day.ts'
import { dayOf, type RoundPlan } from './calendar.ts'
import { DISTRICTS, inventName } from './names.ts'
import type { FirmPlan, Grade, RenamePlan } from './story/plan.ts'
import type { Entry, Firm, World } from './world.ts'

/**
 * Every title of its time is graded; those of the crowd that fail are revoked, and some enterprises change
 * names.
 */
export function holdRound(world: World, round: RoundPlan): void {
  for (const entry of world.entries) {
    if (!entry.title || entry.batch.day >= round.titlesBefore) continue
    if (entry.revoked && entry.revoked < round.day) continue
    const grade = gradeOf(world, round, entry)
    world.gradings.push({ round, entry, grade })
    if (entry.firm.trade) failIfDue(world, round, entry, grade)
  }
  for (let left = Math.round(world.crowd.length * 0.03); left > 0; left--) drawRename(world, round)
}

function gradeOf(world: World, round: RoundPlan, entry: Entry): Grade {
  if (!entry.firm.trade) return entry.plan.grades?.[round.id] ?? 'qualified'
  const roll = world.random.integer(1, 1000)
  if (roll <= 150) return 'excellent'
  if (roll <= 190) return 'exempt'
  if (roll <= 220) return 'absent'
  if (roll <= 250) return 'unqualified'
  return 'qualified'
}

function failIfDue(world: World, round: RoundPlan, entry: Entry, grade: Grade): void {
  if (grade === 'absent') end(world, entry, round.revocation, '1', `未参加${round.id}年复评`)
  if (grade === 'unqualified') end(world, entry, round.revocation, '2', `${round.id}年复评不合格`)
}

function end(world: World, entry: Entry, notice: string, reasons: string, note: string): void {
  const on = dayOf(notice)
  entry.revoked = on
  const refusedUntil = addYears(on, 2)
  if (refusedUntil > entry.firm.refusedUntil) entry.firm.refusedUntil = refusedUntil
  world.endings.push({ entry, notice, on, reasons, note })
}

function drawRename(world: World, round: RoundPlan): void {
  const { random } = world
  const firm = random.pick(world.crowd)
  const on = addDays(round.day, -random.integer(20, 300))
  const district = DISTRICTS.find(known => known.code === firm.district)
  if (on <= firm.since || !district || !firm.trade) return
  const to = inventName(random, district, firm.trade, world.names)
  change(world, firm, { kind: 'rename', on, to, notice: round.notice })
}

function change(world: World, firm: Firm, plan: RenamePlan): void {
  world.changes.push({ ...plan, firm, from: firm.present, notice: plan.notice ?? '' })
  firm.present = plan.to
  firm.since = plan.on as Day
}

/** The changes of name and the revocations that the story tells of an enterprise. */
export function endStory(world: World, plan: FirmPlan): void {
  const firm = world.firms.find(known => known.recorded === plan.name)
  if (!firm) throw new Error(`${plan.name} is in no batch.`)
  for (const rename of plan.renames ?? []) change(world, firm, rename)
  for (const entry of firm.entries) {
    const revoked = entry.plan.revoked
    if (revoked) end(world, entry, revoked.notice, revoked.reasons, revoked.note ?? '')
  }
}
