// In: a release file that is not as it was written, and what others say of its records. Out: the line that was changed, where
// it can be known: because the program does not write so, or because another value gives the file its hash again. chain.ts and
// datasets/ ask it.
import { createHash, type Hash } from 'node:crypto'
import { canonical, type Json } from './canonical.ts'
import { type Change, OPS, type Op } from './delta.ts'
import { keyOf } from './former.ts'
import { keyColumnsOf } from './records.ts'
import { type Head, type RecordPlace, readHead } from './release.ts'
import { recordIn, type State, textOfCell, type Value } from './state.ts'

/** What is known of the records of tables and of the rows of datasets. */
export interface Both<T> {
  table: T
  dataset: T
}

/** What others say that a release holds, and which of its tables and datasets do not come to what its first line says. */
export interface Others {
  held: Both<State>
  isSuspect: (kind: keyof Both<unknown>, of: string) => boolean
}

/** A line that was changed. */
export interface AlteredLine {
  /** The first line of a file is 1. */
  line: number
  record: RecordPlace | undefined
  /** What it was and is, where that is known: of the cell, in words of the file. */
  was?: string
  now?: string
}

/** The first line that the program would not have written so; undefined where there is none. */
export function oddLine(bytes: Uint8Array): AlteredLine | undefined {
  const file = openFile(bytes)
  if (!file) return undefined
  const { lines, read, head } = file
  const odd = lines.findIndex((line, at) => isOdd(line, read[at], head))
  return odd < 0 ? undefined : nameLine(lines[odd] ?? '', odd)
}

interface OpenFile {
  head: Head
  /** All below the first line, and its lines. */
  body: Uint8Array
  lines: readonly string[]
  read: readonly (Line | undefined)[]
}

/** A file of which the lines below the first are not those whose hash that one gives. */
function openFile(bytes: Uint8Array): OpenFile | undefined {
  const end = bytes.indexOf(LINE_FEED) + 1
  const head = readHead(new TextDecoder().decode(bytes.subarray(0, end - 1)))
  const body = bytes.subarray(end)
  if (!head || isHashed(createHash('sha256'), body, head)) return undefined
  const lines = new TextDecoder().decode(body).replace(/\n$/, '').split('\n')
  return { head, body, lines, read: lines.map(readLine) }
}

const LINE_FEED = 10

/** Whether these bytes, behind what was hashed, have the hash that the first line of the file gives. */
function isHashed(before: Hash, rest: Uint8Array, head: Head): boolean {
  return before.update(rest).digest('hex') === head.body
}

/** What a file changes, by its lines. */
export interface Changes extends Both<readonly Change[]> {
  head: Head
}

/** What the lines of such a file change, whether or not they are as they were written; undefined where it has no first line. */
export function changesIn(bytes: Uint8Array): Changes | undefined {
  const file = openFile(bytes)
  if (!file) return undefined
  const lines = file.read.flatMap(line => line ?? [])
  const ofKind = (kind: Kind) =>
    lines.flatMap(({ kind: own, was, ...change }) =>
      own === kind ? [was === undefined ? change : { ...change, was }] : [],
    )
  return { head: file.head, table: ofKind('table'), dataset: ofKind('dataset') }
}

type Kind = keyof Both<unknown>

interface Line {
  kind: Kind
  op: Op
  of: string
  key: string
  was: string | undefined
  value: Value
}

function readLine(text: string): Line | undefined {
  try {
    const { op, key, was, value, table, dataset } = JSON.parse(text)
    const [kind, of] = table === undefined ? (['dataset', dataset] as const) : (['table', table] as const)
    const isLine = OPS.includes(op) && [of, key].every(one => typeof one === 'string')
    return isLine && typeof value === 'object' && value !== null
      ? { kind, op, of, key, was, value }
      : undefined
  } catch {
    return undefined
  }
}

function writeLine({ kind, op, of, key, was, value }: Line): string {
  return canonical({ op, key, value, [kind]: of, ...(was === undefined ? {} : { was }) })
}

/** Whether the program would not have written a line so. */
function isOdd(text: string, line: Line | undefined, head: Head): boolean {
  if (!line || writeLine(line) !== text || text.includes('\uFFFD')) return true
  const { kind, op, of, key, was, value } = line
  if ((op === 'renamed') !== (was !== undefined)) return true
  const columns = kind === 'dataset' ? head.datasets[of]?.key : keyColumnsOf(of)
  // A dataset that is published no more has removed rows alone.
  if (!columns?.length) return kind === 'table' || op !== 'removed'
  return keyOf(value, columns) !== key
}

