// What a feed is before it is written as RSS, Atom or JSON Feed: permanent ids, days from the data, no clock.
import type { Day } from '../day.ts'

export interface Feed {
  /** Where it lies, from the root of the site and without extension: `feeds/publicity`. */
  path: string
  /** The same, absolute, as addresses are written. */
  address: string
  /** Never changes, wherever the site moves: a tag URI (RFC 4151). */
  id: string
  title: string
  description: string
  author: string
  /** The page that says the same, absolute. */
  link: string
  /** The root of the site, absolute, ending in a slash. */
  site: string
  /** The hub of the site, if it has one (W3C WebSub). */
  hub: string | undefined
  /** The newest day of its entries; the first day of the register while there is none. */
  updated: Day
  /** Newest first. */
  entries: readonly FeedEntry[]
}

export interface FeedEntry {
  id: string
  title: string
  link: string
  published: Day
  /** The day of the newest correction, extension, withdrawal or later record in it, else `published`. */
  updated: Day
  /** Plain text. */
  summary: string
  /** HTML of paragraphs and tables, all text escaped. */
  content: string
  category: string
}
