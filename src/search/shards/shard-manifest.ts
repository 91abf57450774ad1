// What search/index.json says of the pages: where they lie, and with which key each node of a table begins.
// Who may import: anything of the search.

export const TABLES = ['names', 'codes', 'titles'] as const
export type TableName = (typeof TABLES)[number]

export interface ShardManifest {
  /** The folder of all files below, from the root of the site; its name tells what is in them. */
  folder: string
  /** The first key of each node: characters and letters, codes, names of facilities. */
  nodes: Readonly<Record<TableName, readonly string[]>>
  /** What bears on enterprises until a day: pages tell a place among these. */
  standings: readonly string[]
}

/** What is read once: what lines have in common, and the readings of all characters; traditional characters. */
export const COMMON = 'common.bin'
export const VARIANTS = 'variants.bin'
/** All notices; few beside enterprises, and fetched for what looks like one. */
export const NOTICES = 'notices.bin'

/** Files of a folder. A page is called by its place in its node. */
export const nodeFile = (table: TableName, node: number): string => `${table}/${node}.bin`
export const pageFile = (table: TableName, node: number, page: number): string =>
  `${table}/${node}/${page}.bin`
