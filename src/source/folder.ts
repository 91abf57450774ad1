// In: the path of a data folder. Out: its files as bytes, and what stands in the place of files and is none.
// This is the only door to the disk; edition.ts and scripts come in by it.
import { type Dirent, readdirSync, readFileSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Why there are no bytes at a path: a folder (or a link to one) stands there, a link leads nowhere, the system does not
 * let it be read, it lies in a folder where nothing is looked for, or its name is not UTF-8.
 */
export type Obstacle = 'folder' | 'dangling' | 'unreadable' | 'misplaced' | 'misnamed'

/** What a data folder holds: path below it, with `/` → bytes, or why there are none; in order of path. */
export type Files = ReadonlyMap<string, Uint8Array | Obstacle>

const ROOMS = ['measures', 'notices', 'releases']

/**
 * Reads a data folder with its `measures/`, `notices/` and `releases/`; of any other folder it names the files. Hidden files and the
 * lock files of office programs (`.~lock.…`, `~$…`) are none of its records. Throws what the file system throws where
 * the folder itself cannot be read (ENOENT: there is none).
 */
export function readFolder(dir: string): Files {
  const found = new Map<string, Uint8Array | Obstacle>()
  for (const entry of entriesOf(dir, '')) {
    const stats = statOf(dir, entry.path)
    if (ROOMS.includes(entry.path) && stats?.isDirectory()) readRoom(dir, entry.path, found)
    else note(dir, entry, stats, found)
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * Reads a data folder again. A file with the bytes that it had before is those very bytes, and where all files are as before so is
 * the map: whoever remembers what they made of them (once.ts) need not make it again.
 */
export function readAgain(dir: string, before: Files): Files {
  const found = [...readFolder(dir)].map(
    ([path, bytes]) => [path, asBefore(bytes, before.get(path))] as const,
  )
  const isSame = found.length === before.size && found.every(([path, bytes]) => bytes === before.get(path))
  return isSame ? before : new Map(found)
}

function asBefore(found: Uint8Array | Obstacle, known: Uint8Array | Obstacle | undefined) {
  const isSame =
    found instanceof Uint8Array && known instanceof Uint8Array && Buffer.compare(found, known) === 0
  return isSame ? known : found
}

interface Entry {
  path: string
  isLink: boolean
  /** Whether its name is UTF-8: a path can be made of it. */
  isNamed: boolean
}

function readRoom(dir: string, room: string, found: Map<string, Uint8Array | Obstacle>): void {
  try {
    for (const entry of entriesOf(dir, room)) note(dir, entry, statOf(dir, entry.path), found)
  } catch {
    found.set(room, 'unreadable')
  }
}

function note(
  dir: string,
  { path, isLink, isNamed }: Entry,
  stats: Stats | undefined,
  found: Map<string, Uint8Array | Obstacle>,
): void {
  if (!isNamed) found.set(path, 'misnamed')
  else if (!stats) found.set(path, isLink ? 'dangling' : 'unreadable')
  else if (!stats.isDirectory()) found.set(path, read(dir, path, stats))
  // A link may lead back to where it stands, and what is named like a file should be one.
  else if (isLink || /\.\w+$/.test(path)) found.set(path, 'folder')
  else noteBelow(dir, path, found)
}

/** The files of a folder that is not looked into; of an empty one, the folder. */
function noteBelow(dir: string, path: string, found: Map<string, Uint8Array | Obstacle>): void {
  const before = found.size
  try {
    for (const entry of entriesOf(dir, path)) {
      const isFolder = !entry.isLink && entry.isNamed && statOf(dir, entry.path)?.isDirectory()
      if (isFolder) noteBelow(dir, entry.path, found)
      else found.set(entry.path, 'misplaced')
    }
  } catch {
    found.set(path, 'unreadable')
  }
  if (found.size === before) found.set(path, 'folder')
}

// A pipe or a device would be waited for, and a file may belong to someone else.
function read(dir: string, path: string, stats: Stats): Uint8Array | Obstacle {
  try {
    return stats.isFile() ? readFileSync(join(dir, path)) : 'unreadable'
  } catch {
    return 'unreadable'
  }
}

function statOf(dir: string, path: string): Stats | undefined {
  try {
    return statSync(join(dir, path))
  } catch {
    return undefined
  }
}

function entriesOf(dir: string, below: string): Entry[] {
  return readdirSync(join(dir, below), { withFileTypes: true, encoding: 'buffer' })
    .map(entry => entryOf(entry, below))
    .filter(({ path }) => !/^[.~]/.test(path.slice(path.lastIndexOf('/') + 1)))
}

function entryOf(entry: Dirent<NonSharedBuffer>, below: string): Entry {
  const bytes = entry.name
  const text = bytes.toString('utf8')
  const isNamed = Buffer.from(text, 'utf8').equals(bytes)
  const name = isNamed ? text : [...bytes].map(showByte).join('')
  return { path: below === '' ? name : `${below}/${name}`, isLink: entry.isSymbolicLink(), isNamed }
}

/** A byte of a name that is not UTF-8, as `\xB9`. */
function showByte(byte: number): string {
  const isAscii = byte > 0x20 && byte < 0x7f
  return isAscii ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase()}`
}
