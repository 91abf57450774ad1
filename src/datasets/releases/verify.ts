// In: the files of a log: releases, checkpoint, key. Out: what they are, or what of them does not match, the first release
// first. The command verifies by it.

import { faultOfRecords, foldRecords, foldRows, leavesOf, readChain } from '../../releases/chain.ts'
import { readCheckpoint } from '../../releases/checkpoint.ts'
import { consistencyProof, isConsistent, rootOf } from '../../releases/merkle.ts'
import { isSignedBy, readVerifierKey, textOfNote } from '../../releases/note.ts'
import { CHECKPOINT, checkpointFault, PUBLIC_KEY } from '../../releases/open.ts'
import { type Fault, FaultError, fileNameOf, type Release, sha256 } from '../../releases/release.ts'
import type { State } from '../../releases/state.ts'
import { csvOf } from './table.ts'

/** Files by their path from the data folder: `releases/0001.ndjson`, `releases/checkpoint`, `releases/public-key`. */
export type LogFiles = ReadonlyMap<string, Uint8Array>

export interface Log {
  releases: readonly Release[]
  faults: readonly Fault[]
  /** How many releases the checkpoint covers, and whether it bears a signature that holds. */
  checkpoint: { size: number; isSigned: boolean } | undefined
}

/** Verifies a log: the chain of hashes, what each release says of itself, the checkpoint and its signature. */
export function verifyLog(files: LogFiles, trustedKey?: string): Log {
  const chain = readChain(files)
  const { releases } = chain
  const faults = [
    ...(chain.fault ? [chain.fault, ...othersMeant(chain.fault, releases)] : []),
    ...faultsWithin(releases),
    ...signatureFaults(files, trustedKey),
  ]
  const against = chain.fault ? undefined : checkpointFault(chain, files.get(CHECKPOINT))
  // Where the release says of itself what its lines come to, the checkpoint may be the one that was changed.
  const either =
    against && against.file !== CHECKPOINT && faults.length === 0 ? [fault(CHECKPOINT, EITHER)] : []
  const note = noteIn(files)
  const found = note === undefined ? undefined : readCheckpoint(textOfNote(note))
  return {
    releases,
    faults: [...faults, ...(against ? [against] : []), ...either],
    checkpoint: found && { size: found.size, isSigned: textOfNote(note ?? '') !== note },
  }
}

/** Where the last release does not follow the one before, either may be the one that was changed. */
function othersMeant({ file, line }: Fault, releases: readonly Release[]): Fault[] {
  const before = releases.at(-1)?.head.release
  const isLink = line === 1 && before !== undefined && file === `releases/${fileNameOf(before + 1)}`
  return isLink ? [fault(`releases/${fileNameOf(before)}`, EITHER)] : []
}

const EITHER = {
  zh: '也可能是它被改过：两者对不上，单凭它们分不出是哪一个。',
  en: 'Or this one was changed: the two do not fit, and they alone do not tell which.',
}

/** What a release says of its records and of its datasets' CSV is held against what its lines come to. */
function faultsWithin(releases: readonly Release[]): Fault[] {
  try {
    const [records, rows] = [foldRecords(releases), foldRows(releases)]
    for (const [at, release] of releases.entries()) {
      const fault =
        faultOfRecords(release, records[at] ?? new Map()) ?? faultOfDatasets(release, rows[at] ?? new Map())
      if (fault) return [fault]
    }
    return []
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    return [error.fault]
  }
}

function faultOfDatasets({ head }: Release, rows: State): Fault | undefined {
  for (const [name, dataset] of Object.entries(head.datasets)) {
    const told = head.files.find(({ path }) => path === `${name}.csv`)
    if (told && sha256(csvOf(dataset, rows.get(name))) === told.sha256) continue
    return {
      file: `releases/${fileNameOf(head.release)}`,
      message: {
        zh: `第 ${head.release} 期数据集 ${name} 的各行与它的校验值不符。`,
        en: `The rows of the dataset ${name} in release ${head.release} are not those of its checksum.`,
      },
    }
  }
  return undefined
}

function noteIn(files: LogFiles): string | undefined {
  const bytes = files.get(CHECKPOINT)
  return bytes && new TextDecoder().decode(bytes)
}

