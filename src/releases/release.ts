// In: a release. Out: its file, and back (data/README.md, 发布). A file is NDJSON: what the release is, then a line for every
// record that differs from the release before, then one for every row of a dataset that does. Whoever deals with releases
// may import it.
import { createHash } from 'node:crypto'
import type { Day } from '../day.ts'
import type { Words } from '../problem.ts'
import { canonical, type Json } from './canonical.ts'
import { type Change, type Counts, OPS, type Op } from './delta.ts'
import type { Value } from './state.ts'

/** A published file of a dataset, as the release tells of it. */
export interface ReleasedFile {
  /** From datasets/. */
  path: string
  dataset: string
  bytes: number
  rows: number
  sha256: string
}

/** How the rows of a dataset become its CSV: the columns in order; rows in order of `order`, or in that of `keys`. */
export interface ReleasedDataset {
  columns: readonly string[]
  key: readonly string[]
  order: readonly string[]
  /** Where no columns give the order. */
  keys?: readonly string[]
}

/** The first line of a release file. */
export interface Head {
  format: 1
  /** The name of the log, as its checkpoints bear it (C2SP tlog-checkpoint). */
  origin: string
  /** 1, 2, 3 …  */
  release: number
  /** The last day that it knows. */
  day: Day
  /** Whether everything in it is invented. */
  demo: boolean
  /** How many records, and how many rows of datasets, differ from the release before. */
  counts: { records: Counts; rows: Counts }
  /** The SHA-256 of the file of the release before; null in the first. */
  previous: string | null
  /** All records that this release holds: how many, and the SHA-256 of them (state.ts, writeState). */
  records: { count: number; sha256: string }
  datasets: Readonly<Record<string, ReleasedDataset>>
  files: readonly ReleasedFile[]
  /** The SHA-256 of all lines after this one. */
  body: string
}

/** A first line before the others are written. */
export type Draft = Omit<Head, 'body'>

export interface Release {
  head: Head
  records: readonly Change[]
  /** The rows of datasets that differ; read when they are asked for. */
  rows: () => readonly Change[]
  /** Its file, and the SHA-256 of it. */
  bytes: Uint8Array
  sha256: string
}

/** What is wrong with a release file. */
export interface Fault {
  /** The file, from the data folder. */
  file: string
  line?: number
  /** The record, and the cell of it, where it can be known. */
  record?: RecordPlace
  message: Words
}

/** A record of a table or dataset, and the cell of it that is meant. */
export interface RecordPlace {
  of: string
  key: string
  column?: string
}

/** The name of the file of a release: 0001.ndjson. */
export function fileNameOf(release: number): string {
  return `${String(release).padStart(4, '0')}.ndjson`
}

/** The text of a release file. */
export function writeRelease(head: Draft, records: readonly Change[], rows: readonly Change[]): string {
  const lines = [
    ...records.map(change => lineOf('table', change)),
    ...rows.map(change => lineOf('dataset', change)),
  ]
  const body = lines.map(line => `${line}\n`).join('')
  return `${canonical(asJson({ ...head, body: sha256(body) }))}\n${body}`
}

function lineOf(kind: 'table' | 'dataset', { of, op, key, was, value }: Change): string {
  return canonical({ [kind]: of, op, key, value, ...(was === undefined ? {} : { was }) })
}

// The head is made of values of JSON alone.
function asJson(head: Head): Json {
  return JSON.parse(JSON.stringify(head))
}

