// In: an edition. Out: every file below /feeds/, ready to be written.
import type { Edition } from '../edition.ts'
import type { OutputFile } from '../output.ts'
import { writeAtom } from './atom.ts'
import { type Calendar, writeCalendar } from './calendar.ts'
import type { Feed } from './feed.ts'
import { feedsOf } from './feeds.ts'
import { writeJsonFeed } from './json-feed.ts'
import { writeRss } from './rss.ts'

/** The forms in which every feed is written: extension → writer. */
const WRITERS: Readonly<Record<string, (feed: Feed) => string>> = {
  xml: writeRss,
  atom: writeAtom,
  json: writeJsonFeed,
}

/** A feed in every form: those of the register, which few are and everybody may read. */
export function writeFeed(feed: Feed): OutputFile[] {
  return Object.entries(WRITERS).map(([extension, write]) => ({
    path: `${feed.path}.${extension}`,
    body: write(feed),
  }))
}

/** The feeds and calendars of the site. */
export function* feedFiles(edition: Edition): Generator<OutputFile> {
  const { shared, enterprises } = feedsOf(edition)
  for (const feed of shared) yield* writeFeed(feed)
  // Thousands of them, which every program that reads feeds can read as RSS.
  for (const feed of enterprises) yield { path: `${feed.path}.xml`, body: writeRss(feed) }
  const { windows } = edition.snapshot
  for (const calendar of calendarsOf(windows)) {
    yield { path: calendar.path, body: writeCalendar(edition, calendar) }
  }
}

/** The calendar of all windows, and one a window. */
function calendarsOf(windows: Edition['snapshot']['windows']): Calendar[] {
  return [
    { path: 'feeds/publicity.ics', page: 'publicity/', windows },
    ...windows.map(state => {
      const { window_id } = state.window.row
      return { path: `feeds/windows/${window_id}.ics`, page: `publicity/${window_id}/`, windows: [state] }
    }),
  ]
}
