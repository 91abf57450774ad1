// In: a batch of the calendar. Out: its entries, candidates and titles.
import { addDays, type Day } from '../../src/day.ts'
import { type BatchPlan, dayOf } from './calendar.ts'
import { creditCode } from './credit-codes.ts'
import { APPLICATION, drawFigures } from './figures.ts'
import { DISTRICTS, inventName, pickDistrict, pickTrade } from './names.ts'
import type { Random } from './random.ts'
import type { EntryPlan, FirmPlan } from './story/plan.ts'
import { STORY } from './story/story.ts'
import type { Entry, Firm, World } from './world.ts'

const WORKSHOP = 'digital-workshop'
const FACTORY = 'smart-factory'

/** A batch is nominated in its windows, if it has any, and announced. */
export function holdBatch(world: World, batch: BatchPlan): void {
  const storied = STORY.flatMap(plan => tellEntries(world, batch, plan))
  const wanted = Math.round((world.size * batch.titles) / 100) - storied.length
  const fresh = Math.max(0, Math.round((world.size * batch.firms) / 100) - world.firms.length)
  const newcomers = Array.from({ length: fresh }, () => enterCrowd(world, batch))
  const returning = Array.from({ length: Math.max(0, wanted - fresh) }, () => drawReturning(world, batch))
  const drawn = [...newcomers, ...returning].flatMap(firm => (firm ? [drawEntry(world, batch, firm)] : []))
  const list = byDistrict([...storied, ...drawn])
  for (const window of batch.windows) nominate(window, list, window === batch.windows.at(-1))
  if (batch.announcement) certify(batch, list)
  for (const entry of list) world.entries.push(entry)
}

const RANKS = new Map(DISTRICTS.map((district, rank) => [district.code, rank]))

// Notices list their rows district by district.
function byDistrict(entries: readonly Entry[]): Entry[] {
  const rank = (entry: Entry): number => RANKS.get(entry.firm.district) ?? 0
  return [...entries].sort((a, b) => rank(a) - rank(b))
}

function tellEntries(world: World, batch: BatchPlan, plan: FirmPlan): Entry[] {
  const told = plan.entries.filter(entry => entry.batch === batch.id)
  if (told.length === 0) return []
  const firm = world.firms.find(known => known.recorded === plan.name) ?? enterStory(world, batch, plan)
  return told.map(entry => {
    const figures = { ...drawFigures(world.random, world.categories, entry, batch.day), ...entry.figures }
    return addEntry(firm, batch, { ...entry, figures })
  })
}

function addEntry(firm: Firm, batch: BatchPlan, plan: EntryPlan): Entry {
  const entry: Entry = { firm, batch, plan, category: plan.category ?? WORKSHOP, candidates: [] }
  if (plan.revoked) entry.revoked = dayOf(plan.revoked.notice)
  firm.entries.push(entry)
  return entry
}

type NewFirm = Pick<Firm, 'recorded' | 'district' | 'industry' | 'established'>

function enter(world: World, batch: BatchPlan, what: NewFirm, withCode: boolean): Firm {
  const number = world.firms.length + 1
  const firm: Firm = {
    ...what,
    id: `e${String(number).padStart(4, '0')}`,
    present: what.recorded,
    uscc: withCode ? creditCode(number) : '',
    since: batch.day,
    refusedUntil: '',
    entries: [],
  }
  world.firms.push(firm)
  return firm
}

function enterStory(world: World, batch: BatchPlan, plan: FirmPlan): Firm {
  const { name, district, industry } = plan
  const what = { recorded: name, district, industry, established: plan.established as Day }
  return enter(world, batch, what, !plan.withoutCode)
}

function enterCrowd(world: World, batch: BatchPlan): Firm {
  const { random } = world
  const district = pickDistrict(random)
  const trade = pickTrade(random)
  const recorded = inventName(random, district, trade, world.names)
  // Long enough before the batch for the year of operation that the measures ask.
  const established = addDays(batch.day, -random.integer(450, 8000))
  const what = { recorded, district: district.code, industry: trade.industry, established }
  const firm = enter(world, batch, what, !random.chance(0.03))
  firm.trade = trade
  world.crowd.push(firm)
  return firm
}

