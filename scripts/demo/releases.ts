// In: the files and the rows of the demonstration. Out: its releases, as its bureau would have made them one after another.
import { inspect } from '../../src/edition.ts'
import { leavesOf, readChain } from '../../src/releases/chain.ts'
import { writeCheckpoint } from '../../src/releases/checkpoint.ts'
import { fileOf } from '../../src/releases/next.ts'
import { CHECKPOINT } from '../../src/releases/open.ts'
import { fileNameOf } from '../../src/releases/release.ts'
import type { Files } from '../../src/source/folder.ts'
import { nextFrom } from '../lib/next-release.ts'
import { asItStood, RELEASED_ON } from './as-it-stood.ts'
import { type Rows, toCsv } from './tables.ts'

/** The files below releases/; `files` are those of the folder that are written by hand. */
export function makeReleases(rows: Rows, files: Files): Map<string, Uint8Array> {
  const made = new Map<string, Uint8Array>()
  for (const day of RELEASED_ON) {
    const found = inspect(folderOn(asItStood(rows, day), files, made), () => day)
    const next = nextFrom(found, day)
    if (!next) throw new Error(`${day}: ${found.problems.find(({ level }) => level === 'error')?.message.en}`)
    made.set(`releases/${fileNameOf(next.head.release)}`, bytesOf(fileOf(next)))
  }
  const { releases } = readChain(made)
  made.set(CHECKPOINT, bytesOf(writeCheckpoint(releases[0]?.head.origin ?? '', leavesOf(releases))))
  return made
}

function folderOn(rows: Rows, files: Files, made: Files): Files {
  const notices = new Set(rows.notices.map(({ notice_id }) => notice_id))
  const isThere = (path: string) => {
    const [, notice] = /^notices\/(.*)\.mdx?$/.exec(path) ?? []
    return notice === undefined ? !/\.csv$|^releases\//.test(path) : notices.has(notice)
  }
  const tables = Object.entries(rows).map(([name, all]) => [`${name}.csv`, bytesOf(toCsv(all))] as const)
  return new Map([
    ...[...files].filter(([path]) => isThere(path)),
    ...tables.filter(([, bytes]) => bytes.length > 1),
    ...made,
  ])
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
