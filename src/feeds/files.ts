// In: an edition. Out: every file below /feeds/, ready to be written.
import type { Edition } from '../edition.ts'
import type { OutputFile } from '../output.ts'
import { writeAtom } from './atom.ts'
import { writeCalendar } from './calendar.ts'
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

/** The feeds and calendars of the site. */
export function* feedFiles(edition: Edition): Generator<OutputFile> {
  const { shared, enterprises } = feedsOf(edition)
  for (const feed of shared) {
    for (const [extension, write] of Object.entries(WRITERS)) {
      yield { path: `${feed.path}.${extension}`, body: write(feed) }
    }
  }
  // One form is enough for the many: every reader of feeds takes Atom.
  for (const feed of enterprises) yield { path: `${feed.path}.atom`, body: writeAtom(feed) }
  const { windows } = edition.snapshot
  yield { path: 'feeds/publicity.ics', body: writeCalendar(edition, windows) }
  for (const state of windows) {
    yield { path: `feeds/windows/${state.window.row.window_id}.ics`, body: writeCalendar(edition, [state]) }
  }
}
