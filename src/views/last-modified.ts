// In: an edition and the address of a page. Out: the day on which what that says last changed, for the map of the site.
// Scripts import it.
import { type Day, latestOf } from '../day.ts'
import type { Edition } from '../edition.ts'
import { once, onceWithin } from '../once.ts'
import {
  enterpriseChangedOn,
  measuresTurnedOn,
  noticeChangedOn,
  registerChangedOn,
  titleChangedOn,
  windowChangedOn,
} from '../register/last-event.ts'
import type { Snapshot } from '../register/snapshot.ts'
import { type Batch, groupsOf, type Round } from './groups.ts'

/** The day of the last event that a page tells: of its own record, or else of the register; undefined while there is none. */
export function lastModified(edition: Edition, address: string): Day | undefined {
  const { snapshot, url } = edition
  const [section = '', id = ''] = address.slice(url.length).replace(/^en\//, '').split('/')
  // What stands otherwise now than after a release is told beside it.
  if (section === 'releases') return edition.releases.at(-1)?.head.day
  const own = recordChangedOn(snapshot, section, decodeURIComponent(id))
  // That measures ended every page says which speaks of applying.
  return latestOf([own ?? registerChangedOn(snapshot).day, measuresTurnedOn(snapshot)])
}

/** Of the record of a page, and of the further pages of its list. */
function recordChangedOn(snapshot: Snapshot, section: string, id: string): Day | undefined {
  const { titles, enterprises, windows, notices } = snapshot.byId
  const { batch: batches, round: rounds } = groupsOf(snapshot)
  const [title, enterprise] = [titles.get(id), enterprises.get(id)]
  const [window, notice] = [windows.get(id), notices.get(id)]
  const [batch, round] = [batches.get(id), rounds.get(id)]
  if (section === 'titles' && title) return titleChangedOn(snapshot, title)
  if (section === 'enterprises' && enterprise) return enterpriseChangedOn(snapshot, enterprise)
  if (section === 'publicity' && window) return windowChangedOn(snapshot, window)
  if (section === 'notices' && notice) return noticeChangedOn(snapshot, notice)
  if (section === 'batches' && batch) return batchChangedOn(snapshot, batch).day
  if (section === 're-evaluations' && round) return roundChangedOn(snapshot, round).day
  return section === 'districts' ? districtsChangedOn(snapshot).get(id) : undefined
}

// Their lists have many pages.
const batchChangedOn = onceWithin((snapshot: Snapshot, { notices, windows, titles }: Batch) => ({
  day: latestOf([
    ...notices.map(notice => noticeChangedOn(snapshot, notice)),
    ...windows.map(window => windowChangedOn(snapshot, window)),
    ...titles.map(title => titleChangedOn(snapshot, title)),
  ]),
}))

const roundChangedOn = onceWithin((snapshot: Snapshot, { notices, gradings }: Round) => ({
  day: latestOf([
    ...notices.map(notice => noticeChangedOn(snapshot, notice)),
    ...gradings.map(({ since }) => since),
  ]),
}))

/** Of each district that has an enterprise: what became of any of these. */
const districtsChangedOn = once((snapshot: Snapshot): ReadonlyMap<string, Day | undefined> => {
  const { district: districts } = groupsOf(snapshot).enterprises
  return new Map(
    [...districts].map(([id, enterprises]) => [
      id,
      latestOf(enterprises.map(one => enterpriseChangedOn(snapshot, one))),
    ]),
  )
})
