// In: an edition. Out: edition.json: all that belongs to the edition and not to a page, in one small file. Pages of a live
// edition read it in the browser (components/edition-day.ts), so that they need not change from day to day. Scripts write it.
import type { Edition } from './edition.ts'
import type { OutputFile } from './output.ts'

/** edition.json: the last day that the edition knows, whether it is live, its newest release and the checkpoint over them. */
export function editionFile({ day, isLive, releases, checkpoint }: Edition): OutputFile {
  const release = releases.at(-1)?.head.release ?? null
  const about = { as_of: day, live: isLive, release, checkpoint: checkpoint ?? null }
  return { path: 'edition.json', body: `${JSON.stringify(about, null, 2)}\n` }
}
