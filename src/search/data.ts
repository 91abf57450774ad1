// What the lookup knows: a projection of a snapshot, plain enough to be made by any other register.

/** An enterprise under its number (its place in the list); numbers never leave one edition's files. */
interface EnterpriseEntry {
  id: string
  /** The present name first, then former ones, newest first. */
  names: readonly string[]
  /** A place in `districts`; -1 where it has none. */
  district: number
  status: EntryStatus
  /** What bears on it until a day. */
  standing: Standing
  /** 统一社会信用代码, or ''. */
  code: string
}

/** Last days, `YYYY-MM-DD`, inclusive: of a window in which it is publicised, and on which its applications are refused. */
export interface Standing {
  publicised?: string | undefined
  refused?: string | undefined
}

/** The best that an enterprise's titles have; `none` while it has candidates alone. */
export const ENTRY_STATUSES = ['active', 'pending-revocation', 'expired', 'revoked', 'none'] as const
export type EntryStatus = (typeof ENTRY_STATUSES)[number]

/** 称号: a workshop or factory that was certified. */
interface TitleEntry {
  id: string
  /** A place in `enterprises`. */
  enterprise: number
  name: string
  status: EntryStatus
}

export interface NoticeEntry {
  id: string
  title: string
  /** 文号, or ''. */
  number: string
  kind: string
  day: string
  /** Of a notice of publicity the last day of its window, `YYYY-MM-DD`, or `withdrawn`; else ''. */
  state: string
}

export interface DistrictEntry {
  id: string
  name: string
  nameEn: string
}

export interface SearchData {
  day: string
  districts: readonly DistrictEntry[]
  /** In order of id. */
  enterprises: readonly EnterpriseEntry[]
  titles: readonly TitleEntry[]
  /** Newest first. */
  notices: readonly NoticeEntry[]
}
