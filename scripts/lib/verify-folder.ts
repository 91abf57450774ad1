// Verifies a folder: a published site, its datasets alone, a data folder, or releases alone.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvOf } from '../../src/datasets/releases/table.ts'
import { type Log, type LogFiles, verifyLog } from '../../src/datasets/releases/verify.ts'
import type { Words } from '../../src/problem.ts'
import { foldRows } from '../../src/releases/chain.ts'
import { CHECKPOINT, PUBLIC_KEY } from '../../src/releases/open.ts'
import { fileNameOf, sha256 } from '../../src/releases/release.ts'
import { UsageError } from './arguments.ts'

/** Something that matches, or does not. */
export interface Finding {
  path: string
  /** Within it. */
  place?: string
  message: Words
  isFault: boolean
}

export interface Verified {
  path: string
  /** How many files were held to a checksum. */
  files: number
  log: Log | undefined
  findings: readonly Finding[]
}

/** Verifies all in a folder that can be verified. Throws UsageError where there is nothing of the kind. */
export function verifyFolder(path: string, key: string | undefined): Verified {
  const sums = ['', 'datasets/'].flatMap(room => sumsIn(path, room))
  const logFiles = logFilesIn(path)
  if (sums.length === 0 && logFiles.size === 0)
    throw new UsageError(
      `${path} 里没有可核对的：没有 SHA256SUMS，也没有 releases/ / ${path} has neither SHA256SUMS nor releases/`,
    )
  const log = logFiles.size > 0 ? verifyLog(logFiles, key) : undefined
  const faults = log?.faults.map(({ file, line, message }) => ({
    path,
    place: line === undefined ? file : `${file}:${line}`,
    message,
    isFault: true,
  }))
  const findings = [...sums.flatMap(one => sumFault(path, one)), ...(faults ?? [])]
  const further = log && log.faults.length === 0 ? publishedFaults(path, log) : []
  return { path, files: sums.length, log, findings: [...findings, ...further] }
}

interface Sum {
  /** From the folder. */
  file: string
  sha256: string
  /** The list that it stands in. */
  list: string
}

function sumsIn(dir: string, room: string): Sum[] {
  const list = `${room}SHA256SUMS`
  if (!existsSync(join(dir, list))) return []
  const lines = readFileSync(join(dir, list), 'utf8').split('\n').slice(0, -1)
  return lines.map(line => {
    const [, hash = '', file = line] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
    return { file: `${room}${file}`, sha256: hash, list }
  })
}

function sumFault(path: string, { file, sha256: wanted, list }: Sum): Finding[] {
  if (!existsSync(join(path, file))) return [{ path, place: file, message: missingFrom(list), isFault: true }]
  const found = sha256(readFileSync(join(path, file)))
  return found === wanted ? [] : [{ path, place: file, message: unlike(list, wanted, found), isFault: true }]
}

const missingFrom = (list: string): Words => ({
  zh: `${list} 里有，文件不见了。`,
  en: `${list} names it and it is missing.`,
})
const unlike = (list: string, wanted: string, found: string): Words => ({
  zh: `与 ${list} 不符：应为 ${wanted.slice(0, 8) || '—'}，现为 ${found.slice(0, 8)}。`,
  en: `It is not what ${list} says: expected ${wanted.slice(0, 8) || '—'}, found ${found.slice(0, 8)}.`,
})

/** The files of a log, by their paths in a data folder; a site has release 7 as 7.ndjson. */
function logFilesIn(dir: string): LogFiles {
  const below = existsSync(join(dir, 'releases')) ? join(dir, 'releases') : dir
  const files = new Map<string, Uint8Array>()
  for (const name of readdirSync(below)) {
    const [, number] = /^(\d+)\.ndjson$/.exec(name) ?? []
    const path = number ? `releases/${fileNameOf(Number(number))}` : `releases/${name}`
    if (number || path === CHECKPOINT || path === PUBLIC_KEY) files.set(path, readFileSync(join(below, name)))
  }
  return files
}

/** What else a site publishes of its releases, where it does: an index of checksums, manifests, titles as they were. */
function publishedFaults(path: string, { releases }: Log): Finding[] {
  const index = readJson(join(path, 'releases/index.json'))
  const rows = foldRows(releases)
  const list = 'releases/index.json'
  const named = releases.flatMap(({ head, bytes }, at) => {
    const titles = head.datasets.titles
    const own = `releases/${head.release}`
    return [
      { file: `${own}.ndjson`, sha256: sha256(bytes), list },
      ...(titles
        ? [{ file: `${own}/titles.csv`, sha256: sha256(csvOf(titles, rows[at]?.get('titles'))), list }]
        : []),
    ]
  })
  if (index === undefined)
    return existsSync(join(path, list)) ? [{ path, place: list, message: UNREADABLE, isFault: true }] : []
  const listed = filesIn(index).map(one => ({ ...one, list }))
  const manifest = readJson(join(path, 'datasets/manifest.json'))
  return [...named, ...listed]
    .flatMap(one => sumFault(path, one))
    .concat(manifestFaults(path, manifest, releases))
}

const UNREADABLE: Words = { zh: '读不出来：文件被改过。', en: 'It cannot be read: the file was changed.' }

function filesIn(index: unknown): Omit<Sum, 'list'>[] {
  const releases = (index as { releases?: { files?: { path: string; sha256: string }[] }[] }).releases ?? []
  return releases.flatMap(({ files = [] }) => files.map(({ path, sha256 }) => ({ file: path, sha256 })))
}

/** The manifest of the datasets names the newest release by its hash. */
function manifestFaults(path: string, manifest: unknown, releases: Log['releases']): Finding[] {
  const told = manifest as { release?: number | null; release_sha256?: string | null } | undefined
  if (!told || told.release === null || told.release === undefined) return []
  const release = releases[told.release - 1]
  if (release?.sha256 === told.release_sha256) return []
  const message = {
    zh: `写的是第 ${told.release} 期、校验值 ${told.release_sha256?.slice(0, 8)}，与 releases/ 里的不同。`,
    en: `It names release ${told.release} by the hash ${told.release_sha256?.slice(0, 8)}, which releases/ does not have.`,
  }
  return [{ path, place: 'datasets/manifest.json', message, isFault: true }]
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