function drawReturning(world: World, batch: BatchPlan): Firm | undefined {
  for (let tries = 0; tries < 20 && world.crowd.length > 0; tries++) {
    const firm = world.random.pick(world.crowd)
    if (firm.refusedUntil < addDays(batch.day, -APPLICATION.earliest)) return firm
  }
  return undefined
}

function drawEntry(world: World, batch: BatchPlan, firm: Firm): Entry {
  const { random } = world
  const category = workshopOf(firm, batch) !== '' && random.chance(0.45) ? FACTORY : WORKSHOP
  const unmanned = random.chance(0.06)
  const draft: EntryPlan = {
    batch: batch.id,
    name: nameFacility(world, firm, category, unmanned),
    category,
    ...(unmanned && { unmanned }),
    ...(batch.lastDay && random.chance(0.03) && { leftOut: true as const }),
    ...(batch.lastDay &&
      random.chance(0.02) && { objection: drawObjection(random, batch.day, batch.lastDay) }),
  }
  return addEntry(firm, batch, { ...draft, figures: drawFigures(random, world.categories, draft, batch.day) })
}

function nameFacility(world: World, firm: Firm, category: string, unmanned: boolean): string {
  const products = firm.trade?.products ?? []
  // Counting on from a place of its own gives each entry of a firm another product while they last.
  const nth = firm.entries.length
  const product = products[(Number(firm.id.slice(1)) + nth) % products.length]
  const phase = nth < products.length ? '' : `（${Math.floor(nth / products.length) + 1}期）`
  const known = world.categories.find(candidate => candidate.code === category)
  return `${product}${unmanned ? known?.unmanned_label : known?.label}${phase}`
}

function drawObjection(random: Random, from: Day, to: Day): NonNullable<EntryPlan['objection']> {
  const received = addDays(from, random.integer(0, 3))
  const outcome = random.pick(['rejected', 'rejected', 'rejected', 'withdrawn', 'upheld'] as const)
  return { received, resolved: addDays(to, random.integer(2, 10)), outcome }
}

function nominate(window: string, list: readonly Entry[], last: boolean): void {
  const named = last ? list.filter(entry => !entry.plan.dropped) : list
  for (const [place, entry] of named.entries()) {
    entry.candidates.push({ window, id: `c${window.slice(1)}-${number(place)}`, workshop: '' })
  }
  // Only now: a factory may rest on a workshop that stands further down in the same list.
  for (const entry of named) {
    const candidate = entry.candidates.at(-1)
    if (candidate && entry.category === FACTORY) candidate.workshop = workshopOf(entry.firm, entry.batch)
  }
}

/**
 * A digital workshop that the firm has: a title from before the batch, or else a candidate in it; '' if
 * none.
 */
function workshopOf(firm: Firm, batch: BatchPlan): string {
  const workshops = firm.entries.filter(entry => entry.category === WORKSHOP && !entry.revoked)
  const titled = workshops.find(entry => entry.title && announcedOn(entry.batch) < batch.day)
  if (titled?.title) return titled.title
  return workshops.find(entry => entry.batch === batch)?.candidates.at(-1)?.id ?? ''
}

const announcedOn = (batch: BatchPlan): string =>
  batch.announcement ? dayOf(batch.announcement) : '9999-12-31'

function certify(batch: BatchPlan, list: readonly Entry[]): void {
  const named = list.filter(
    ({ plan }) => !plan.leftOut && !plan.dropped && plan.objection?.outcome !== 'upheld',
  )
  for (const [place, entry] of named.entries()) entry.title = `t${batch.id}-${number(place)}`
}

const number = (place: number): string => String(place + 1).padStart(3, '0')