/** The SHA-256 of some bytes or of a text, in hexadecimal. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Reads a release file; a fault where it is none, or not as it was written, without a line where its lines are to tell. */
export function readRelease(file: string, bytes: Uint8Array): Release | Fault {
  const text = decode(bytes)
  if (text === undefined) return fault(file, undefined, NOT_TEXT)
  const conflict = /^<{7} /m.exec(text)
  if (conflict) return fault(file, lineAt(text, conflict.index), CONFLICT)
  if (!text.endsWith('\n')) return fault(file, lineAt(text, text.length), CUT)
  const end = text.indexOf('\n')
  const head = readHead(text.slice(0, end))
  if (!head) return fault(file, 1, NO_HEAD)
  // Rows of datasets stand behind the records: who looks at records alone need not read them.
  const from = text.indexOf('\n{"dataset":', end - 1)
  const rowsAt = from < 0 ? text.length : from + 1
  const lines = linesOf(text.slice(end + 1, rowsAt))
  if (sha256(text.slice(end + 1)) !== head.body) return fault(file, undefined, CHANGED)
  const records = readChanges(lines, 'table')
  if (typeof records === 'number') return fault(file, records + 2, NO_CHANGE)
  if (!isCount(head.counts.records, records)) return fault(file, 1, MISCOUNTED)
  return {
    head,
    records,
    rows: lazily(() => {
      const rows = readChanges(linesOf(text.slice(rowsAt)), 'dataset')
      if (typeof rows === 'number') throw new FaultError(fault(file, rows + lines.length + 2, NO_CHANGE))
      if (!isCount(head.counts.rows, rows)) throw new FaultError(fault(file, 1, MISCOUNTED))
      return rows
    }),
    bytes,
    sha256: sha256(bytes),
  }
}

/** Thrown where rows that were not read yet turn out not to be as they were written. */
export class FaultError extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault.message.en)
    this.fault = fault
  }
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n')
}

/** What the first line of a release file says; undefined where it is none, or not as the program writes it. */
export function readHead(line: string): Head | undefined {
  const found = parse(line)
  if (!isObject(found) || !isWritten(line, found)) return undefined
  const { release, origin, day, previous, counts, records, datasets, files } = found
  const isWhole =
    Number.isInteger(release) &&
    typeof origin === 'string' &&
    typeof found.body === 'string' &&
    typeof day === 'string' &&
    (previous === null || typeof previous === 'string') &&
    isObject(counts) &&
    isObject(counts.records) &&
    isObject(counts.rows) &&
    isObject(records) &&
    isObject(datasets) &&
    Array.isArray(files)
  return isWhole ? (found as unknown as Head) : undefined
}

/** The changes of some lines; the place of the first that is none. */
function readChanges(lines: readonly string[], kind: 'table' | 'dataset'): Change[] | number {
  const changes: Change[] = []
  for (const [at, line] of lines.entries()) {
    const found = parse(line)
    if (!isObject(found)) return at
    const { op, key, was, value, [kind]: of } = found
    const isChange =
      OPS.includes(op as Op) && typeof of === 'string' && typeof key === 'string' && isObject(value)
    if (!isChange) return at
    const change = { op: op as Op, of, key, value: value as Value }
    changes.push(typeof was === 'string' ? { ...change, was } : change)
  }
  return changes
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function isWritten(line: string, value: Readonly<Record<string, unknown>>): boolean {
  return canonical(value as Value) === line
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isCount(counts: Counts, changes: readonly Change[]): boolean {
  return OPS.every(op => counts[op] === changes.filter(change => change.op === op).length)
}

function fault(file: string, line: number | undefined, message: Words): Fault {
  return { file, message, ...(line === undefined ? {} : { line }) }
}

const NOT_TEXT: Words = {
  zh: '不是 UTF-8 的文字：文件被改过或损坏了。',
  en: 'This is no UTF-8 text: the file was changed or damaged.',
}
const CONFLICT: Words = {
  zh: '里面有合并冲突的标记（<<<<<<<）：两个人各发布了同一期。',
  en: 'It holds marks of a merge conflict (<<<<<<<): two people released the same number.',
}
const CUT: Words = {
  zh: '末尾缺一个换行：文件没有写完，或被改过。',
  en: 'The line feed at its end is missing: it was not written to the end, or changed.',
}
const CHANGED: Words = {
  zh: '第一行以下的内容与第一行写的校验值不符：记录被改过。',
  en: 'What follows the first line is not what its hash says: records were changed.',
}
const NO_HEAD: Words = {
  zh: '第一行应写这一期的期号、日期、数量和上一期的校验值，现在读不出来：文件被改过。',
  en: 'Its first line should tell number, day, counts and the hash of the release before; the file was changed.',
}
const NO_CHANGE: Words = {
  zh: '这一行应是一条记录的变化，现在读不出来：文件被改过。',
  en: 'This line should be the change of a record and is none: the file was changed.',
}
const MISCOUNTED: Words = {
  zh: '第一行写的数量与下面的行数不同：有的行被加上或删去了。',
  en: 'The counts of its first line are not those of the lines below: some were added or taken away.',
}