function signatureFaults(files: LogFiles, trustedKey: string | undefined): Fault[] {
  const note = noteIn(files)
  const published = files.get(PUBLIC_KEY)
  const written = trustedKey ?? (published && new TextDecoder().decode(published).trim())
  if (written === undefined)
    return note !== undefined && textOfNote(note) !== note ? [fault(CHECKPOINT, NO_KEY)] : []
  const key = readVerifierKey(written)
  if (!key) return [fault(PUBLIC_KEY, BAD_KEY)]
  return note === undefined || isSignedBy(note, key) ? [] : [fault(CHECKPOINT, UNSIGNED)]
}

function fault(file: string, message: Fault['message']): Fault {
  return { file, message }
}

const NO_KEY = {
  zh: '检查点有签名，而没有验证它的公钥（releases/public-key）。',
  en: 'The checkpoint is signed and the key that verifies it (releases/public-key) is missing.',
}
const BAD_KEY = {
  zh: '应是验证签名的公钥，现在读不出来。',
  en: 'It should be the key that verifies signatures and is none.',
}
const UNSIGNED = {
  zh: '检查点没有这把钥匙的签名，或者签名不对：检查点或公钥被换过。',
  en: 'The checkpoint bears no signature of the key that holds: it or the key was exchanged.',
}

/** What an earlier checkpoint, which somebody kept, says against a log: nothing where the log goes on from it. */
export function checkpointAgainst(kept: string, { releases }: Log): Fault | undefined {
  const file = CHECKPOINT
  const found = readCheckpoint(textOfNote(kept))
  if (!found)
    return fault(file, { zh: '应是检查点，现在读不出来。', en: 'It should be a checkpoint and is none.' })
  const leaves = leavesOf(releases)
  const { size, root } = found
  if (size > leaves.length)
    return fault(file, {
      zh: `留存的检查点有 ${size} 期，现在只有 ${leaves.length} 期：第 ${leaves.length + 1} 期起不见了。`,
      en: `The kept checkpoint covers ${size} releases and there are ${leaves.length}: those from ${leaves.length + 1} on are gone.`,
    })
  const proof = consistencyProof(size, leaves)
  if (isConsistent([size, leaves.length], proof, [root, rootOf(leaves)])) return undefined
  return fault(file, {
    zh: `现有的前 ${size} 期不是留存的检查点所记的：历史被改写过。`,
    en: `The first ${size} releases are not those of the kept checkpoint: history was rewritten.`,
  })
}

/** Where two logs that should begin alike part: the first release, and its first line that differs. */
export function partingOf(one: Log, other: Log): Fault | undefined {
  const common = Math.min(one.releases.length, other.releases.length)
  for (const [at, release] of one.releases.slice(0, common).entries()) {
    const second = other.releases[at]
    if (!second || second.sha256 === release.sha256) continue
    const [lines, others] = [release, second].map(({ bytes }) => new TextDecoder().decode(bytes).split('\n'))
    const line = lines?.findIndex((text, i) => text !== others?.[i]) ?? 0
    return {
      file: `releases/${fileNameOf(at + 1)}`,
      line: line + 1,
      message: {
        zh: `两处的第 ${at + 1} 期不同，先不同的是${recordOn(lines?.[line])}。`,
        en: `The two have another release ${at + 1}; the first line that differs is ${line + 1}.`,
      },
    }
  }
  return undefined
}

function recordOn(line: string | undefined): string {
  const [, key] = /"key":"([^"]*)"/.exec(line ?? '') ?? []
  const [, of] = /"(?:table|dataset)":"([^"]*)"/.exec(line ?? '') ?? []
  return key !== undefined && of !== undefined ? ` ${of} 的记录 ${key}` : '第一行'
}

/** The files of releases that have this SHA-256: a release file itself, or a file of a dataset as it was published. */
export function whatIs(hash: string, { releases }: Log): { release: number; day: string; path: string }[] {
  return releases.flatMap(({ head, sha256: own }) => {
    const { release, day } = head
    const files = head.files.filter(one => one.sha256 === hash).map(({ path }) => ({ release, day, path }))
    return own === hash ? [{ release, day, path: fileNameOf(release) }] : files
  })
}
