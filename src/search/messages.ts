// What the page and the worker say to each other.
import type { EntryStatus } from './data.ts'
import type { Manifest, PartName } from './parts.ts'
import type { SearchOptions, SearchResult } from './search-index.ts'

/** The words by which readers may ask for a status. */
export type StatusWords = Readonly<Record<EntryStatus, string>>

export type ToWorker =
  | { type: 'open'; manifest: Manifest; statusWords: StatusWords }
  | { type: 'part'; part: PartName; bytes: ArrayBuffer }
  | { type: 'ask'; id: number; text: string; options: SearchOptions }

export interface FromWorker {
  id: number
  result: SearchResult
}
