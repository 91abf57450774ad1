// Whether anybody wrote to an edition since it was made, without reading it: as git and make do, by what the file system says.
import { hash } from 'node:crypto'
import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { foldersAbove, SUMS, type Sums } from './edition-files.ts'

/** Path of a file of an edition → its bytes. */
export type Sizes = ReadonlyMap<string, number>

/** An edition to no file of which anybody wrote. */
export interface Untouched {
  sizes: Sizes
  /** The stamp of its folders when it was made: they have another one where anything was put beside the files since. */
  folders: string | undefined
}

/**
 * The sizes of all files that an edition names, and a stamp of what the file system says of each in turn: which it is, its
 * size, when its bytes and when anything of it changed last. Undefined where one is missing, or was written to later than the
 * checksums, which are written last.
 */
export function lookAtFiles(dir: string, sums: Sums): { stamp: string; sizes: Sizes } | undefined {
  const sizes = new Map<string, number>()
  const stamp = stampOf(dir, [SUMS, ...sums.keys()], sizes)
  return stamp === undefined ? undefined : { stamp, sizes }
}

/** The same stamp of the folders above files; undefined where anything was added to one or taken from it after the checksums. */
export function lookAtFolders(dir: string, files: Iterable<string>): string | undefined {
  return stampOf(dir, foldersAbove(files))
}

function stampOf(dir: string, paths: readonly string[], sizes?: Map<string, number>): string | undefined {
  const ended = statOf(join(dir, SUMS))?.mtimeMs ?? 0
  const seen = new Float64Array(4 * paths.length)
  for (const [at, path] of paths.entries()) {
    const stats = statOf(`${dir}/${path}`)
    if (!stats || stats.mtimeMs > ended) return undefined
    const { ino, size, mtimeMs, ctimeMs } = stats
    seen.set([ino, size, mtimeMs, ctimeMs], 4 * at)
    sizes?.set(path, size)
  }
  return hash('sha256', seen)
}

function statOf(path: string) {
  return lstatSync(path, { throwIfNoEntry: false })
}
