// What the lookup is asked for beside the text, and what it answers. The worker makes it, the page shows it.
import type { DistrictEntry, EntryStatus, NoticeEntry, Standing } from './data.ts'
import type { PartName } from './manifest.ts'

export interface SearchOptions {
  /** How many enterprises at most; as many similar ones, titles and notices. */
  limit: number
  /** Ask for every part that may add something, not only for those that this query needs. */
  isThorough?: boolean
  /** Real matches alone: a first answer, while the rest is still being looked for. */
  isExact?: boolean
  /** Only enterprises of the district with this id, or with this status. */
  district?: string | undefined
  status?: EntryStatus | undefined
}

/** Part of a text, in UTF-16 units, that answers the query. */
export type Mark = readonly [from: number, to: number]

export interface EnterpriseHit {
  id: string
  name: string
  /** The former name by which it was found. */
  former: string | undefined
  /** In `former` where there is one, else in `name`. */
  marks: readonly Mark[]
  district: DistrictEntry | undefined
  status: EntryStatus | undefined
  standing: Standing
  code: string | undefined
  /** In `code`: where it differs from one that was asked for. */
  codeMarks: readonly Mark[]
}

export interface TitleHit {
  id: string
  name: string
  marks: readonly Mark[]
  enterprise: string
  status: EntryStatus
}

export interface SearchResult {
  query: string
  /** How many enterprises answer the query; the first of them. */
  total: number
  /** There may be more than `total`: not all names could be looked at. */
  isAtLeast?: boolean
  enterprises: readonly EnterpriseHit[]
  /** Enterprises found by allowing for errors: never to be shown as what was asked for. */
  similar: readonly EnterpriseHit[]
  titles: readonly TitleHit[]
  notices: readonly NoticeEntry[]
  /** Districts that are called so. */
  districts: readonly DistrictEntry[]
  /** Parts that would make the result better, or whole. */
  missing: readonly PartName[]
}

export const EMPTY: Omit<SearchResult, 'query'> = {
  total: 0,
  enterprises: [],
  similar: [],
  titles: [],
  notices: [],
  districts: [],
  missing: [],
}
