// What a build remembers of the edition that it wrote, so that the next one does not make again what would be the same. It
// lies within the program, may be deleted at any time, and says nothing of an edition that is no longer what it wrote.
import { hash } from 'node:crypto'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { move } from './disk.ts'
import { filesBelow, readSums } from './edition-files.ts'
import type { Opening } from './opening.ts'
import { ROOT } from './root.ts'
import { lookAtFiles, lookAtFolders, type Untouched } from './untouched.ts'

/** The keys of what a later build may take from an edition. */
export interface Keys {
  /** File of a page → the key of what it prints. */
  pages: ReadonlyMap<string, string>
  /** Of what the text search finds. */
  texts: string
}

/** What is remembered of an edition. */
export interface BuildCache extends Keys {
  /** Of the program: what another one made is known by other keys. */
  code: string
  /** Of all that it was made from: code, records, settings, day. */
  input: string
  /** Where nobody wrote to any of its files since. */
  untouched: Untouched | undefined
}

/** What is known before pages are made: the hash of the program, and the keys by which it knows those of the edition before. */
export type KeysBefore = Omit<BuildCache, 'input'>

const NO_KEYS: Keys = { pages: new Map(), texts: '' }

/**
 * What is remembered of the edition in a folder: nothing where another one lies there by now, and only whether it is untouched
 * where another program made it.
 */
export function readCache(dir: string, code: string): BuildCache {
  const nothing = { code, input: '', untouched: undefined, ...NO_KEYS }
  try {
    const { edition, stamp, folders, pages, ...cache } = JSON.parse(readFileSync(cacheOf(dir), 'utf8'))
    if (edition !== editionIn(dir)) return nothing
    const seen = look(dir)
    const untouched = seen && seen.stamp === stamp ? { sizes: seen.sizes, folders } : undefined
    if (cache.code !== code) return { ...nothing, untouched }
    return { ...cache, pages: new Map(pages), untouched }
  } catch {
    return nothing
  }
}

/** Remembers the edition that was written into a folder. Where that cannot be done, the next build makes everything. */
export function saveCache(dir: string, { code, input, pages, texts }: Omit<BuildCache, 'untouched'>): void {
  const path = cacheOf(dir)
  try {
    mkdirSync(dirname(path), { recursive: true })
    const seen = look(dir)
    const folders = seen && lookAtFolders(dir, seen.sizes.keys())
    const known = { edition: editionIn(dir), stamp: seen?.stamp, folders }
    const cache = { ...known, pages: [...pages], code, input, texts }
    writeFileSync(`${path}.new`, JSON.stringify(cache))
    move(`${path}.new`, path)
  } catch {
    return
  }
}

function look(dir: string): ReturnType<typeof lookAtFiles> {
  const sums = readSums(dir)
  return sums && lookAtFiles(dir, sums)
}

/** Where the edition in a folder is remembered. */
export function cacheOf(dir: string): string {
  return join(ROOT, '.build', 'editions', `${hash('sha256', dir, 'hex').slice(0, 32)}.json`)
}

/** Its checksums tell one edition from every other. */
function editionIn(dir: string): string {
  return hash('sha256', readFileSync(join(dir, 'SHA256SUMS')))
}

/** All that decides what is written from the same records: the sources, the libraries, Node. */
const CODE = ['src', 'public', 'scripts/lib', 'astro.config.mjs', 'package.json', 'package-lock.json']

/** The hash of the program. */
export function hashOfCode(): string {
  const each = CODE.flatMap(filesAt).map(path => [path, hash('sha256', readFileSync(join(ROOT, path)))])
  return hash('sha256', JSON.stringify([process.version, each]))
}

/** A file of the program, or all below a folder, in order. */
function filesAt(path: string): string[] {
  const whole = join(ROOT, path)
  return statSync(whole).isDirectory() ? filesBelow(whole).map(name => `${path}/${name}`) : [path]
}

/** The hash of all that an edition is made from. */
export function hashOfInput(code: string, { files, settings, now }: Opening, allowFuture = false): string {
  const each = [...files].map(([path, body]) => [
    path,
    typeof body === 'string' ? body : hash('sha256', body),
  ])
  return hash('sha256', JSON.stringify([code, settings, now, allowFuture, each]))
}
