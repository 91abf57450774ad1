// In: the path of a data folder. Out: its files as bytes. This is the only door to the disk; edition.ts and scripts come in by it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files of a data folder: path below it, with `/` → bytes; in order of path. */
export type Files = ReadonlyMap<string, Uint8Array>

const ROOMS = ['measures', 'notices'] as const

/**
 * Reads a data folder with its `measures/` and `notices/`. Hidden files and the lock files of office programs
 * (`.~lock.…`, `~$…`) are none of its records. Throws what the file system throws (ENOENT: there is no such folder).
 */
export function readFolder(dir: string): Files {
  const paths = [...list(dir, ''), ...ROOMS.flatMap(room => list(dir, room))]
  return new Map(paths.sort().map(path => [path, readFileSync(join(dir, path))]))
}

function list(dir: string, below: string): string[] {
  if (below !== '' && !readdirSync(dir).includes(below)) return []
  return readdirSync(join(dir, below), { withFileTypes: true })
    .filter(entry => entry.isFile() || entry.isSymbolicLink())
    .filter(entry => !/^[.~]/.test(entry.name))
    .map(entry => (below === '' ? entry.name : `${below}/${entry.name}`))
}
