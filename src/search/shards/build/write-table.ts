// In: records and the tree of keys that lead to them. Out: their pages, each with the records of keys that follow one
// another, and nodes that tell with which key each page begins.
// Who may import: make-shards.ts.
import type { OutputFile } from '../../../output.ts'
import type { LineModel, Spelling } from '../codec/line-coder.ts'
import { type PackedPage, packPage } from '../codec/page.ts'
import { packNode } from '../codec/routes.ts'
import { nodeFile, pageFile, type TableName } from '../shard-manifest.ts'
import type { Records } from './records.ts'
import { growTree, type Sizes } from './tree.ts'

export interface ShardSizes extends Sizes {
  /** Pages of a node. */
  fan: number
}

/** A file below the folder of all pages. */
export type ShardFile = OutputFile & { body: Uint8Array }

/** Writes the pages and nodes of a table and returns the first key of each node. A page has at most `most` records. */
export function writeTable(
  table: TableName,
  records: Records & { spellings: readonly Spelling[] },
  model: LineModel,
  { fan, ...sizes }: ShardSizes,
  write: (file: ShardFile) => void,
): string[] {
  const keys: string[] = []
  const open = new Set<number>()
  let counts = new Map<string, number>()
  const close = () => {
    if (open.size === 0) return
    const owners = [...open].sort((one, other) => one - other)
    const place = keys.length - 1
    const path = pageFile(table, Math.floor(place / fan), place % fan)
    write({ path, body: packPage(model, pageOf(records, owners, counts)) })
    open.clear()
    counts = new Map()
  }
  growTree(...records.grow(), sizes, ({ key, owners, count }) => {
    const added = owners.reduce((sum, owner) => sum + (open.has(owner) ? 0 : 1), 0)
    if (open.size === 0 || open.size + added > sizes.most) {
      close()
      keys.push(key)
    }
    for (const owner of owners) open.add(owner)
    if (count !== undefined) counts.set(key, count)
  })
  close()
  const nodes = Array.from({ length: Math.ceil(keys.length / fan) }, (_, node) =>
    keys.slice(node * fan, (node + 1) * fan),
  )
  for (const [node, list] of nodes.entries())
    write({ path: nodeFile(table, node), body: packNode(model, list) })
  return nodes.map(([first = '']) => first)
}

function pageOf(
  { ids, columns, codes, spellings }: Records & { spellings: readonly Spelling[] },
  owners: readonly number[],
  counts: ReadonlyMap<string, number>,
): PackedPage {
  const of = <T>(list: readonly T[]): T[] => owners.map(owner => list[owner] as T)
  return {
    counts,
    ids: of(ids),
    spellings: of(spellings),
    columns: columns.map(of),
    codes: codes && of(codes),
  }
}
