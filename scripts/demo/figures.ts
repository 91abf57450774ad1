// In: the measures' categories and random numbers. Out: the figures of an application that the measures
// would accept.
//
import { addDays, type Day } from '../../src/day.ts'
import type { Random } from './random.ts'
import type { EntryPlan, Figures } from './story/plan.ts'

/** What the demonstration reads of a category in `measures/<id>.json`. */
export interface Category {
  code: string
  label: string
  unmanned_label: string
  indicators: Readonly<Record<string, number>>
  indicators_needed: number
  nc_rate?: number
}

/** An application is made at the earliest and at the latest so many days before the publicity begins. */
export const APPLICATION = { earliest: 60, latest: 25 }

/** Figures by column of `candidates.csv`; `day` is that on which the publicity begins. */
export function drawFigures(
  random: Random,
  categories: readonly Category[],
  plan: EntryPlan,
  day: Day,
): Figures {
  const category = categories.find(known => known.code === (plan.category ?? 'digital-workshop'))
  if (!category) throw new Error(`The measures have no category ${plan.category}.`)
  return {
    applied_on: addDays(day, -random.integer(APPLICATION.latest, APPLICATION.earliest)),
    yield_grade: random.pick(['A', 'A', 'A', 'B', 'B', 'B', 'B', 'C', 'C', 'none']),
    ...(category.nc_rate !== undefined && { nc_rate: tenths(random, category.nc_rate, 25) }),
    ...drawIndicators(random, category),
    ...(plan.unmanned && { workers_replaced: `产线 ${random.integer(6, 60)} 名工人全部由设备替代` }),
  }
}

function drawIndicators(random: Random, { indicators, indicators_needed }: Category): Figures {
  const names = Object.keys(indicators)
  let spare = names.length - indicators_needed
  const figures = names.map(name => {
    const threshold = indicators[name] ?? 0
    if (spare === 0 || random.chance(0.7)) return [name, tenths(random, threshold, 18)]
    spare--
    // Below the threshold, or not given at all: the measures ask for some of the figures only.
    return [name, random.chance(0.3) ? '' : tenths(random, threshold / 2, threshold / 2 - 0.1)]
  })
  return Object.fromEntries(figures)
}

function tenths(random: Random, from: number, above: number): number {
  return Math.round(from * 10 + random.integer(0, Math.round(above * 10))) / 10
}
