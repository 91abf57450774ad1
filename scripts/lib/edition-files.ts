// The files of a published edition. SHA256SUMS at its root names them all: what it names is ours to replace, nothing else is.
import { hash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { inPieces } from '../../src/datasets/formats/pieces.ts'

/** Every file of an edition with its checksum, as sha256sum writes and checks it. */
export const SUMS = 'SHA256SUMS'
/** What a part of an edition says of itself. */
export const PART_FILE = 'part.json'
/** By what pages are rendered, once they are compiled. */
export const COMPILED_FILE = 'server/entry.mjs'
/** Every edition has the first, every part of one the second, compiled pages the third. */
const MARKS = ['datasets/manifest.json', PART_FILE, COMPILED_FILE] as const
/** From a root, or up. */
const LEADS_OUT = /^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.?(?:[/\\]|$)/i
/** A web server's copies of a file, made beside it. */
const COPY = /\.(?:br|gz|zst)$/

/** Path below the root → SHA-256 in hex. */
export type Sums = ReadonlyMap<string, string>

/** The paths of all that is no folder below one, `/` between, in order. */
export function filesBelow(dir: string): string[] {
  const paths: string[] = []
  const walk = (folder: string, before: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = before + entry.name
      if (entry.isDirectory()) walk(join(folder, entry.name), `${path}/`)
      else paths.push(path)
    }
  }
  walk(dir, '')
  return paths.sort()
}

/** Writes the checksums of an edition that is whole. */
export function saveSums(dir: string, sums: Iterable<readonly [path: string, sum: string]>): void {
  const lines = Iterator.from(sums).map(([path, sum]) => `${sum}  ${path}\n`)
  const file = openSync(join(dir, SUMS), 'w')
  try {
    for (const piece of inPieces(lines)) writeFileSync(file, piece)
  } finally {
    closeSync(file)
  }
}

/** The checksums of the edition in a folder, or of the part of one; undefined where it holds none of ours. */
export function readSums(dir: string): Sums | undefined {
  const mark = MARKS.find(path => existsSync(join(dir, path)))
  const told = mark && bytesAt(join(dir, SUMS))
  if (!told) return undefined
  const lines = told.toString().split('\n').filter(isSum)
  const sums = new Map(lines.map(line => [line.slice(BEHIND), line.slice(0, HEX)]))
  // What it names is read, linked and replaced: never anything outside.
  const isBelow = [...sums.keys()].every(path => !LEADS_OUT.test(path))
  return isBelow && sums.get(mark) === hashOf(join(dir, mark)) ? sums : undefined
}

const HEX = 64
const BEHIND = HEX + 2

function isSum(line: string): boolean {
  return line.length > BEHIND && line.startsWith('  ', HEX)
}

/** The first file of an edition that is not there or not as its checksum says; undefined where all are. */
export function differing(dir: string, sums: Sums): string | undefined {
  return [...sums].find(([path, sum]) => hashOf(join(dir, path)) !== sum)?.[0]
}

/** Whether all files of the edition in a folder are there and as they were written. */
export function isWhole(dir: string): boolean {
  const sums = readSums(dir)
  return sums !== undefined && differing(dir, sums) === undefined
}

/** What lies in a folder and is not named by its edition: all of it, where there is no edition. */
export function foreignFiles(dir: string): string[] {
  const sums = readSums(dir)
  const isOurs = (path: string) => sums !== undefined && (path === SUMS || sums.has(path))
  return filesBelow(dir).filter(path => !isOurs(path) && !isOurs(path.replace(COPY, '')))
}

/** Every folder above files, a folder before those that it lies in; `.` is the last. */
export function foldersAbove(files: Iterable<string>): string[] {
  const folders = new Set<string>()
  for (const file of files)
    for (let folder = dirname(file); !folders.has(folder); folder = dirname(folder)) folders.add(folder)
  return [...folders].sort().reverse()
}

/**
 * Removes an edition beside whose files nobody put any (foreignFiles), or what there is of one. What is known by name goes by
 * name: to look for it takes half as long again.
 */
export function removeEdition(dir: string): void {
  const paths = [...(readSums(dir)?.keys() ?? [])]
  try {
    for (const path of [...paths, SUMS]) unlinkSync(join(dir, path))
    for (const folder of foldersAbove(paths)) rmdirSync(join(dir, folder))
  } catch {
    // The rest is looked for.
  }
  removeAll(dir)
}

/**
 * Removes what is served no more, by `remove`. Where that fails, as with folders of another account, it is told, and the run goes
 * on: what it publishes is in its place.
 */
export function removeOrTell(dir: string, remove: (dir: string) => void = removeEdition): void {
  try {
    remove(dir)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    console.error(
      `  ${dir} 不再使用，但没有删掉，请手工删除（可能属于别的账号）/ is no longer used and could not be removed; remove it by hand: ${reason}`,
    )
  }
}

/** Removes a folder or a link as it is, whatever it holds. */
export function removeAll(path: string): void {
  rmSync(path, { recursive: true, force: true })
}

/**
 * The bytes of a file of an edition; undefined where it is none by now: somebody may have put a folder, a pipe or a link in its
 * place, or let nobody read it.
 */
export function bytesAt(path: string): Buffer | undefined {
  try {
    return lstatSync(path).isFile() ? readFileSync(path) : undefined
  } catch {
    return undefined
  }
}

function hashOf(path: string): string | undefined {
  const body = bytesAt(path)
  return body && hash('sha256', body)
}
