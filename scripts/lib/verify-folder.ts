// Verifies a folder: a published site, its datasets alone, a data folder, or releases alone.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DATASETS } from '../../src/datasets/catalog.ts'
import { filesOfEach } from '../../src/datasets/releases/files.ts'
import { type Log, type LogFiles, verifyLog } from '../../src/datasets/releases/verify.ts'
import type { Words } from '../../src/problem.ts'
import { CHECKPOINT, PUBLIC_KEY } from '../../src/releases/open.ts'
import { fileNameOf, type RecordPlace, sha256 } from '../../src/releases/release.ts'
import { type AlteredCell, alteredCell, siblingsOf, tableOf } from './altered-row.ts'
import { UsageError } from './arguments.ts'
import { toldIn } from './told.ts'

/** Something that matches, or does not. */
export interface Finding {
  path: string
  /** Within it. */
  file?: string
  line?: number | undefined
  record?: RecordPlace | undefined
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
  const sums = sumsIn(path)
  const logFiles = logFilesIn(path)
  if (sums.length === 0 && logFiles.size === 0)
    throw new UsageError(
      `${path} 里没有可核对的：没有 SHA256SUMS，也没有 releases/ / ${path} has neither SHA256SUMS nor releases/`,
    )
  const log = logFiles.size > 0 ? verifyLog(logFiles, key, toldIn(path)) : undefined
  const isWhole = log && log.faults.length === 0
  const findings = [
    ...(log?.faults.map(fault => ({ path, ...fault, isFault: true })) ?? []),
    ...(isWhole ? releaseFaults(path, log) : []),
    ...sumFaults(path, sums),
    ...(isWhole ? manifestFaults(path, log) : []),
  ]
  return { path, files: new Set(sums.map(({ file }) => file)).size, log, findings: oneOfEach(findings) }
}

/** Of a file that is told of twice, what names the record, or else what comes first. */
function oneOfEach(findings: readonly Finding[]): Finding[] {
  const byFile = Map.groupBy(findings, ({ file = '' }) => inFolder(file))
  return [...byFile.values()].flatMap(all => {
    const [first] = all
    const best = all.find(({ record }) => record) ?? first
    return best ? [best] : []
  })
}

/** A site has release 7 as 7.ndjson. */
function inFolder(file: string): string {
  return file.replace(/^releases\/(\d+)\.ndjson$/, (_, number) => `releases/${fileNameOf(Number(number))}`)
}

interface Sum {
  /** From the folder. */
  file: string
  sha256: string
  /** The list that it stands in. */
  list: string
}

/** Every checksum that a folder lists: of the whole, of its datasets, of its releases. */
function sumsIn(dir: string): Sum[] {
  return [...['', 'datasets/'].flatMap(room => linesIn(dir, room)), ...indexIn(dir)]
}

function linesIn(dir: string, room: string): Sum[] {
  const list = `${room}SHA256SUMS`
  if (!existsSync(join(dir, list))) return []
  const lines = readFileSync(join(dir, list), 'utf8').split('\n').slice(0, -1)
  return lines.map(line => {
    const [, hash = '', file = line] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
    return { file: `${room}${file}`, sha256: hash, list }
  })
}

const INDEX = 'releases/index.json'

interface Index {
  releases?: { files?: { path: string; sha256: string }[] }[]
}

function indexIn(dir: string): Sum[] {
  const index = readJson<Index>(join(dir, INDEX))
  return (index?.releases ?? []).flatMap(({ files = [] }) =>
    files.map(({ path, sha256 }) => ({ file: path, sha256, list: INDEX })),
  )
}

/** The files that are missing or not as a list says; a list that agrees with no file of its own is named itself. */
function sumFaults(path: string, sums: readonly Sum[]): Finding[] {
  const hashes = new Map<string, string | undefined>()
  for (const { file } of sums)
    if (!hashes.has(file)) {
      const whole = join(path, file)
      hashes.set(file, existsSync(whole) ? sha256(readFileSync(whole)) : undefined)
    }
  const isRight = (file: string) => sums.every(one => one.file !== file || one.sha256 === hashes.get(file))
  return sums.flatMap((sum): Finding[] => {
    const { file, sha256: wanted, list } = sum
    const found = hashes.get(file)
    if (found === wanted) return []
    const ofList = isListAltered(wanted, found) || sums.some(one => one.file === file && one.sha256 === found)
    const listed: Finding[] = ofList ? [{ path, file: list, message: otherwise(file), isFault: true }] : []
    if (found === undefined) return [{ path, file, message: missingFrom(list), isFault: true }, ...listed]
    const cell = cellIn(path, file, isRight)
    const message = unlike(list, [wanted, found], cell)
    return [{ path, file, record: cell?.record, message, isFault: true }, ...listed]
  })
}

