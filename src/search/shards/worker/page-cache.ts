// In: the index's word on where pages lie, and a way to get bytes. Out: the pages that a key leads to, and what is read
// once; each file is got once, and what is kept is bounded.
// Who may import: this folder.

import { UNPACK, unpackReadings } from '../../codec/parts.ts'
import type { NoticeEntry } from '../../data.ts'
import type { Readings } from '../../readings.ts'
import { type Common, unpackCommon } from '../codec/common.ts'
import { type Page, unpackPage } from '../codec/page.ts'
import { placeIn, unpackNode } from '../codec/routes.ts'
import {
  COMMON,
  NOTICES,
  nodeFile,
  pageFile,
  type ShardManifest,
  type TableName,
  VARIANTS,
} from '../shard-manifest.ts'

/** So many pages and nodes are kept, those that were asked for last. */
const KEPT = 200

/** A page and what tells it from others. */
export interface Leaf {
  file: string
  page: Page
}

export class PageCache {
  private readonly shards: ShardManifest
  private readonly get: (file: string) => Promise<Uint8Array>
  private readonly kept = new Map<string, Promise<unknown>>()

  /** `get` has the bytes of a file of the folder. */
  constructor(shards: ShardManifest, get: (file: string) => Promise<Uint8Array>) {
    this.shards = shards
    this.get = get
  }

  common(): Promise<Common> {
    return this.once(COMMON, unpackCommon)
  }

  /** What all traditional characters are simplified to. */
  async variants(): Promise<Readings['simplified']> {
    return (await this.once(VARIANTS, unpackReadings)).simplified
  }

  notices(): Promise<readonly NoticeEntry[]> {
    return this.once(NOTICES, UNPACK.notices)
  }

  /** Begins to load what leads to the page of a key. */
  prepare(table: TableName, key: string): void {
    if (this.shards.nodes[table].length > 0)
      this.keysOf(table, this.nodeOf(table, key)).catch(() => undefined)
  }

  /**
   * The only page that has what is found under the key, where the key is told in full or by its best; and up to `more`
   * that follow it, as long as they hold what longer keys lead to. None where the table is empty.
   */
  async leaves(table: TableName, key: string, more = 0): Promise<Leaf[]> {
    if (this.shards.nodes[table].length === 0) return []
    const node = this.nodeOf(table, key)
    const keys = await this.keysOf(table, node)
    const { model } = await this.common()
    const first = placeIn(keys, key)
    let last = first
    while (last < first + more && keys[last + 1]?.startsWith(key)) last += 1
    const files = Array.from({ length: last - first + 1 }, (_, step) => pageFile(table, node, first + step))
    const read = (bytes: Uint8Array) => unpackPage(model, bytes)
    return Promise.all(files.map(async file => ({ file, page: await this.once(file, read) })))
  }

  private nodeOf(table: TableName, key: string): number {
    return placeIn(this.shards.nodes[table], key)
  }

  /** The first keys of the pages of a node; its file need not wait for what it is read with. */
  private keysOf(table: TableName, node: number): Promise<readonly string[]> {
    return this.once(nodeFile(table, node), async bytes => unpackNode((await this.common()).model, bytes))
  }

  private once<T>(file: string, read: (bytes: Uint8Array) => T | Promise<T>): Promise<T> {
    const known = this.kept.get(file) as Promise<T> | undefined
    const value = known ?? this.get(file).then(read)
    // The newest stand last.
    this.kept.delete(file)
    this.kept.set(file, value)
    // A network that failed may come back.
    if (!known) value.catch(() => this.kept.delete(file))
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= KEPT) break
      if (oldest.includes('/')) this.kept.delete(oldest)
    }
    return value
  }
}
