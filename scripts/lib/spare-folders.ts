// The folders of an edition that is served no more, empty, in which the next one is written: each page lies in a folder of its
// own, and to make and to remove that takes longer than to link the page. They may be deleted at any time.
import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, type Stats, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { foldersAbove, readSums, removeOrTell, SUMS } from './edition-files.ts'

/**
 * Makes a folder for the next edition, of the spare ones where they are as it would make them, and hold nothing. Gives the
 * paths of all folders in it, `/` between.
 */
export function makeNext(next: string, spare: string): Set<string> {
  mkdirSync(next)
  try {
    const folders = new Set(foldersIn(spare, lstatSync(next)))
    rmdirSync(next)
    renameSync(spare, next)
    return folders
  } catch {
    // There are none, or other ones.
    removeOrTell(spare, removeFolders)
    mkdirSync(next, { recursive: true })
    return new Set()
  }
}

/** The paths of all folders in one; throws where there is anything else, or a folder that is not like another. */
function foldersIn(dir: string, like: Stats, before = ''): string[] {
  const stats = lstatSync(dir)
  const isAlike = (['dev', 'uid', 'gid', 'mode'] as const).every(key => stats[key] === like[key])
  if (!isAlike) throw new Error(`${dir} is of another account or mode, or no folder`)
  return readdirSync(dir).flatMap(name => {
    const path = before + name
    return [path, ...foldersIn(join(dir, name), like, `${path}/`)]
  })
}

/** Removes a tree of folders; throws where there is anything else in it, which stays. */
function removeFolders(dir: string): void {
  const stats = lstatSync(dir, { throwIfNoEntry: false })
  if (!stats) return
  if (!stats.isDirectory()) throw new Error(`${dir} is no folder`)
  for (const entry of readdirSync(dir, { withFileTypes: true }))
    if (entry.isDirectory()) removeFolders(join(dir, entry.name))
  rmdirSync(dir)
}

/**
 * Removes an edition, and keeps as spare those of its folders that one with these files has, too. Where that cannot be done it
 * stays, or what is left of it.
 */
export function keepFolders(edition: string, spare: string, files: Iterable<string>): void {
  const wanted = new Set(foldersAbove(files))
  const paths = [...(readSums(edition)?.keys() ?? [])]
  try {
    for (const path of [...paths, SUMS]) unlinkSync(join(edition, path))
    for (const folder of foldersAbove(paths)) if (!wanted.has(folder)) rmdirSync(join(edition, folder))
    // A web server may have put copies beside the files.
    foldersIn(edition, lstatSync(edition))
    renameSync(edition, spare)
  } catch {
    return
  }
}
