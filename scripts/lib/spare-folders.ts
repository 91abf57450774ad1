// The folders of an edition that is served no more, empty, in which the next one is written: each page lies in a folder of its
// own, and to make and to remove that takes longer than to link the page. They may be deleted at any time.
import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { foldersAbove, readSums, removeAll, removeOrTell, SUMS } from './edition-files.ts'

/**
 * Makes a folder for the next edition, of the spare ones where they hold nothing and are this account's. Gives the paths of all
 * folders in it, `/` between.
 */
export function makeNext(next: string, spare: string): Set<string> {
  try {
    const folders = new Set(foldersIn(spare))
    renameSync(spare, next)
    return folders
  } catch {
    // There are none, or not such.
    removeOrTell(spare, removeAll)
    mkdirSync(next)
    return new Set()
  }
}

/** The paths of all folders in one; throws where there is anything else, or a folder of another account. */
function foldersIn(dir: string, before = ''): string[] {
  const { uid } = lstatSync(dir)
  if (uid !== (process.getuid?.() ?? uid)) throw new Error(`${dir} belongs to another account`)
  return readdirSync(dir, { withFileTypes: true }).flatMap(entry => {
    if (!entry.isDirectory()) throw new Error(`${entry.name} in ${dir} is no folder`)
    const path = before + entry.name
    return [path, ...foldersIn(join(dir, entry.name), `${path}/`)]
  })
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
    foldersIn(edition)
    removeAll(spare)
    renameSync(edition, spare)
  } catch {
    return
  }
}
