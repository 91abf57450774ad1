// In: the files of releases/. Out: the releases in order, each held to the one before; the first that does not fit is named,
// and those after it are not looked at. edition.ts, scripts and projections ask it.
import type { Day } from '../day.ts'
import type { Words } from '../problem.ts'
import { type AlteredLine, oddLine } from './altered-line.ts'
import { applyDelta, MisfitError } from './delta.ts'
import { type Hash, leafHash } from './merkle.ts'
import { type Fault, FaultError, fileNameOf, type Release, readRelease, sha256 } from './release.ts'
import { NOTHING, type State, writeState } from './state.ts'
import { headerOf, titleOf } from './words.ts'

/** The releases of a data folder. */
export interface Chain {
  releases: readonly Release[]
  /** The first that does not fit, and why. */
  fault: Fault | undefined
}

const RELEASE = /^releases\/(\d{4,})\.ndjson$/

/**
 * Reads the releases among the files of a data folder, and holds their chain together: numbers, hashes, days. Of a file
 * that was changed the line is named where it shows.
 */
export function readChain(files: ReadonlyMap<string, Uint8Array | string>): Chain {
  const found = [...files].flatMap(([path, bytes]) => {
    const [, number] = RELEASE.exec(path) ?? []
    return number && bytes instanceof Uint8Array ? [{ path, number: Number(number), bytes }] : []
  })
  const releases: Release[] = []
  found.sort((a, b) => a.number - b.number)
  for (const [at, { path, number, bytes }] of found.entries()) {
    if (number !== releases.length + 1) return { releases, fault: missing(releases.length + 1, path) }
    const read = readRelease(path, bytes)
    if ('message' in read) {
      const odd = read.line === undefined ? oddLine(bytes) : undefined
      return { releases, fault: odd ? alteredFault(path, odd) : read }
    }
    const message = misplaced(read, releases.at(-1), number)
    if (message) {
      // Where the release after it stands by this one, it is the one before that was changed.
      const isOther = isBroken(read, releases.at(-1)) && isHeldBy(read, found[at + 1])
      return { releases, fault: isOther ? changed(releases.length) : { file: path, line: 1, message } }
    }
    releases.push(read)
  }
  return { releases, fault: undefined }
}

/** What is wrong with a release file of which a line was changed. */
export function alteredFault(file: string, { line, record, was, now }: AlteredLine): Fault {
  if (!record) return { file, line, message: CHANGED_LINE }
  const { of, key, column } = record
  const name = titleOf(of)
  if (column === undefined)
    return {
      ...{ file, line, record },
      message: { zh: `${name.zh} ${key} 这一行被改过。`, en: `The line of ${name.en} ${key} was changed.` },
    }
  const cell = headerOf(of, column)
  return {
    ...{ file, line, record },
    message: {
      zh: `${name.zh} ${key} 的“${cell.zh}”被改过：发布时是“${was}”，现在是“${now}”。`,
      en: `The ${cell.en.toLowerCase()} of ${name.en} ${key} was changed: it was “${was}” when it was released and is “${now}”.`,
    },
  }
}

const CHANGED_LINE: Words = { zh: '这一行被改过。', en: 'This line was changed.' }

/** Whether a release follows another one than that which is there. */
function isBroken({ head }: Release, last: Release | undefined): boolean {
  return head.previous !== (last?.sha256 ?? null)
}

function isHeldBy({ sha256 }: Release, next: { path: string; bytes: Uint8Array } | undefined): boolean {
  const read = next && readRelease(next.path, next.bytes)
  return read !== undefined && 'head' in read && read.head.previous === sha256
}

function changed(number: number): Fault {
  return {
    file: `releases/${fileNameOf(number)}`,
    // What follows it is what it says.
    line: 1,
    message: {
      zh: `第 ${number} 期的文件与第 ${number + 1} 期记下的校验值不符：它的第一行被改过。`,
      en: `Release ${number} is not the one whose hash release ${number + 1} bears: its first line was changed.`,
    },
  }
}

