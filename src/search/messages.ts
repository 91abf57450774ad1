// What the page and the worker say to each other.
import type { EntryStatus } from './data.ts'
import type { Manifest } from './manifest.ts'
import type { SearchOptions, SearchResult } from './result.ts'

/** The words by which readers may ask for a status. */
export type StatusWords = Readonly<Record<EntryStatus, string>>

export type ToWorker =
  /** Once, and first: `base` is the path of the site, from slash to slash. */
  | { type: 'open'; base: string; manifest: Manifest; statusWords: StatusWords }
  /** A newer question ends the older one. */
  | { type: 'ask'; id: number; text: string; options: SearchOptions }

export type FromWorker =
  /** `isWhole` says that nothing more will come for this question. */
  | { type: 'answer'; id: number; result: SearchResult; isWhole: boolean }
  /** What the first answer needs cannot be had. */
  | { type: 'failed'; id: number; reason: string }