function nameLine(text: string, at: number): AlteredLine {
  return { line: at + 2, record: recordOn(text) }
}

/** The record of a line by what still stands in it, though it cannot be read. */
export function recordOn(text = ''): RecordPlace | undefined {
  const [, key] = /"key":"([^"]*)"/.exec(text) ?? []
  const [, of] = /"(?:table|dataset)":"([^"]*)"/.exec(text) ?? []
  return key !== undefined && of !== undefined ? { of, key } : undefined
}

/** So many bytes are hashed at most: some seconds' worth. */
const MOST_HASHED = 3e9

/** The line of which another content gives all lines their hash; undefined where nobody tells it. */
export function repairedLine(bytes: Uint8Array, { held, isSuspect }: Others): AlteredLine | undefined {
  const file = openFile(bytes)
  if (!file) return undefined
  const { body, lines, read, head } = file
  const told = toldIn(read)
  const before = createHash('sha256')
  let [start, hashed] = [0, 0]
  for (const [at, line] of read.entries()) {
    const next = start + Buffer.byteLength(lines[at] ?? '') + 1
    const rest = body.subarray(next)
    const repairs = line && isSuspect(line.kind, line.of) ? repairsOf(line, held, told) : []
    hashed += repairs.length * rest.length
    if (hashed > MOST_HASHED) return undefined
    const value = repairs.find(value => {
      const other = line ? `${writeLine({ ...line, value })}\n` : ''
      return isHashed(before.copy().update(other), rest, head)
    })
    if (line && value) return tellRepair(line, value, at)
    before.update(body.subarray(start, next))
    start = next
  }
  return undefined
}

function tellRepair({ of, key, value }: Line, right: Value, at: number): AlteredLine {
  const columns = [...new Set([...Object.keys(right), ...Object.keys(value)])]
  const column = columns.find(one => textOfCell(value[one]) !== textOfCell(right[one])) ?? ''
  const [was, now] = [textOfCell(right[column]), textOfCell(value[column])]
  return { line: at + 2, record: { of, key, column }, was, now }
}

/** What the lines say of an id, and which columns those of a table or dataset have. */
interface Told {
  cells: ReadonlyMap<string, ReadonlySet<string>>
  columns: ReadonlyMap<string, ReadonlySet<string>>
}

function toldIn(read: readonly (Line | undefined)[]): Told {
  const cells = new Map<string, Set<string>>()
  const columns = new Map<string, Set<string>>()
  const add = (map: Map<string, Set<string>>, name: string, texts: readonly string[]) => {
    const known = map.get(name) ?? new Set()
    map.set(name, known)
    for (const text of texts) known.add(text)
  }
  for (const { of, value } of read.flatMap(line => line ?? [])) {
    add(columns, of, Object.keys(value))
    for (const id of idsIn(value)) add(cells, id, Object.values(value).filter(isText))
  }
  return { cells, columns }
}

const isText = (cell: Json) => typeof cell === 'string'

function idsIn(value: Value): string[] {
  return Object.keys(value).flatMap(column => {
    const cell = value[column]
    return column.endsWith('_id') && typeof cell === 'string' ? [cell] : []
  })
}

/** An id of which more is told, as that of a notice is, tells too little of each. */
const MOST = 500

/** What a line may have held: what others say of its record; or, a character apart, what other lines say of the same ids. */
function repairsOf({ kind, of, key, value }: Line, held: Both<State>, { cells, columns }: Told): Value[] {
  const known = idsIn(value).flatMap(id => {
    const texts = cells.get(id)
    return texts && texts.size <= MOST ? [...texts] : []
  })
  const near = Object.entries(value).flatMap(([column, cell]) => [
    ...(typeof cell === 'string' ? known.filter(text => isNear(cell, text)) : []).map(text => ({
      ...value,
      [column]: text,
    })),
    ...[...(columns.get(of) ?? [])]
      .filter(name => isNear(column, name))
      .map(name => ({ ...without(value, column), [name]: cell })),
  ])
  const told = recordIn(held[kind], of, key)
  return told ? [told, ...near] : near
}

function without(value: Value, column: string): Value {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== column))
}

/** Whether one character stands for another, and the rest is the same. */
function isNear(one: string, other: string): boolean {
  if (one.length !== other.length || one === other) return false
  let at = 0
  while (one[at] === other[at]) at++
  return one.slice(at + 1) === other.slice(at + 1)
}
