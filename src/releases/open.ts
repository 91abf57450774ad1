// In: the files of a data folder. Out: its releases with what the newest one holds, or what is wrong with them as a problem.
// edition.ts opens them, once.
import type { Problem } from '../problem.ts'
import { type Chain, foldRecords, leavesOf, readChain } from './chain.ts'
import { readCheckpoint, writeCheckpoint } from './checkpoint.ts'
import { rootOf } from './merkle.ts'
import { textOfNote } from './note.ts'
import { type Fault, FaultError, fileNameOf, type Release } from './release.ts'
import { NOTHING, type State, type Value } from './state.ts'

/** Where the checkpoint over the releases of a data folder stands. */
export const CHECKPOINT = 'releases/checkpoint'

/** The key that verifies the signature of the checkpoint. */
export const PUBLIC_KEY = 'releases/public-key'

export interface OpenReleases {
  chain: Chain
  /** The records of the newest release. */
  records: State
  /** What is wrong: the first release that does not fit. */
  problems: readonly Problem[]
}

/** Reads the releases of a data folder and holds them together, and to the checkpoint over them. */
export function openReleases(files: ReadonlyMap<string, Uint8Array | string>): OpenReleases {
  const chain = readChain(files)
  const fault = chain.fault ?? checkpointFault(chain, files.get(CHECKPOINT))
  if (fault) return { chain: { ...chain, fault }, records: NOTHING, problems: [problemOf(fault)] }
  try {
    return { chain, records: foldRecords(chain.releases).at(-1) ?? NOTHING, problems: [] }
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    return { chain: { ...chain, fault: error.fault }, records: NOTHING, problems: [problemOf(error.fault)] }
  }
}

/**
 * What the checkpoint of a data folder says against its releases. There may be one release more than it covers: a kill came
 * between the two.
 */
export function checkpointFault(
  { releases }: Chain,
  bytes: Uint8Array | string | undefined,
): Fault | undefined {
  if (!(bytes instanceof Uint8Array)) return undefined
  const found = readCheckpoint(textOfNote(new TextDecoder().decode(bytes)))
  if (!found)
    return {
      file: CHECKPOINT,
      message: {
        zh: '应是各期发布的检查点，现在读不出来。',
        en: 'It should be the checkpoint of the releases and is none.',
      },
    }
  if (found.size > releases.length)
    return {
      file: CHECKPOINT,
      message: {
        zh: `检查点写的是 ${found.size} 期，文件夹里只有 ${releases.length} 期：后面的几期丢了。`,
        en: `The checkpoint tells of ${found.size} releases and the folder has ${releases.length}: the later ones are lost.`,
      },
    }
  const origin = releases[0]?.head.origin
  if (origin !== undefined && found.origin !== origin)
    return {
      file: CHECKPOINT,
      message: {
        zh: `检查点写的是 ${found.origin}，各期写的是 ${origin}。`,
        en: `The checkpoint is of ${found.origin}, the releases of ${origin}.`,
      },
    }
  if (rootOf(leavesOf(releases.slice(0, found.size))).equals(found.root)) return undefined
  // Each file but the last is held by the one after it.
  return {
    file: `releases/${fileNameOf(found.size)}`,
    message: {
      zh: `第 ${found.size} 期的文件不是检查点（releases/checkpoint）所记的那一份：它被改过。`,
      en: `Release ${found.size} is not the one that the checkpoint (releases/checkpoint) covers: it was changed.`,
    },
  }
}

function problemOf({ file, line, message }: Fault): Problem {
  return {
    rule: 'file/release',
    level: 'error',
    file,
    line,
    message,
    hint: {
      zh: 'releases/ 由程序写，写好的不改。从备份或网站的 /releases/ 取回原来的文件；两个人各发布了同一期的，保留已经上了网站的那一份，移走另一份，再运行 npm run release。',
      en: 'The program writes releases/, and nothing in it is changed. Take the file back from a backup or from /releases/ of the site; where two people released one number, keep the one that was published, move the other away and run npm run release again.',
    },
  }
}

/** Every record that a release has held, of one table. */
export function everReleased({ releases }: Chain, table: string): Value[] {
  return releases.flatMap(({ records }) => records.flatMap(({ of, value }) => (of === table ? [value] : [])))
}

/** The checkpoint over some of the releases: that of the data folder where it is of as many, else an unsigned one. */
export function proofsOf(
  files: ReadonlyMap<string, Uint8Array | string>,
  releases: readonly Release[],
): { checkpoint: string | undefined; verifierKey: string | undefined } {
  const textAt = (path: string) => {
    const bytes = files.get(path)
    return bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : undefined
  }
  const kept = textAt(CHECKPOINT)
  const known = kept === undefined ? undefined : readCheckpoint(textOfNote(kept))
  const isOfAll = known?.size === releases.length
  const origin = releases[0]?.head.origin ?? ''
  const checkpoint = isOfAll ? kept : writeCheckpoint(origin, leavesOf(releases))
  return {
    checkpoint: releases.length > 0 ? checkpoint : undefined,
    verifierKey: textAt(PUBLIC_KEY)?.trim(),
  }
}
