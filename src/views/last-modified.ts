// In: an edition and the address of a page. Out: the day on which what that says last changed, for the map of the site.
// Scripts import it.
import { type Day, latest } from '../day.ts'
import type { Edition } from '../edition.ts'
import {
  enterpriseChangedOn,
  measuresTurnedOn,
  noticeChangedOn,
  registerChangedOn,
  titleChangedOn,
  windowChangedOn,
} from '../register/last-event.ts'
import type { Snapshot } from '../register/snapshot.ts'

/** The day of the last event that a page tells: of its own record, or else of the register; undefined while there is none. */
export function lastModified({ snapshot, url }: Edition, address: string): Day | undefined {
  const [section = '', id, ...more] = address.slice(url.length).replace(/^en\//, '').split('/')
  const isRecord = id !== undefined && id !== '' && more.join('') === ''
  const own = isRecord ? recordChangedOn(snapshot, section, decodeURIComponent(id)) : undefined
  // That measures ended every page says which speaks of applying.
  return latest(own ?? registerChangedOn(snapshot).day, measuresTurnedOn(snapshot))
}

function recordChangedOn(snapshot: Snapshot, section: string, id: string): Day | undefined {
  const { titles, enterprises, windows, notices } = snapshot.byId
  const [title, enterprise] = [titles.get(id), enterprises.get(id)]
  const [window, notice] = [windows.get(id), notices.get(id)]
  if (section === 'titles' && title) return titleChangedOn(snapshot, title)
  if (section === 'enterprises' && enterprise) return enterpriseChangedOn(snapshot, enterprise)
  if (section === 'publicity' && window) return windowChangedOn(snapshot, window)
  return section === 'notices' && notice ? noticeChangedOn(snapshot, notice) : undefined
}
