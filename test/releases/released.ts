// A data folder with releases: the good folder, released on days, and rows of it changed.
import { nextFrom } from '../../scripts/lib/next-release.ts'
import type { Day } from '../../src/day.ts'
import { type Inspection, inspect } from '../../src/edition.ts'
import type { Problem } from '../../src/problem.ts'
import { fileOf, type Next } from '../../src/releases/next.ts'
import { fileNameOf } from '../../src/releases/release.ts'
import { type Folder, goodFolder } from '../entries/good-folder.ts'

/** Opens a folder as of a day. */
export function inspectOn(folder: Folder, day: string): Inspection {
  return inspect(folder, () => day as Day)
}

/** What the next release of a folder without errors would be. */
export function nextOf(folder: Folder, day: string): Next {
  const found = inspectOn(folder, day)
  const next = nextFrom(found, day as Day)
  if (!next) throw new Error(JSON.stringify(found.problems, null, 1))
  return next
}

/** The folder with one release more. */
export function release(folder: Folder, day: string): Folder {
  const next = nextOf(folder, day)
  const path = `releases/${fileNameOf(next.head.release)}`
  return new Map([...folder, [path, new TextEncoder().encode(fileOf(next))]])
}

/** The good folder, released once on a day. */
export function releasedFolder(day = '2023-12-31'): Folder {
  return release(goodFolder(), day)
}

/** A folder of which one file is written otherwise. */
export function rewrite(folder: Folder, path: string, change: (text: string) => string): Folder {
  const bytes = folder.get(path)
  const text = bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : ''
  const changed = change(text)
  if (changed === text) throw new Error(`nothing of ${path} was changed`)
  return new Map([...folder, [path, new TextEncoder().encode(changed)]])
}

/** The problems of one rule. */
export function problemsOf(rule: string, folder: Folder, day = '2023-12-31'): Problem[] {
  return inspectOn(folder, day).problems.filter(problem => problem.rule === rule)
}
