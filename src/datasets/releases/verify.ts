// In: the files of a log: releases, checkpoint, key. Out: what they are, or what of them does not match, the first release
// first. The command verifies by it.

import { recordOn } from '../../releases/altered-line.ts'
import {
  type Chain,
  faultOfRecords,
  foldRecords,
  foldRows,
  leavesOf,
  readChain,
} from '../../releases/chain.ts'
import { readCheckpoint } from '../../releases/checkpoint.ts'
import { consistencyProof, isConsistent, rootOf } from '../../releases/merkle.ts'
import { isSignedBy, readVerifierKey, textOfNote } from '../../releases/note.ts'
import { CHECKPOINT, checkpointFault, PUBLIC_KEY } from '../../releases/open.ts'
import { type Fault, FaultError, fileNameOf, type Release, sha256 } from '../../releases/release.ts'
import type { State } from '../../releases/state.ts'
import { alteredRecord, NOBODY, type Told } from './altered.ts'
import { csvOf } from './table.ts'

/** Files by their path from the data folder: `releases/0001.ndjson`, `releases/checkpoint`, `releases/public-key`. */
export type LogFiles = ReadonlyMap<string, Uint8Array>

export interface Log {
  files: LogFiles
  releases: readonly Release[]
  faults: readonly Fault[]
  /** How many releases the checkpoint covers, and whether it bears a signature that holds. */
  checkpoint: { size: number; isSigned: boolean } | undefined
}

/**
 * Verifies a log: the chain of hashes, what each release says of itself, the checkpoint and its signature. Of a release
 * that was changed the record is named where it, or what others say, tells it.
 */
export function verifyLog(files: LogFiles, trustedKey?: string, told: Told = NOBODY): Log {
  const chain = withRecord(readChain(files), files, told)
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
    files,
    releases,
    faults: [...faults, ...(against ? [against] : []), ...either],
    checkpoint: found && { size: found.size, isSigned: textOfNote(note ?? '') !== note },
  }
}

/** A release whose lines are not those of its hash is told by the one that was changed. */
function withRecord(chain: Chain, files: LogFiles, told: Told): Chain {
  const { fault, releases } = chain
  const bytes = fault && fault.line === undefined ? files.get(fault.file) : undefined
  const named = fault && bytes && alteredRecord(fault.file, bytes, releases, told)
  return named ? { releases, fault: named } : chain
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

/** Where two logs that should begin alike part: the first release, its first line that differs, and the record on it. */
export function partingOf(one: Log, other: Log): Fault | undefined {
  const names = [...one.files.keys()].filter(name => name.endsWith('.ndjson') && other.files.has(name)).sort()
  for (const file of names) {
    const [lines = [], others = []] = [one, other].map(({ files }) =>
      new TextDecoder().decode(files.get(file)).split('\n'),
    )
    const at = lines.findIndex((text, i) => text !== others[i])
    const differs = at >= 0 ? at : lines.length < others.length ? lines.length : -1
    if (differs < 0) continue
    const record = recordOn(lines[differs]) ?? recordOn(others[differs])
    const what = record ? `${record.of} ${record.key}` : ''
    return {
      ...{ file, line: differs + 1, ...(record && { record }) },
      message: {
        zh: `两处的这一期不同，先不同的是第 ${differs + 1} 行${what && `：${what}`}。`,
        en: `The two have another one; the first line that differs is ${differs + 1}${what && `: ${what}`}.`,
      },
    }
  }
  return undefined
}

/** The files of releases that have this SHA-256: a release file itself, or a file of a dataset as it was published. */
export function whatIs(hash: string, { releases }: Log): { release: number; day: string; path: string }[] {
  return releases.flatMap(({ head, sha256: own }) => {
    const { release, day } = head
    const files = head.files.filter(one => one.sha256 === hash).map(({ path }) => ({ release, day, path }))
    return own === hash ? [{ release, day, path: fileNameOf(release) }] : files
  })
}
