// The sections of the site: the first part of the path of every page in src/pages/, to which a test holds them. Old paths
// may not start where they are, so entries/ asks for them; so do the links around every page. It imports nothing.

/** Sections with a page for each record of a kind, by its id. */
export const RECORD_SECTIONS = [
  'batches',
  'districts',
  'enterprises',
  'measures',
  'notices',
  'publicity',
  're-evaluations',
  'titles',
] as const

export type RecordSection = (typeof RECORD_SECTIONS)[number]

/** Sections with a page of their own, below which an old path may lie. */
export const OPEN_SECTIONS = [
  'about',
  'check',
  'notices',
  'publicity',
  're-evaluations',
  'self-assessment',
  'subscribe',
] as const

/** Pages below an open section that are no record's. */
export const FURTHER_PAGES = { about: ['maintain'] } as const

/** Sections of which all that lies below is the site's. */
export const CLOSED_SECTIONS = [
  'api',
  'data',
  'findings',
  'register',
  'revocations',
  'search',
  'statistics',
  'changes',
  'releases',
  'verify',
] as const

/** A section with a page of its own, to which the frame of every page may link. */
export type SectionName = Exclude<
  (typeof OPEN_SECTIONS)[number] | (typeof CLOSED_SECTIONS)[number],
  'releases'
>
