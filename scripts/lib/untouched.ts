// Whether anybody wrote to an edition since it was made, without reading it: as git and make do, by what the file system says.
import { hash } from 'node:crypto'
import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { SUMS, type Sums } from './edition-files.ts'

/** Path of a file of an edition → its bytes. */
export type Sizes = ReadonlyMap<string, number>

/** What the file system says of an edition. */
export interface Sight {
  /** Of all files in one: which each is, its size, when its bytes and when anything of it changed last. */
  stamp: string
  sizes: Sizes
}

/**
 * Looks at every file that an edition names; undefined where one is missing or was written to later than the checksums, which
 * are written last.
 */
export function lookAt(dir: string, sums: Sums): Sight | undefined {
  const ended = statOf(dir, SUMS)?.mtimeNs
  const sizes = new Map<string, number>()
  const seen: string[] = []
  for (const path of [SUMS, ...sums.keys()]) {
    const stats = statOf(dir, path)
    if (!stats || ended === undefined || stats.mtimeNs > ended) return undefined
    const { ino, size, mtimeNs, ctimeNs } = stats
    seen.push(`${path} ${ino} ${size} ${mtimeNs} ${ctimeNs}`)
    sizes.set(path, Number(size))
  }
  return { stamp: hash('sha256', seen.join('\n')), sizes }
}

function statOf(dir: string, path: string) {
  return lstatSync(join(dir, path), { bigint: true, throwIfNoEntry: false })
}
