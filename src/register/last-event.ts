// In: a snapshot and a state of it. Out: the day of its last event, on which what is told of it became what it is; so that
// a page need not say of which edition it is. Projections import it.
import { addDays, type Day, latest } from '../day.ts'
import { once, onceWithin } from '../once.ts'
import { correctionsOf } from './corrections.ts'
import type { Known } from './known.ts'
import { type RecordName, recordsOfEnterprise, recordsOfTitle } from './records.ts'
import type { Snapshot } from './snapshot.ts'
import type { EnterpriseState, NoticeState, Standing, TitleState, WindowState } from './states.ts'

type Named = Pick<RecordName, 'table' | 'ids'>

const proposalsOf = once(({ proposals }: Snapshot) => Map.groupBy(proposals, ({ row }) => row.title_id))

/** Of a title: given, graded, proposed for revocation, revoked, expired, corrected, or its enterprise renamed. */
export const titleChangedOn = onceWithin((snapshot: Snapshot, state: TitleState): Day => {
  const { title, gradings, revocations, enterprise } = state
  return newest(title.since, [
    ...known([...gradings, ...revocations, ...(proposalsOf(snapshot).get(title.row.title_id) ?? [])]),
    ...turned([state]),
    ...enterprise.names.map(({ rename }) => rename?.since),
    ...corrected(snapshot, recordsOfTitle(state)),
  ])
})

/** Of an enterprise: its renames, what became of its titles and candidates, refusals that began or ended. */
export const enterpriseChangedOn = onceWithin((snapshot: Snapshot, state: EnterpriseState): Day => {
  const { titles, candidates, renames, succeeds } = state
  return newest(state.since, [
    ...known([...renames, ...succeeds]),
    ...turned([state, ...candidates]),
    ...titles.map(title => titleChangedOn(snapshot, title)),
    ...corrected(snapshot, recordsOfEnterprise(state)),
  ])
})

/** Of a window: extended, withdrawn, begun or over, and what became of those whom it lists. */
export const windowChangedOn = onceWithin((snapshot: Snapshot, state: WindowState): Day => {
  const { window, changes, candidates, proposals } = state
  const records: Named[] = [
    { table: 'windows', ids: [window.row.window_id] },
    ...candidates.map(({ candidate }): Named => ({ table: 'candidates', ids: [candidate.row.candidate_id] })),
  ]
  return newest(window.since, [
    ...known(changes),
    ...turned([state, ...candidates]),
    ...proposals.flatMap(({ title }) => (title ? [titleChangedOn(snapshot, title)] : [])),
    ...corrected(snapshot, records),
  ])
})

/** Of a notice: published, corrected, and what became of all that it publishes. */
export const noticeChangedOn = onceWithin((snapshot: Snapshot, state: NoticeState): Day => {
  const { since, row, windows, windowChanges, titles, gradings, revocations, renames, corrections } = state
  const graded = [...titles, ...[...gradings, ...revocations].flatMap(({ title }) => title ?? [])]
  return newest(since, [
    ...known([...renames, ...corrections]),
    ...windowChanges.map(({ change }) => change.since),
    ...windows.map(window => windowChangedOn(snapshot, window)),
    ...graded.map(title => titleChangedOn(snapshot, title)),
    ...corrected(snapshot, [{ table: 'notices', ids: [row.notice_id] }]),
  ])
})

/** The day of the last event of all; undefined while nothing is on record. */
export const registerChangedOn = once((snapshot: Snapshot): { day: Day | undefined } => ({
  day: latest(
    ...snapshot.notices.map(notice => noticeChangedOn(snapshot, notice)),
    ...snapshot.enterprises.map(enterprise => enterpriseChangedOn(snapshot, enterprise)),
    ...known([...snapshot.waivers, ...snapshot.corrections]),
  ),
}))

/** The last day on which measures took effect or had ended: every page says so that speaks of applying. */
export function measuresTurnedOn({ measures, day }: Snapshot): Day | undefined {
  const days = measures.flatMap(({ effective_from, effective_to }) => [
    effective_from,
    ...(effective_to === undefined ? [] : [addDays(effective_to, 1)]),
  ])
  return latest(...days.filter(one => one <= day))
}

function newest(first: Day, others: readonly (Day | undefined)[]): Day {
  return latest(first, ...others) ?? first
}

function known(facts: readonly Pick<Known<unknown>, 'since'>[]): Day[] {
  return facts.map(({ since }) => since)
}

/** The days on which the statuses that hold began to. */
function turned(states: readonly Standing<unknown>[]): Day[] {
  return states.map(({ span }) => span.from)
}

function corrected(snapshot: Snapshot, records: readonly Named[]): Day[] {
  return known(records.flatMap(({ table, ids }) => correctionsOf(snapshot, table, ...ids)))
}