function missing(number: number, next: string): Fault {
  const name = fileNameOf(number)
  return {
    file: `releases/${name}`,
    message: {
      zh: `缺第 ${number} 期的文件 ${name}（后面有 ${next}）。`,
      en: `The file of release ${number}, ${name}, is missing (${next} comes after it).`,
    },
  }
}

function misplaced(release: Release, last: Release | undefined, number: number): Words | undefined {
  const { head } = release
  if (head.release !== number)
    return {
      zh: `文件名是第 ${number} 期，第一行写的是第 ${head.release} 期。`,
      en: `Its name says release ${number}, its first line release ${head.release}.`,
    }
  if (isBroken(release, last))
    return {
      zh: `它接在另一份第 ${number - 1} 期之后：第一行写的上一期校验值是 ${short(head.previous)}，现有的第 ${number - 1} 期是 ${short(last?.sha256)}。其中一期被改过，或是两个人各发布了同一期。`,
      en: `It follows another release ${number - 1}: its first line says ${short(head.previous)}, the one here is ${short(last?.sha256)}. One was changed, or two people released the same number.`,
    }
  if (last && head.origin !== last.head.origin)
    return {
      zh: `它属于 ${head.origin}，以前各期属于 ${last.head.origin}。`,
      en: `It is of ${head.origin}, those before it of ${last.head.origin}.`,
    }
  if (last && head.day < last.head.day)
    return {
      zh: `截至 ${head.day}，早于上一期的 ${last.head.day}。`,
      en: `It is as of ${head.day}, before the ${last.head.day} of the release before it.`,
    }
  return undefined
}

function short(hash: string | null | undefined): string {
  return hash?.slice(0, 8) ?? '—'
}

/** The releases that the public knows at the end of `day`. */
export function releasesOn({ releases }: Chain, day: Day): Release[] {
  return releases.filter(({ head }) => head.day <= day)
}

/** The hash of each release as a leaf of the tree. */
export function leavesOf(releases: readonly Release[]): Hash[] {
  return releases.map(({ bytes }) => leafHash(bytes))
}

/** The records after each release, the first first. Throws FaultError where changes do not fit. */
export function foldRecords(releases: readonly Release[]): State[] {
  return fold(releases, 'table')
}

/** A fault where the records that a release comes to are not those whose hash it gives. */
export function faultOfRecords(release: Release, records: State): Fault | undefined {
  const isSame = sha256(writeState(records)) === release.head.records.sha256
  return isSame ? undefined : faultIn(release, UNLIKE)
}

/** The rows of all datasets after each release, the first first. Throws FaultError where rows do not fit. */
export function foldRows(releases: readonly Release[]): State[] {
  return fold(releases, 'dataset')
}

function fold(releases: readonly Release[], kind: 'table' | 'dataset'): State[] {
  const states: State[] = []
  for (const release of releases) {
    states.push(after(states.at(-1) ?? NOTHING, release, kind))
  }
  return states
}

function after(before: State, release: Release, kind: 'table' | 'dataset'): State {
  try {
    return applyDelta(before, kind === 'table' ? release.records : release.rows())
  } catch (error) {
    if (!(error instanceof MisfitError)) throw error
    const { op, of, key } = error.change
    const message = {
      zh: `${of} 的记录 ${key}（${op}）与以前各期对不上。`,
      en: `The record ${key} of ${of} (${op}) does not fit the releases before.`,
    }
    throw new FaultError(faultIn(release, message))
  }
}

function faultIn({ head }: Release, message: Words): Fault {
  return { file: `releases/${fileNameOf(head.release)}`, message }
}

const UNLIKE: Words = {
  zh: '各行的记录与第一行写的校验值不符：记录被改过。',
  en: 'Its records are not those whose hash its first line gives: some were changed.',
}
