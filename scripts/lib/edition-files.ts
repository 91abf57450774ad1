// The files of a published edition. SHA256SUMS at its root names them all: what it names is ours to replace, nothing else is.
import { createHash } from 'node:crypto'
import {
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, sep } from 'node:path'

/** Every file of an edition with its checksum, as sha256sum writes and checks it. */
const SUMS = 'SHA256SUMS'
/** Every edition has it. */
const MARK = 'datasets/manifest.json'
/** A web server's copies of a file, made beside it. */
const COPY = /\.(?:br|gz|zst)$/

/** Path below the root → SHA-256 in hex. */
export type Sums = ReadonlyMap<string, string>

export interface Measured {
  files: number
  pages: number
  bytes: number
}

/** The paths of all that is no folder below one, `/` between, in order. */
function filesBelow(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(entry => !entry.isDirectory())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort()
}

/** Writes the checksums of all files of an edition that is whole. */
export function writeSums(dir: string): Sums {
  const sums = new Map(filesBelow(dir).map(path => [path, hashOf(join(dir, path))]))
  writeFileSync(join(dir, SUMS), [...sums].map(([path, hash]) => `${hash}  ${path}\n`).join(''))
  return sums
}

/** The checksums of the edition in a folder; undefined where it holds none of ours. */
export function readSums(dir: string): Sums | undefined {
  if (!existsSync(join(dir, SUMS)) || !existsSync(join(dir, MARK))) return undefined
  const lines = readFileSync(join(dir, SUMS), 'utf8').matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)
  const sums = new Map([...lines].map(([, hash = '', path = '']) => [path, hash]))
  return sums.get(MARK) === hashOf(join(dir, MARK)) ? sums : undefined
}

/** The first file of an edition that is not there or not as its checksum says; undefined where all are. */
export function differing(dir: string, sums: Sums): string | undefined {
  return [...sums].find(
    ([path, hash]) => !existsSync(join(dir, path)) || hashOf(join(dir, path)) !== hash,
  )?.[0]
}

/** What lies in a folder and is not named by its edition: all of it, where there is no edition. */
export function foreignFiles(dir: string): string[] {
  const sums = readSums(dir)
  const isOurs = (path: string) => sums !== undefined && (path === SUMS || sums.has(path))
  return filesBelow(dir).filter(path => !isOurs(path) && !isOurs(path.replace(COPY, '')))
}

/**
 * Puts the very files of `before` in the place of those of `after` that are the same, with their times, so that caches
 * and copying tools see what is new alone. Tells how many are new or other.
 */
export function keepUnchanged(before: string, after: string, sums: Sums): number {
  const old = readSums(before)
  const same = [...sums].filter(([path, hash]) => old?.get(path) === hash).map(([path]) => path)
  for (const path of same) putLink(join(before, path), join(after, path))
  return sums.size - same.length
}

// File systems without links keep the new copy.
function putLink(from: string, to: string): void {
  const beside = `${to}.same`
  try {
    linkSync(from, beside)
    renameSync(beside, to)
  } catch {
    rmSync(beside, { force: true })
  }
}

/** How many files, pages and bytes an edition has. */
export function measureFolder(dir: string): Measured {
  const paths = filesBelow(dir)
  return {
    files: paths.length,
    pages: paths.filter(path => path.endsWith('.html')).length,
    bytes: paths.reduce((sum, path) => sum + statSync(join(dir, path)).size, 0),
  }
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
