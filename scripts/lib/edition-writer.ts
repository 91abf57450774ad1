// In: the files of an edition, one by one. Out: a folder with them, and the checksums of all. A file that is as it was in
// the edition before is that very file, with its time: caches and copying tools see what is new alone.
import { hash } from 'node:crypto'
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { OutputFile } from '../../src/output.ts'
import { bytesAt, filesBelow, foldersAbove, readSums, type Sums, saveSums } from './edition-files.ts'
import type { Sizes } from './untouched.ts'

/** A folder into which an edition is written. */
export interface EditionWriter {
  dir: string
  /** The edition before it and its checksums, and the sizes of its files if nobody wrote to any; undefined where there is none. */
  before: { dir: string; sums: Sums; untouched: Sizes | undefined } | undefined
  /** What was put so far: path → checksum and bytes. */
  files: Map<string, Written>
  /** The folders that are there: those that were before anything was put, and those that were made for it. */
  folders: Set<string>
}

interface Written {
  hash: string
  bytes: number
  isNew: boolean
}

/** How large an edition is, and how many of its files are new or other than before. */
export interface Measured {
  files: number
  pages: number
  bytes: number
  changed: number
}

/**
 * Begins to write an edition into a folder that is there and holds nothing but empty `folders`, with the edition before it in
 * another. Where that one is `untouched` its files are taken unread.
 */
export function openWriter(
  dir: string,
  before?: string,
  untouched?: Sizes,
  folders: ReadonlySet<string> = new Set(),
): EditionWriter {
  const sums = before === undefined ? undefined : readSums(before)
  const known = before !== undefined && sums ? { dir: before, sums, untouched } : undefined
  return { dir, before: known, files: new Map(), folders: new Set(folders) }
}

/** Puts a file; gives its SHA-256 in hexadecimal. */
export function put(writer: EditionWriter, { path, body }: OutputFile): string {
  const sum = hash('sha256', body)
  if (takeOver(writer, path, sum)) return sum
  makeFolderOf(writer, path)
  writeFileSync(join(writer.dir, path), body)
  writer.files.set(path, { hash: sum, bytes: Buffer.byteLength(body), isNew: true })
  return sum
}

/** Puts files one by one, as they are made. */
export function putAll(writer: EditionWriter, files: Iterable<OutputFile>): void {
  for (const file of files) put(writer, file)
}

/** Takes a file from the edition before; false where that has none with this checksum, or no longer. */
export function takeOver(writer: EditionWriter, path: string, sum: string): boolean {
  const { before, dir } = writer
  if (before?.sums.get(path) !== sum) return false
  const from = join(before.dir, path)
  const bytes = before.untouched?.get(path) ?? sizeOf(from, sum)
  if (bytes === undefined) return false
  makeFolderOf(writer, path)
  const to = join(dir, path)
  if (!link(from, to)) copyFileSync(from, to)
  writer.files.set(path, { hash: sum, bytes, isNew: false })
  return true
}

/** Of a file that has this checksum: somebody may have changed it since. */
function sizeOf(path: string, sum: string): number | undefined {
  const body = bytesAt(path)
  return body && hash('sha256', body) === sum ? body.length : undefined
}

/** Takes up what others wrote below a folder of the edition, `pagefind/`: it is put as if they had handed it over. */
export function takeUpAll(writer: EditionWriter, folder: string): void {
  for (const path of filesBelow(join(writer.dir, folder))) takeUp(writer, folder + path)
}

/** Ends an edition: removes folders for which there was no use, and writes the checksums of all files. */
export function seal(writer: EditionWriter): Measured {
  const paths = [...writer.files.keys()].sort()
  removeUnused(writer)
  saveSums(
    writer.dir,
    Iterator.from(paths).map(path => [path, writer.files.get(path)?.hash ?? ''] as const),
  )
  const files = [...writer.files.values()]
  return {
    files: files.length + 1,
    pages: paths.filter(path => path.endsWith('.html')).length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    changed: files.filter(({ isNew }) => isNew).length,
  }
}

function removeUnused({ dir, files, folders }: EditionWriter): void {
  const used = new Set(foldersAbove(files.keys()))
  const unused = [...folders].filter(folder => !used.has(folder))
  // A folder after those that lie in it.
  for (const folder of unused.sort().reverse()) rmdirSync(join(dir, folder))
}

/** Makes an edition of what lies in a folder. */
export function sealFolder(dir: string): void {
  const writer = openWriter(dir)
  takeUpAll(writer, '')
  seal(writer)
}

function takeUp(writer: EditionWriter, path: string): void {
  const body = readFileSync(join(writer.dir, path))
  takeWritten(writer, path, hash('sha256', body), body.length)
}

/** Takes up a file that lies in the folder by now; where the edition before has the same, that one takes its place. */
export function takeWritten(writer: EditionWriter, path: string, sum: string, bytes: number): void {
  const written = join(writer.dir, path)
  const beside = `${written}.new`
  renameSync(written, beside)
  if (takeOver(writer, path, sum)) {
    rmSync(beside)
    return
  }
  renameSync(beside, written)
  writer.files.set(path, { hash: sum, bytes, isNew: true })
}

function makeFolderOf(writer: EditionWriter, path: string): void {
  const folder = dirname(path)
  if (writer.folders.has(folder)) return
  mkdirSync(join(writer.dir, folder), { recursive: true })
  writer.folders.add(folder)
}

// Not every file system has links.
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch {
    return false
  }
}