/** Whether it is rather the list that was changed: its line is none, or is a character apart from what the file gives. */
function isListAltered(wanted: string, found: string | undefined): boolean {
  if (wanted === '' || found === undefined) return true
  return [...wanted].filter((one, at) => one !== found[at]).length === 1
}

/** The cell of a table that differs from the same table in another format. */
function cellIn(path: string, file: string, isRight: (file: string) => boolean): AlteredCell | undefined {
  const key = DATASETS.find(({ name }) => name === tableOf(file)?.name)?.key
  const right = siblingsOf(file).find(one => existsSync(join(path, one)) && isRight(one))
  if (!key || right === undefined) return undefined
  const [found, other] = [file, right].map(one => ({
    path: one,
    text: readFileSync(join(path, one), 'utf8'),
  }))
  return found && other && alteredCell(found, other, key)
}

const missingFrom = (list: string): Words => ({
  zh: `${list} 里有，文件不见了。`,
  en: `${list} names it and it is missing.`,
})

function unlike(list: string, [wanted, found]: [string, string], cell: AlteredCell | undefined): Words {
  if (cell) return tellCell(cell)
  return {
    zh: `与 ${list} 不符：应为 ${wanted.slice(0, 8) || '—'}，现为 ${found.slice(0, 8)}。`,
    en: `It is not what ${list} says: expected ${wanted.slice(0, 8) || '—'}, found ${found.slice(0, 8)}.`,
  }
}

const otherwise = (file: string): Words => ({
  zh: `它说的 ${file} 与文件不同；也可能是这份清单被改过。`,
  en: `It says otherwise of ${file}; or this list is what was changed.`,
})

function tellCell({ record: { of, key, column }, was, now }: AlteredCell): Words {
  if (column === undefined)
    return { zh: `${of} 的 ${key} 这一行被改过。`, en: `The row ${key} of ${of} was changed.` }
  return {
    zh: `${of} 的 ${key} 这一行，${column} 应为“${was}”，现为“${now}”。`,
    en: `In the row ${key} of ${of}, ${column} should be “${was}” and is “${now}”.`,
  }
}

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

/** What a site publishes of its releases is what these come to, whatever its lists say. */
function releaseFaults(path: string, { releases }: Log): Finding[] {
  if (!existsSync(join(path, INDEX))) return []
  const unreadable = readJson(join(path, INDEX)) === undefined
  return [
    ...(unreadable ? [{ path, file: INDEX, message: UNREADABLE, isFault: true }] : []),
    ...filesOfEach(releases)
      .flat()
      .flatMap(({ path: file, body }) => {
        const found = existsSync(join(path, file)) ? readFileSync(join(path, file)) : undefined
        if (!found || found.equals(Buffer.from(body))) return []
        const key = DATASETS.find(({ name }) => name === tableOf(file)?.name)?.key ?? DELTA_KEY
        const [text, right] = [found.toString(), Buffer.from(body).toString()]
        const cell = file.endsWith('.csv')
          ? alteredCell({ path: file, text }, { path: file, text: right }, key)
          : undefined
        const message = cell ? tellCell(cell) : NOT_SO
        return [{ path, file, record: cell?.record, message, isFault: true }]
      }),
  ]
}

const DELTA_KEY = ['dataset', 'key', 'column']

const UNREADABLE: Words = { zh: '读不出来：文件被改过。', en: 'It cannot be read: the file was changed.' }
const NOT_SO: Words = {
  zh: '与各期发布推出的不同：文件被改过。',
  en: 'It is not what the releases come to: the file was changed.',
}

/** The manifest of the datasets names the newest release by its hash. */
function manifestFaults(path: string, { releases }: Log): Finding[] {
  const file = 'datasets/manifest.json'
  const told = readJson<{ release?: number | null; release_sha256?: string | null }>(join(path, file))
  if (!told || told.release === null || told.release === undefined) return []
  const release = releases[told.release - 1]
  if (release?.sha256 === told.release_sha256) return []
  const message = {
    zh: `写的是第 ${told.release} 期、校验值 ${told.release_sha256?.slice(0, 8)}，与 releases/ 里的不同。`,
    en: `It names release ${told.release} by the hash ${told.release_sha256?.slice(0, 8)}, which releases/ does not have.`,
  }
  return [{ path, file, message, isFault: true }]
}

/** What a file of JSON holds; undefined where it is none. Nothing of it is sure. */
function readJson<T>(path: string): Partial<T> | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return typeof found === 'object' && found !== null ? found : undefined
  } catch {
    return undefined
  }
}
