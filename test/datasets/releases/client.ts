// A client that knows of the releases what is published alone: manifests and deltas. Written from data/README.md.
import Papa from 'papaparse'
import { expect } from 'vitest'
import { type ReleasedDataset, sha256 } from '../../../src/releases/release.ts'

/** What a client holds of a dataset: rows by key. */
type Held = Map<string, Map<string, string>>

/** Applies a delta as data/README.md says; written from that alone. */
function apply(held: Map<string, Held>, delta: string): void {
  const { data } = Papa.parse<Record<string, string>>(delta, { header: true, skipEmptyLines: true })
  for (const { op, dataset = '', key = '', column = '', was = '', now = '' } of data) {
    const rows = held.get(dataset) ?? new Map()
    held.set(dataset, rows)
    if (op === 'removed') rows.delete(key)
    else if (column === '') {
      rows.set(now, rows.get(was))
      rows.delete(was)
    } else {
      const row = rows.get(key) ?? new Map()
      expect(row.get(column) ?? '').toBe(was)
      rows.set(key, row.set(column, now))
    }
  }
}

function csvOfHeld(rows: Held, { columns, order, keys }: ReleasedDataset): string {
  const quote = (cell: string) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const sorted = keys
    ? keys.map(key => rows.get(key))
    : [...rows.values()].sort((a, b) => {
        const by = order.find(one => (a.get(one) ?? '') !== (b.get(one) ?? ''))
        return by && (a.get(by) ?? '') < (b.get(by) ?? '') ? -1 : 1
      })
  const lines = sorted.map(row => columns.map(column => quote(row?.get(column) ?? '')).join(','))
  return [columns.join(','), ...lines, ''].join('\n')
}

/** Applies one delta after another, and holds every dataset of each release to the checksum of its CSV. */
export function expectClientToFollow(releases: number, fileAt: (path: string) => string): void {
  const held = new Map<string, Held>()
  for (let release = 1; release <= releases; release++) {
    apply(held, fileAt(`releases/${release}/delta.csv`))
    const manifest = JSON.parse(fileAt(`releases/${release}/manifest.json`))
    for (const [name, dataset] of Object.entries<ReleasedDataset>(manifest.datasets)) {
      const told = manifest.files.find(({ path }: { path: string }) => path === `${name}.csv`)
      expect(sha256(csvOfHeld(held.get(name) ?? new Map(), dataset)), `${name} of ${release}`).toBe(
        told.sha256,
      )
    }
  }
}
