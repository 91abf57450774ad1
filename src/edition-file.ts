// In: an edition. Out: edition.json: all that belongs to the edition and not to a page, in one small file. Pages of a live
// edition read it in the browser (components/edition-day.ts), so that they need not change from day to day. Scripts write it.
import type { Edition } from './edition.ts'
import type { OutputFile } from './output.ts'

/** edition.json: the last day that the edition knows, whether it is live, and its release; null where it is none. */
export function editionFile({ day, isLive }: Edition): OutputFile {
  const about = { as_of: day, live: isLive, release: null, checkpoint: null }
  return { path: 'edition.json', body: `${JSON.stringify(about, null, 2)}\n` }
}
