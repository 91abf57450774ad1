// search/index.json: the only file of the lookup whose name does not tell what is in it. It names all others.
import type { DistrictEntry } from './data.ts'
import type { ShardManifest } from './shards/shard-manifest.ts'

/** Changes whenever a program that reads the files must change. */
export const VERSION = 4

export const PARTS = ['names', 'readings', 'columns', 'codes', 'titles', 'notices'] as const
export type PartName = (typeof PARTS)[number]

export interface PartFile {
  /** From the root of the site. */
  path: string
  bytes: number
}

interface Head {
  version: number
  as_of: string
  enterprises: number
  districts: readonly DistrictEntry[]
}

/** Names that are loaded whole. */
export type ListManifest = Head & { files: Readonly<Record<PartName, PartFile>> }

/** More of them, in pages of which a query asks for one or a few. */
export type PagesManifest = Head & { shards: ShardManifest }

export type Manifest = ListManifest | PagesManifest
